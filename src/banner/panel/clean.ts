/** Deletes what services have stored, as far as script reaches (CK-32). */
import { matchesPattern } from '../../consent/cookie-pattern.js'
import type { NoticeCookie, NoticeService, StorageKind } from '../../consent/notice.js'
import { unsentKey } from '../runtime/record.js'

export interface Cleaning {
  /** Services whose stored things are to go. */
  readonly services: readonly NoticeService[]
  /** Services whose stored things stay, also where a pattern of another one matches them. */
  readonly kept: readonly NoticeService[]
  readonly domains: readonly string[]
  /** The consent cookie. */
  readonly own: string
}

const declared = (services: readonly NoticeService[], kind: StorageKind): readonly NoticeCookie[] =>
  services.flatMap(({ cookies }) => cookies.filter(({ storage }) => storage === kind))

const matchesAny = (cookies: readonly NoticeCookie[], name: string): boolean =>
  cookies.some((cookie) => matchesPattern(cookie.name, name))

const doomed = ({ services, kept, own }: Cleaning, kind: StorageKind) => {
  const [go, stay] = [declared(services, kind), declared(kept, kind)]
  return (name: string): boolean =>
    matchesAny(go, name) && !matchesAny(stay, name) && name !== own && name !== unsentKey
}

const cookieNames = (): readonly string[] =>
  document.cookie.split('; ').flatMap((pair) => (pair ? [pair.split('=')[0] ?? ''] : []))

/** `/a/b/` for the page `/a/b/c`: `/`, `/a`, `/a/`, `/a/b` … : a cookie's path is exact to the last slash. */
const paths = (): readonly string[] => {
  const parts = location.pathname.split('/').slice(1)
  return [
    '/',
    ...parts.flatMap((_, at) => {
      const path = `/${parts.slice(0, at + 1).join('/')}`
      return [path, `${path}/`]
    }),
  ]
}

const cleanCookies = (cleaning: Cleaning): void => {
  const places = ['', ...cleaning.domains.map((domain) => `;domain=${domain}`)].flatMap((domain) =>
    paths().map((path) => `;path=${path}${domain}`),
  )
  // A partitioned cookie goes only when it is called by that name.
  const kinds = location.protocol === 'https:' ? [';secure', ';secure;partitioned'] : ['']
  cookieNames()
    .filter(doomed(cleaning, 'cookie'))
    .forEach((name) =>
      places.forEach((place) =>
        kinds.forEach((kind) => {
          document.cookie = `${name}=;max-age=0${place}${kind}`
        }),
      ),
    )
}

const cleanStorage = (cleaning: Cleaning, kind: 'localStorage' | 'sessionStorage'): void => {
  try {
    const storage = window[kind]
    Object.keys(storage)
      .filter(doomed(cleaning, kind))
      .forEach((name) => storage.removeItem(name))
  } catch {
    // A browser that lets nobody store has stored nothing.
  }
}

/** What can be deleted while the page is being left. */
export const cleanAtOnce = (cleaning: Cleaning): void => {
  cleanCookies(cleaning)
  cleanStorage(cleaning, 'localStorage')
  cleanStorage(cleaning, 'sessionStorage')
}

const cleanDatabases = async (cleaning: Cleaning): Promise<void> => {
  if (declared(cleaning.services, 'indexedDB').length === 0) return
  const found = await indexedDB.databases()
  found
    .flatMap(({ name }) => name ?? [])
    .filter(doomed(cleaning, 'indexedDB'))
    .forEach((name) => indexedDB.deleteDatabase(name))
}

export const cleanAll = async (cleaning: Cleaning): Promise<void> => {
  cleanAtOnce(cleaning)
  await cleanDatabases(cleaning)
}

/** Declared things that are out of reach: on another party's domain, or still there. */
export const leftBehind = (
  services: readonly NoticeService[],
): readonly { readonly service: NoticeService; readonly cookie: NoticeCookie }[] => {
  const names = cookieNames()
  return services.flatMap((service) =>
    service.cookies
      .filter(
        ({ name, party, storage }) =>
          party === 'third' || (storage === 'cookie' && names.some((found) => matchesPattern(name, found))),
      )
      .map((cookie) => ({ service, cookie })),
  )
}

type Vendors = { readonly _paq?: unknown[][]; readonly fbq?: (...args: readonly string[]) => void }

/** Vendors that want to be told themselves; Google hears it through Consent Mode. */
export const tellVendors = (services: readonly NoticeService[]): void => {
  const { _paq, fbq } = window as Vendors
  const keys = services.map(({ key }) => key)
  if (keys.includes('matomo')) _paq?.push(['forgetConsentGiven'], ['deleteCookies'])
  if (keys.includes('facebook')) fbq?.('consent', 'revoke')
}
