/** The visitor's receipt as a page to read and print (PR-05). The same as JSON is behind a link. */
import type { Authority } from '../../policy/content.js'
import { localDate } from '../../policy/dates.js'
import type { Receipt as ReceiptData, ReceiptEvent, ReceiptPurpose } from '../../server/consent/receipt.js'
import { Heading } from '../heading.js'
import { EmailLink, PhoneLink } from '../link.js'
import { Day, languageProps, type Words, withNodes, wordsFor } from '../words.js'
import { listed } from './state.js'

export interface ReceiptProps {
  readonly receipt: ReceiptData
  /** The page's language; the receipt's own words are in that of the consent. */
  readonly locale: string
  /** The receipt as JSON: `/api/privacy/consent/<id>`. */
  readonly jsonUrl: string
  /** IANA name. */
  readonly timeZone?: string
  readonly headingLevel?: number
}

interface Shown {
  readonly receipt: ReceiptData
  readonly words: Words
  readonly timeZone: string
  /** For the parts of the receipt. */
  readonly level: number
  /** `lang` for words of the notice that was answered. */
  readonly said: ReturnType<typeof languageProps>
}

const DayOf = ({ at, words, timeZone }: Pick<Shown, 'words' | 'timeZone'> & { readonly at: string }) => (
  <Day day={localDate(new Date(at), timeZone)} words={words} />
)

/** To the minute: a receipt says when exactly. */
const Moment = ({ at, words, timeZone }: Pick<Shown, 'words' | 'timeZone'> & { readonly at: string }) => (
  <time dateTime={at}>
    {new Intl.DateTimeFormat(words.locale, { dateStyle: 'long', timeStyle: 'short', timeZone }).format(
      new Date(at),
    )}
  </time>
)

const Head = ({ receipt: { record, processing }, words, timeZone, said }: Shown) => {
  const { t } = words
  const facts = [
    [t('cookiesPage.receipt.number'), <code className="privacy-id">{record.id}</code>],
    [t('cookiesPage.receipt.state'), t(`cookiesPage.receipt.states.${record.state}`)],
    [
      t(record.state === 'given' ? 'cookiesPage.receipt.until' : 'cookiesPage.receipt.ended'),
      <Moment at={record.validUntil} words={words} timeZone={timeZone} />,
    ],
    [t('cookiesPage.receipt.deleted'), <DayOf at={record.deletedAfter} words={words} timeZone={timeZone} />],
    [
      t('cookiesPage.receipt.shown'),
      withNodes(
        words,
        'cookiesPage.receipt.notice',
        { day: <DayOf at={processing.notice.publishedAt} words={words} timeZone={timeZone} /> },
        { revision: processing.notice.revision },
      ),
    ],
    [t('cookiesPage.receipt.controller'), processing.controller.name],
    [t('cookiesPage.receipt.basis'), <span {...said}>{processing.lawfulBasis}</span>],
    [t('cookiesPage.receipt.law'), <span {...said}>{processing.jurisdiction.law}</span>],
  ] as const
  return (
    <dl className="privacy-facts">
      {facts.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const Purpose = ({ purpose, words, said, level }: Shown & { readonly purpose: ReceiptPurpose }) => (
  <>
    <Heading level={level + 1} {...said}>
      {purpose.title}
    </Heading>
    <ul className="privacy-receipt-services">
      {purpose.services.map(({ key, name, recipient, purpose: why }) => (
        <li key={key}>
          <strong>{words.t('cookiesPage.receipt.service', { name, provider: recipient })}</strong>
          <br />
          <span {...said}>{why}</span>
        </li>
      ))}
    </ul>
  </>
)

const Event = ({ event, words, timeZone }: Shown & { readonly event: ReceiptEvent }) => (
  <tr>
    <th scope="row">
      <Moment at={event.time} words={words} timeZone={timeZone} />
    </th>
    <td>
      {words.t(`cookiesPage.receipt.types.${event.type}`)}
      {event.granted.length > 0 && (
        <>
          <br />
          {words.t('cookiesPage.receipt.granted', {
            services: listed(
              event.granted.map(({ name }) => name),
              words.locale,
            ),
          })}
        </>
      )}
    </td>
    <td>{words.t(`cookiesPage.receipt.methods.${event.method}`)}</td>
  </tr>
)

const Events = (shown: Shown) => {
  const { receipt, words } = shown
  return (
    <div className="privacy-table" role="region" tabIndex={0} aria-labelledby="cookiesPage_events">
      <table>
        <thead>
          <tr>
            <th scope="col">{words.t('cookiesPage.receipt.when')}</th>
            <th scope="col">{words.t('cookiesPage.receipt.what')}</th>
            <th scope="col">{words.t('cookiesPage.receipt.how')}</th>
          </tr>
        </thead>
        <tbody>
          {receipt.events.map((event) => (
            <Event key={event.time + event.type} {...shown} event={event} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Supervisor = ({ authority, locale }: { readonly authority: Authority; readonly locale: string }) => (
  <li>
    {authority.name[locale] ?? Object.values(authority.name)[0]}
    {authority.phone && (
      <>
        , <PhoneLink phone={authority.phone} />
      </>
    )}
    {authority.email && (
      <>
        , <EmailLink email={authority.email} />
      </>
    )}
  </li>
)

/** Server component: no hook, no script. */
export const Receipt = ({
  receipt,
  locale,
  jsonUrl,
  timeZone = 'Europe/Copenhagen',
  headingLevel = 1,
}: ReceiptProps) => {
  const words = wordsFor(locale)
  const { t } = words
  const { processing } = receipt
  const level = headingLevel + 1
  const said = languageProps(processing.language, words.locale)
  const shown: Shown = { receipt, words, timeZone, level, said }
  const { authorities } = processing.jurisdiction
  return (
    <article className="privacy privacy-receipt" lang={words.locale}>
      <Heading level={headingLevel}>{t('cookiesPage.receipt.title')}</Heading>
      <Head {...shown} />
      <Heading level={level}>{t('cookiesPage.receipt.purposes')}</Heading>
      {processing.purposes.map((purpose) => (
        <Purpose key={purpose.key} {...shown} purpose={purpose} />
      ))}
      <Heading level={level} id="cookiesPage_events">
        {t('cookiesPage.receipt.events')}
      </Heading>
      <Events {...shown} />
      <Heading level={level}>{t('cookiesPage.receipt.stop')}</Heading>
      <p>
        <span {...said}>{processing.withdrawal.method}</span>{' '}
        <a href={processing.withdrawal.url}>{t('cookiesPage.receipt.back')}</a>
      </p>
      <p {...said}>{processing.retention.text}</p>
      {processing.rights.length > 0 && (
        <>
          <Heading level={level}>{t('cookiesPage.receipt.rights')}</Heading>
          <ul {...said}>
            {processing.rights.map(({ key, title }) => (
              <li key={key}>{title}</li>
            ))}
          </ul>
        </>
      )}
      <Heading level={level}>{t('cookiesPage.receipt.complain')}</Heading>
      <ul>
        {[...new Map(authorities.map((one) => [one.key, one])).values()].map((authority) => (
          <Supervisor key={authority.key} authority={authority} locale={words.locale} />
        ))}
      </ul>
      <p className="privacy-receipt-more">
        {t('cookiesPage.receipt.print')} <a href={jsonUrl}>{t('cookiesPage.receipt.json')}</a>
      </p>
    </article>
  )
}
