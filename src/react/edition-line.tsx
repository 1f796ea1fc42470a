import type { PagePaths } from '../server/context.js'
import type { EditionHead, PolicyView } from '../server/views.js'
import { Day, languageProps, type Words, withNodes } from './words.js'

/** What kind of change an edition was, in plain words, and what the school says about it. */
export const ChangeLine = ({ edition, words }: { readonly edition: EditionHead; readonly words: Words }) => (
  <p className="privacy-change">
    <strong>{words.t(edition.number === 1 ? 'policy.firstEdition' : `changeKinds.${edition.kind}`)}</strong>
    {edition.summary && (
      <span {...languageProps(edition.summary.locale, words.locale)}>: {edition.summary.value}</span>
    )}
  </p>
)

interface EditionLineProps {
  readonly view: PolicyView
  readonly paths: PagePaths
  readonly words: Words
}

/** Which edition this is, since when it is in force, and the way to the others. Nothing on a draft. */
export const EditionLine = ({ view, paths, words }: EditionLineProps) => {
  const { slug, locale, edition } = view
  if (edition.number === 0) return null
  return (
    <>
      <ul className="privacy-edition">
        <li>{words.t('policy.edition', { number: edition.number })}</li>
        {edition.state === 'inForce' && (
          <li>
            {withNodes(words, 'policy.state.inForceSince', {
              day: <Day day={edition.effectiveFrom} words={words} />,
            })}
          </li>
        )}
        <li>
          <a href={paths.archive({ slug, locale })}>{words.t('policy.earlier')}</a>
        </li>
      </ul>
      <ChangeLine edition={edition} words={words} />
    </>
  )
}
