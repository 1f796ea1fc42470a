/** What a reader must know about an edition before reading it. */
import type { ReactNode } from 'react'
import { localDate } from '../policy/dates.js'
import type { EditionHead, PolicyView } from '../server/views.js'
import type { PagePaths } from '../server/context.js'
import { Day, languageName, languageProps, type Words, withNodes } from './words.js'

export interface NoticeProps {
  readonly view: PolicyView
  readonly paths: PagePaths
  readonly words: Words
  /** For instants shown as days. */
  readonly timeZone: string
}

const Notice = ({ children }: { readonly children: ReactNode }) => (
  <p className="privacy-notice">{children}</p>
)

const PresentLink = ({ view, paths, words }: NoticeProps) => (
  <a href={paths.policy({ slug: view.slug, locale: view.locale })}>{words.t('policy.notice.presentLink')}</a>
)

const period = ({ effectiveFrom, inForceUntil }: EditionHead, words: Words) =>
  inForceUntil &&
  withNodes(words, 'policy.notice.pastPeriod', {
    from: <Day day={effectiveFrom} words={words} />,
    until: <Day day={inForceUntil} words={words} />,
  })

const Past = (props: NoticeProps) => (
  <Notice>
    <strong>{props.words.t('policy.notice.past')}</strong> {period(props.view.edition, props.words)}{' '}
    {props.view.present !== null && <PresentLink {...props} />}
  </Notice>
)

const Announced = (props: NoticeProps) => {
  const { view, words } = props
  return (
    <Notice>
      <strong>
        {withNodes(words, 'policy.notice.announced', {
          day: <Day day={view.edition.effectiveFrom} words={words} />,
        })}
      </strong>{' '}
      {view.present !== null && (
        <>
          {words.t('policy.notice.announcedUntil', { number: view.present })} <PresentLink {...props} />
        </>
      )}
    </Notice>
  )
}

/** A preview of the working copy has number 0: no edition does. */
const Hidden = ({ view, words }: NoticeProps) =>
  view.edition.number === 0 ? (
    <Notice>
      <strong>{words.t('policy.notice.draft')}</strong> {words.t('policy.notice.draftMeaning')}
    </Notice>
  ) : (
    <Notice>
      <strong>{words.t('policy.notice.hidden')}</strong>
    </Notice>
  )

const Withdrawn = (props: NoticeProps) => (
  <Notice>
    <strong>{props.words.t('policy.notice.withdrawn')}</strong>{' '}
    {props.view.present !== null && <PresentLink {...props} />}
  </Notice>
)

const Upcoming = ({ view, paths, words }: NoticeProps) => {
  const { upcoming, slug, locale } = view
  if (!upcoming) return null
  const { number, effectiveFrom, summary } = upcoming
  return (
    <Notice>
      <strong>
        {withNodes(words, 'policy.upcoming', { day: <Day day={effectiveFrom} words={words} /> })}
      </strong>{' '}
      {summary && <span {...languageProps(summary.locale, words.locale)}>{summary.value} </span>}
      <a href={paths.edition({ slug, locale, number })}>{words.t('policy.upcomingLink', { number })}</a>
    </Notice>
  )
}

const byState = {
  inForce: Upcoming,
  past: Past,
  announced: Announced,
  hidden: Hidden,
  withdrawn: Withdrawn,
} as const

export const Notices = (props: NoticeProps) => {
  const { view, words, timeZone } = props
  const State = byState[view.edition.state]
  const day = (at: string) => <Day day={localDate(new Date(at), timeZone)} words={words} />
  const redaction = view.redactions.at(-1)
  return (
    <>
      <State {...props} />
      {view.edition.enteredAfterwards && (
        <Notice>
          {withNodes(words, 'policy.notice.enteredAfterwards', { day: day(view.edition.publishedAt) })}
        </Notice>
      )}
      {redaction && <Notice>{withNodes(words, 'policy.notice.redacted', { day: day(redaction.at) })}</Notice>}
      {view.sections.some((section) => section.gap === 'missing') && (
        <Notice>{words.t('policy.gap.some', { language: languageName(view.defaultLocale, words) })}</Notice>
      )}
    </>
  )
}
