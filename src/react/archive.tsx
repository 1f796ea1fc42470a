import type { PagePaths } from '../server/context.js'
import type { ArchiveView, EditionHead } from '../server/views.js'
import { ChangeLine } from './edition-line.js'
import { Heading } from './heading.js'
import { Day, languageProps, type Words, wordsFor, withNodes } from './words.js'

export interface ArchiveProps {
  readonly view: ArchiveView
  readonly paths: PagePaths
  /** Where new editions can be followed as Atom. */
  readonly feedUrl?: string
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
}

/** When an edition was, is or will be in force. */
export const StateLine = ({ edition, words }: { readonly edition: EditionHead; readonly words: Words }) => {
  const { state, effectiveFrom, inForceUntil, replacedBy } = edition
  const from = <Day day={effectiveFrom} words={words} />
  if (state === 'past' && inForceUntil)
    return withNodes(words, 'policy.state.pastPeriod', {
      from,
      until: <Day day={inForceUntil} words={words} />,
    })
  if (replacedBy !== undefined) return words.t('policy.state.replaced', { number: replacedBy })
  return withNodes(words, `policy.state.${state === 'inForce' ? 'inForceSince' : state}`, { day: from, from })
}

/** Every public edition, newest first, with what changed in each; of withdrawn ones what became of them. Server component without script. */
export const Archive = ({ view, paths, feedUrl, headingLevel = 1 }: ArchiveProps) => {
  const { slug, locale, title, editions } = view
  const words = wordsFor(locale)
  const [first] = editions.filter(({ state }) => state !== 'withdrawn').slice(-1)
  const hasComparison = ({ number, state }: EditionHead) => state !== 'withdrawn' && number !== first?.number
  return (
    <article className="privacy privacy-archive" lang={words.locale}>
      <header className="privacy-header">
        <Heading level={headingLevel}>
          {withNodes(words, 'policy.archive.title', {
            title: <span {...languageProps(title.locale, words.locale)}>{title.value}</span>,
          })}
        </Heading>
        <p>
          {words.t('policy.archive.introduction')} {words.t('policy.archive.redaction')}
        </p>
        <ul className="privacy-edition">
          <li>
            <a href={paths.policy({ slug, locale })}>{words.t('policy.archive.present')}</a>
          </li>
          {feedUrl && (
            <li>
              <a href={feedUrl} type="application/atom+xml">
                {words.t('policy.archive.feed')}
              </a>
            </li>
          )}
        </ul>
      </header>
      <ol className="privacy-editions" reversed>
        {editions.map((edition) => (
          <li key={edition.number} value={edition.number}>
            <Heading level={headingLevel + 1}>
              <a href={paths.edition({ slug, locale, number: edition.number })}>
                {words.t('policy.edition', { number: edition.number })}
              </a>
            </Heading>
            <p className={`privacy-state privacy-state-${edition.state}`}>
              <StateLine edition={edition} words={words} />
              {edition.enteredAfterwards && <> · {words.t('policy.archive.enteredAfterwards')}</>}
            </p>
            <ChangeLine edition={edition} words={words} />
            {hasComparison(edition) && (
              <p>
                <a href={paths.comparison({ slug, locale, number: edition.number })}>
                  {words.t('policy.archive.changes', { number: edition.number })}
                </a>
              </p>
            )}
          </li>
        ))}
      </ol>
    </article>
  )
}
