/** One service of the cookie list: who, why, where to, and each thing it stores (CK-28). */
import type { ReactNode } from 'react'
import { countryName } from '../consent/countries.js'
import { durationWords } from '../consent/duration-words.js'
import type { NoticeCookie, NoticeService } from '../consent/notice.js'
import { Heading } from './heading.js'
import { TextLink } from './link.js'
import { languageProps, type Words } from './words.js'

export interface DeclaredProps {
  readonly words: Words
  /** The language of the site's own texts. */
  readonly locale: string
  readonly level: number
}

const noHosts: ReadonlySet<string> = new Set()

type Fact = readonly [term: string, value: ReactNode]

const columns = ['name', 'purpose', 'duration', 'storage', 'party'] as const

const cellsOf = (
  cookie: NoticeCookie,
  { words: { t, locale: own }, locale }: DeclaredProps,
): Readonly<Record<(typeof columns)[number], ReactNode>> => ({
  name: <code translate="no">{cookie.name}</code>,
  purpose: <span {...languageProps(locale, own)}>{cookie.purpose}</span>,
  duration: durationWords(cookie.duration, own, {
    session: t('panel.session'),
    untilDeleted: t('panel.untilDeleted'),
  }),
  storage: t(`panel.${cookie.storage}`),
  party: t(`declaration.party.${cookie.party}`),
})

/**
 * The stylesheet stacks the cells where there is little room (AX-07). No roles are repeated for that: Chromium and WebKit
 * keep a table's own whatever `display` its parts have (test/browser/banner-tables.test.ts), and HTML forbids them here.
 */
const Cookies = ({ service, ...props }: DeclaredProps & { readonly service: NoticeService }) => {
  const { t } = props.words
  const label = (column: string) => t(`declaration.columns.${column}`)
  return (
    <table className="privacy-stored" aria-label={t('declaration.table', { name: service.name })}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {label(column)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {service.cookies.map((cookie) => {
          const { name, ...cells } = cellsOf(cookie, props)
          return (
            <tr key={`${cookie.storage} ${cookie.name}`}>
              <th scope="row" data-label={label('name')}>
                {name}
              </th>
              {Object.entries(cells).map(([column, value]) => (
                <td key={column} data-label={label(column)}>
                  {value}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

const factsOf = (service: NoticeService, { words, locale }: DeclaredProps): readonly Fact[] => {
  const { t } = words
  const { provider, country, safeguard, thirdPartyAccess, hosts, exemption } = service
  const own = languageProps(locale, words.locale)
  return [
    [t('declaration.provider'), provider],
    [t('declaration.country'), country && countryName(country, words.locale)],
    [t('declaration.safeguard'), safeguard && <span {...own}>{safeguard}</span>],
    [
      t('declaration.access'),
      thirdPartyAccess ? t('declaration.accessOpen', { provider }) : t('declaration.accessClosed'),
    ],
    [t('declaration.hosts'), hosts.length > 0 && <span translate="no">{hosts.join(', ')}</span>],
    [
      t('declaration.exemption'),
      exemption && (
        <>
          {t(`declaration.basis.${exemption.basis}`)} <span {...own}>{exemption.justification}</span>
        </>
      ),
    ],
  ]
}

export const DeclaredServiceView = ({
  service,
  ...props
}: DeclaredProps & { readonly service: NoticeService }) => {
  const { words, locale, level } = props
  const { name, provider, policyUrl } = service
  return (
    <div className="privacy-service">
      <Heading level={level}>{name}</Heading>
      <p {...languageProps(locale, words.locale)}>{service.purpose}</p>
      <dl className="privacy-facts">
        {factsOf(service, props)
          .filter(([, value]) => Boolean(value))
          .map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      {policyUrl && (
        <p>
          <TextLink href={policyUrl} words={words} own={noHosts}>
            {words.t('declaration.providerPolicy', { provider })}
          </TextLink>
        </p>
      )}
      {service.cookies.length > 0 ? (
        <Cookies service={service} {...props} />
      ) : (
        <p>{words.t('declaration.nothingStored')}</p>
      )}
    </div>
  )
}
