/** What this browser has decided so far, with its date and number (PR-05). */
import { type Decision, stateOf } from '../../consent/decision.js'
import { type Notice, optionalServices } from '../../consent/notice.js'
import { localDate } from '../../policy/dates.js'
import { Heading } from '../heading.js'
import { Day, type Words, wordsFor, withNodes } from '../words.js'

export interface CookieStateProps {
  readonly notice: Notice
  /** Valid now, or null. */
  readonly decision: Decision | null
  /** IANA name: instants are shown as days. */
  readonly timeZone?: string
  /** Where the receipt is; `notice.receiptUrl` unless told. */
  readonly receiptUrl?: string
  /** The browser said `Sec-GPC: 1` (CK-38). */
  readonly gpc?: boolean
  readonly headingLevel?: number
}

/** Names as a sentence says them: `Matomo, YouTube og Vimeo`. */
export const listed = (names: readonly string[], locale: string): string =>
  new Intl.ListFormat(locale, { type: 'conjunction' }).format(names)

const servicesBy = (notice: Notice, decision: Decision | null, state: ReturnType<typeof stateOf>) =>
  optionalServices(notice.categories).filter((service) => stateOf(service, decision) === state)

/** Names of what is granted. */
export const grantedNames = (notice: Notice, decision: Decision | null): readonly string[] =>
  servicesBy(notice, decision, 'granted').map(({ name }) => name)

const Instant = ({
  at,
  words,
  timeZone,
}: {
  readonly at: number
  readonly words: Words
  readonly timeZone: string
}) => <Day day={localDate(new Date(at), timeZone)} words={words} />

const Decided = ({
  notice,
  decision,
  words,
  timeZone,
  receiptUrl,
}: Required<Pick<CookieStateProps, 'notice' | 'timeZone' | 'receiptUrl'>> & {
  readonly decision: Decision
  readonly words: Words
}) => {
  const granted = grantedNames(notice, decision)
  const fresh = servicesBy(notice, decision, 'unasked').map(({ name }) => name)
  const day = <Instant at={decision.decidedAt} words={words} timeZone={timeZone} />
  return (
    <>
      {granted.length === 0 ? (
        <p>{withNodes(words, 'cookiesPage.state.refused', { day })}</p>
      ) : (
        <>
          <p>{withNodes(words, 'cookiesPage.state.granted', { day })}</p>
          <ul>
            {granted.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      )}
      <p>
        {withNodes(words, 'cookiesPage.state.until', {
          day: <Instant at={decision.expiresAt} words={words} timeZone={timeZone} />,
        })}
      </p>
      {fresh.length > 0 && (
        <p>{words.t('cookiesPage.state.fresh', { services: listed(fresh, words.locale) })}</p>
      )}
      {decision.id !== null && (
        <p>
          {words.t('cookiesPage.state.id')} <code className="privacy-id">{decision.id}</code>
          <br />
          <a href={receiptUrl}>{words.t('cookiesPage.state.receipt')}</a>
        </p>
      )}
    </>
  )
}

export const CookieState = ({
  notice,
  decision,
  timeZone = 'Europe/Copenhagen',
  receiptUrl = notice.receiptUrl,
  gpc = false,
  headingLevel = 2,
}: CookieStateProps) => {
  const words = wordsFor(notice.locale)
  return (
    <section className="privacy-decided" aria-labelledby="cookiesPage_state">
      <Heading level={headingLevel} id="cookiesPage_state">
        {words.t('cookiesPage.state.title')}
      </Heading>
      {decision ? (
        <Decided
          notice={notice}
          decision={decision}
          words={words}
          timeZone={timeZone}
          receiptUrl={receiptUrl}
        />
      ) : (
        <p>{words.t('cookiesPage.state.none')}</p>
      )}
      {gpc && <p>{words.t('cookiesPage.state.gpc')}</p>}
    </section>
  )
}
