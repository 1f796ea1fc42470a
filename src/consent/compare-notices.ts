/** What differs between two notices, one entry for each thing that a person would name. */
import { canonicalJson } from '../policy/canonical.js'
import type { Localized } from '../policy/content.js'
import { durationInDays } from './duration.js'
import { isInEea } from './countries.js'
import { effects, type NoticeChange, type NoticeChangeKind } from './material.js'
import type { DeclaredCategory, DeclaredCookie, DeclaredService, NoticeContent } from './notice.js'

type Category = DeclaredCategory<Localized>
type Service = DeclaredService<Localized>
type Cookie = DeclaredCookie<Localized>
type Detail = Partial<Pick<NoticeChange, 'cookie' | 'locale' | 'before' | 'after'>>

interface Place {
  readonly service: string | null
  readonly category: string | null
  readonly name: string
  /** Nobody decides on it: nothing that happens to it asks anybody. */
  readonly locked: boolean
}

interface Placed {
  readonly service: Service
  readonly category: Category
}

const whole: Place = { service: null, category: null, name: '', locked: true }

const change = (kind: NoticeChangeKind, { locked, ...place }: Place, detail: Detail = {}): NoticeChange => ({
  kind,
  effect: locked ? 'never' : effects[kind],
  ...place,
  cookie: null,
  locale: null,
  before: null,
  after: null,
  ...detail,
})

const when = (condition: boolean, made: () => NoticeChange): readonly NoticeChange[] =>
  condition ? [made()] : []

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null)

const valueChange = (
  kind: NoticeChangeKind,
  place: Place,
  before: string | null,
  after: string | null,
): readonly NoticeChange[] => when(before !== after, () => change(kind, place, { before, after }))

/** Words in every language. What had no translation and got one says nothing else than before. */
const wording = (
  kind: NoticeChangeKind,
  place: Place,
  was: Localized | null,
  is: Localized | null,
  cookie: string | null = null,
): readonly NoticeChange[] => {
  const locales = [...new Set([...Object.keys(was ?? {}), ...Object.keys(is ?? {})])].sort()
  const spokeBefore = Object.values(was ?? {}).some((text) => text !== undefined)
  return locales.flatMap((locale) => {
    const [before, after] = [was?.[locale] ?? null, is?.[locale] ?? null]
    const translated = before === null && spokeBefore
    return when(before !== after, () =>
      change(translated ? 'translationAdded' : kind, place, { locale, before, after, cookie }),
    )
  })
}

const listChanges = (
  added: NoticeChangeKind,
  removed: NoticeChangeKind,
  place: Place,
  was: readonly string[],
  is: readonly string[],
): readonly NoticeChange[] => [
  ...is.filter((one) => !was.includes(one)).map((after) => change(added, place, { after })),
  ...was.filter((one) => !is.includes(one)).map((before) => change(removed, place, { before })),
]

/** What is stored under another name or in another kind of storage is something else. */
const identity = ({ name, storage }: Cookie): string => `${storage} ${name}`

const cookieChanges = (was: Cookie, is: Cookie, place: Place): readonly NoticeChange[] => {
  const cookie = is.name
  const [before, after] = [was.duration, is.duration]
  const longer = durationInDays(after) > durationInDays(before)
  return [
    ...when(!same(before, after), () =>
      change(longer ? 'durationLonger' : 'durationShorter', place, { cookie, before, after }),
    ),
    ...when(was.party !== is.party, () =>
      change(is.party === 'third' ? 'partyThird' : 'partyFirst', place, { cookie }),
    ),
    ...wording('cookiePurposeChanged', place, was.purpose, is.purpose, cookie),
  ]
}

const cookiesChanges = (was: readonly Cookie[], is: readonly Cookie[], place: Place) => {
  const [old, now] = [was, is].map((cookies) => new Map(cookies.map((one) => [identity(one), one])))
  return [
    ...is.flatMap((cookie) => {
      const before = old?.get(identity(cookie))
      return before
        ? cookieChanges(before, cookie, place)
        : [change('cookieAdded', place, { cookie: cookie.name })]
    }),
    ...was
      .filter((cookie) => !now?.has(identity(cookie)))
      .map(({ name }) => change('cookieRemoved', place, { cookie: name })),
  ]
}

const titleIn = (category: Category, locale: string): string => category.title[locale] ?? category.key

