import type { PagePaths } from '../server/context.js'
import type { WithdrawnView } from '../server/views.js'
import { ChangeLine } from './edition-line.js'
import { Heading } from './heading.js'
import { Day, languageProps, wordsFor, withNodes } from './words.js'

export interface WithdrawnEditionProps {
  readonly view: WithdrawnView
  /** Addresses of the site's policy pages: `privacyContext(payload).paths`. */
  readonly paths: PagePaths
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
}

/**
 * The page of an edition that was announced and then withdrawn: people have its address from a mail or the feed. It says
 * what became of it and leads on, and has nothing of its text. Server component without script.
 */
export const WithdrawnEdition = ({ view, paths, headingLevel = 1 }: WithdrawnEditionProps) => {
  const { slug, locale, title, edition, successor, present } = view
  const words = wordsFor(locale)
  const { number, effectiveFrom, replacedBy } = edition
  return (
    <article className="privacy privacy-withdrawn" lang={words.locale}>
      <header className="privacy-header">
        <Heading level={headingLevel} {...languageProps(title.locale, words.locale)}>
          {title.value}
        </Heading>
        <ul className="privacy-edition">
          <li>{words.t('policy.edition', { number })}</li>
          <li>
            <a href={paths.archive({ slug, locale })}>{words.t('policy.earlier')}</a>
          </li>
        </ul>
        <p className="privacy-notice">
          <strong>
            {replacedBy === undefined
              ? words.t('policy.notice.withdrawn')
              : words.t('policy.notice.replaced', { number: replacedBy })}
          </strong>{' '}
          {withNodes(words, 'policy.notice.wouldApply', { day: <Day day={effectiveFrom} words={words} /> })}
        </p>
        {/* Below what became of it, or it reads as if it were so. */}
        <ChangeLine edition={edition} words={words} />
        <ul className="privacy-edition">
          {successor && (
            <li>
              <a href={paths.edition({ slug, locale, number: successor.number })}>
                {words.t('policy.upcomingLink', { number: successor.number })}
              </a>
            </li>
          )}
          {present !== null && present !== successor?.number && (
            <li>
              <a href={paths.policy({ slug, locale })}>{words.t('policy.notice.presentLink')}</a>
            </li>
          )}
        </ul>
      </header>
    </article>
  )
}
