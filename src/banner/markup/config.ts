/** What the runtime in the browser needs to know before it draws anything: it rides in `data-config`, so it is short. */
import { type GoogleSignal, googleSignals } from '../../consent/google.js'
import { type Notice, type NoticeService, optionalServices } from '../../consent/notice.js'

/** Added up in a service's flags. */
export const flags = {
  /** It cannot be stopped but by loading the page anew. */
  reload: 1,
  /** A yes to it widens the page's Content-Security-Policy, so that the page has to be loaded anew. */
  widens: 2,
} as const

/** An optional service: number, key, its category's key, the revision since which it is asked about, flags, signals. */
export type ServiceEntry = readonly [
  number: number,
  key: string,
  category: string,
  since: number,
  flags: number,
  ...signals: GoogleSignal[],
]

export interface RuntimeConfig {
  readonly revision: number
  readonly locale: string
  /** Months that a decision holds. */
  readonly months: number
  readonly cookie: string
  readonly domain?: string
  /** Where our endpoints are, as `/api/privacy`; an absolute address where they are another host's. */
  readonly api: string
  /** Suffix of the address that decisions are posted to. Default: none. */
  readonly post?: string
  /** Address of the panel's module. */
  readonly panel: string
  readonly cookiesUrl: string
  readonly services: readonly ServiceEntry[]
  /** On a button that loads the page again, where a yes can make that necessary. */
  readonly again?: string
  /** Everything that Google asks about, where a service gives Google a signal. */
  readonly signals?: readonly GoogleSignal[]
}

export interface ConsentMarkupSettings {
  readonly cookieName: string
  readonly cookieDomain: string | null
  readonly api: string
  readonly post?: string
  /** True where the page's Content-Security-Policy follows from what is granted. */
  readonly widens?: boolean
}

const flagsOf = ({ reload, hosts }: NoticeService, widens: boolean): number =>
  (reload ? flags.reload : 0) + (widens && hosts.length > 0 ? flags.widens : 0)

export const runtimeConfig = (
  notice: Notice,
  { cookieName, cookieDomain, api, post, widens = false }: ConsentMarkupSettings,
  panel: string,
  again: string,
): RuntimeConfig => ({
  ...(widens ? { again } : {}),
  ...(optionalServices(notice.categories).some(({ signals }) => signals.length > 0)
    ? { signals: googleSignals }
    : {}),
  revision: notice.revision,
  locale: notice.locale,
  months: notice.validMonths,
  cookie: cookieName,
  ...(cookieDomain ? { domain: cookieDomain } : {}),
  api,
  ...(post ? { post } : {}),
  panel,
  cookiesUrl: notice.cookiesUrl,
  services: notice.categories.flatMap(({ key: category, locked, services }) =>
    locked
      ? []
      : services.map((service): ServiceEntry => [
          service.number,
          service.key,
          category,
          service.since,
          flagsOf(service, widens),
          ...service.signals,
        ]),
  ),
})