const serviceChanges = (was: Placed, is: Placed, locale: string): readonly NoticeChange[] => {
  const [a, b] = [was.service, is.service]
  const place = placeOf(is)
  return [
    ...valueChange('keyChanged', place, a.key, b.key),
    ...when(was.category.key !== is.category.key, () =>
      change('categoryChanged', place, {
        before: titleIn(was.category, locale),
        after: titleIn(is.category, locale),
      }),
    ),
    ...listChanges('hostAdded', 'hostRemoved', place, a.hosts, b.hosts),
    ...when(a.thirdPartyAccess !== b.thirdPartyAccess, () =>
      change(b.thirdPartyAccess ? 'accessOpened' : 'accessClosed', place),
    ),
    ...valueChange(isInEea(b.country) ? 'countryInside' : 'countryOutside', place, a.country, b.country),
    ...cookiesChanges(a.cookies, b.cookies, place),
    ...listChanges('signalAdded', 'signalRemoved', place, a.signals, b.signals),
    ...valueChange('nameChanged', place, a.name, b.name),
    ...valueChange('providerChanged', place, a.provider, b.provider),
    ...wording('purposeChanged', place, a.purpose, b.purpose),
    ...wording('safeguardChanged', place, a.safeguard, b.safeguard),
    ...valueChange('policyUrlChanged', place, a.policyUrl, b.policyUrl),
    ...when(!same(a.exemption, b.exemption), () => change('exemptionChanged', place)),
    ...when(a.reload !== b.reload, () => change('reloadChanged', place)),
  ]
}

const categoryChanges = (was: Category, is: Category, locale: string): readonly NoticeChange[] => {
  const place = { service: null, category: is.key, name: titleIn(is, locale), locked: is.locked }
  return [
    ...wording('categoryTitleChanged', place, was.title, is.title),
    ...wording('categoryDescriptionChanged', place, was.description, is.description),
  ]
}

const placeOf = ({ service: { key, name }, category }: Placed): Place => ({
  service: key,
  category: category.key,
  name,
  locked: category.locked,
})

/** Every service by its permanent number. */
const placedIn = ({ categories }: NoticeContent): ReadonlyMap<number, Placed> =>
  new Map(
    categories.flatMap((category) =>
      category.services.map((service) => [service.number, { service, category }] as const),
    ),
  )

const generalChanges = (was: NoticeContent, is: NoticeContent): readonly NoticeChange[] => [
  ...when(!same(was.texts, is.texts), () => change('textsChanged', whole)),
  ...when(!same(was.controller, is.controller), () => change('controllerChanged', whole)),
  ...valueChange('policyChanged', whole, was.policySlug, is.policySlug),
  ...valueChange('validMonthsChanged', whole, String(was.validMonths), String(is.validMonths)),
  ...valueChange('defaultLocaleChanged', whole, was.defaultLocale, is.defaultLocale),
]

/** The order in which things stand, and nothing else of them. */
const orderOf = ({ categories }: NoticeContent) =>
  categories.map(({ key, services }) => [
    key,
    services.map(({ number, cookies, hosts, signals }) => [number, cookies.map(identity), hosts, signals]),
  ])

/** Both say exactly the same; since when each service is known is no part of what a notice says. */
export const saysTheSame = (a: NoticeContent, b: NoticeContent): boolean => {
  const words = (content: NoticeContent) => ({
    ...content,
    categories: content.categories.map((category) => ({
      ...category,
      services: category.services.map((service) => ({ ...service, since: 0 })),
    })),
  })
  return same(words(a), words(b))
}

/**
 * Everything that changed, in the order of `after`, removed services last. Nothing where both say the same.
 * @param before null where there is nothing to compare with: every service is new then
 */
export const compareNotices = (
  before: NoticeContent | null,
  after: NoticeContent,
): readonly NoticeChange[] => {
  const locale = after.defaultLocale
  const [old, now] = [before ? placedIn(before) : new Map<number, Placed>(), placedIn(after)]
  const categories = new Map((before?.categories ?? []).map((category) => [category.key, category]))
  const changes = [
    ...(before ? generalChanges(before, after) : []),
    ...after.categories.flatMap((category) => {
      const was = categories.get(category.key)
      return [
        ...(was ? categoryChanges(was, category, locale) : []),
        ...category.services.flatMap((service) => {
          const placed = { service, category }
          const earlier = old.get(service.number)
          return earlier
            ? serviceChanges(earlier, placed, locale)
            : [change('serviceAdded', placeOf(placed), { after: titleIn(category, locale) })]
        }),
      ]
    }),
    ...[...old.values()]
      .filter(({ service }) => !now.has(service.number))
      .map((placed) => change('serviceRemoved', placeOf(placed))),
  ]
  const moved = before !== null && changes.length === 0 && !same(orderOf(before), orderOf(after))
  return moved ? [change('orderChanged', whole)] : changes
}
