/** What stands in the way of a notice, and what an editor should know before it. */
import type { Localized } from '../policy/content.js'
import { isInEea } from './countries.js'
import { exemptDurationProblem } from './exemption.js'
import type { DeclaredCategory, DeclaredCookie, DeclaredService, NoticeContent } from './notice.js'
import { wordsOf } from './notice-words.js'

/** `error` blocks the publication. */
export const noticeSeverities = {
  controllerMissing: 'error',
  categoryTitleMissing: 'error',
  categoryDescriptionMissing: 'error',
  nameMissing: 'error',
  providerMissing: 'error',
  purposeMissing: 'error',
  countryMissing: 'error',
  /** What protects data outside the EU/EEA has to be said. */
  safeguardMissing: 'error',
  /** CK-04 */
  justificationMissing: 'error',
  cookiePurposeMissing: 'error',
  /** CK-05: over 24 months. */
  exemptTooLong: 'error',
  /** CK-05: over 12 months. */
  exemptLong: 'warning',
  cookiesMissing: 'warning',
  policyMissing: 'warning',
  noServices: 'warning',
  untranslated: 'warning',
  /** CK-41 */
  marketing: 'warning',
} as const

export type NoticeProblemKind = keyof typeof noticeSeverities

export interface NoticeProblem {
  readonly kind: NoticeProblemKind
  readonly severity: (typeof noticeSeverities)[NoticeProblemKind]
  /** Key of the sentence that says it; `params` fills it: `name` of the service or category, `cookie`, `locale`. */
  readonly key: `notice.problems.${NoticeProblemKind}`
  readonly params: Readonly<Record<string, string>>
  readonly service: string | null
  readonly category: string | null
}

interface Place {
  readonly service?: string
  readonly category?: string
  readonly params?: Readonly<Record<string, string>>
}

const problem = (kind: NoticeProblemKind, { service, category, params = {} }: Place = {}): NoticeProblem => ({
  kind,
  severity: noticeSeverities[kind],
  key: `notice.problems.${kind}`,
  params,
  service: service ?? null,
  category: category ?? null,
})

const when = (condition: boolean, kind: NoticeProblemKind, place: Place = {}): readonly NoticeProblem[] =>
  condition ? [problem(kind, place)] : []

const isBlank = (text: string | null | undefined): boolean => !text || text.trim() === ''

const exemptKinds = { tooLong: 'exemptTooLong', long: 'exemptLong' } as const

const exemptDuration = (cookie: DeclaredCookie<Localized>, place: Place): readonly NoticeProblem[] => {
  const found = exemptDurationProblem(cookie.duration)
  return found ? [problem(exemptKinds[found], place)] : []
}

const serviceProblems = (
  service: DeclaredService<Localized>,
  { locked, key: category }: DeclaredCategory<Localized>,
  locale: string,
): readonly NoticeProblem[] => {
  const place: Place = { service: service.key, category, params: { name: service.name || service.key } }
  const needsSafeguard = !isBlank(service.country) && !isInEea(service.country)
  return [
    ...when(isBlank(service.name), 'nameMissing', place),
    ...when(isBlank(service.provider), 'providerMissing', place),
    ...when(isBlank(service.purpose[locale]), 'purposeMissing', place),
    ...when(isBlank(service.country), 'countryMissing', place),
    ...when(needsSafeguard && isBlank(service.safeguard?.[locale]), 'safeguardMissing', place),
    ...when(locked && isBlank(service.exemption?.justification[locale]), 'justificationMissing', place),
    ...when(service.cookies.length === 0 && service.hosts.length === 0, 'cookiesMissing', place),
    ...service.cookies.flatMap((cookie) => {
      const at = { ...place, params: { ...place.params, cookie: cookie.name } }
      return [
        ...when(isBlank(cookie.purpose[locale]), 'cookiePurposeMissing', at),
        ...(locked ? exemptDuration(cookie, at) : []),
      ]
    }),
  ]
}

/**
 * Everything that is wrong or should be known, errors first, each in reading order.
 * @param locales the site's languages
 */
export const noticeProblems = (
  content: NoticeContent,
  locales: readonly string[],
): readonly NoticeProblem[] => {
  const { categories, defaultLocale: locale, controller, policySlug } = content
  const untranslated = locales.filter(
    (other) =>
      other !== locale && wordsOf(content).some((text) => !isBlank(text[locale]) && isBlank(text[other])),
  )
  const found = [
    ...when(isBlank(controller.name), 'controllerMissing'),
    ...when(policySlug === null, 'policyMissing'),
    ...when(categories.length === 0, 'noServices'),
    ...categories.flatMap((category) => {
      const { key, title, description, services } = category
      const place = { category: key, params: { name: title[locale] ?? key } }
      return [
        ...when(isBlank(title[locale]), 'categoryTitleMissing', place),
        ...when(isBlank(description[locale]), 'categoryDescriptionMissing', place),
        ...when(key === 'marketing', 'marketing', place),
        ...services.flatMap((service) => serviceProblems(service, category, locale)),
      ]
    }),
    ...untranslated.map((other) => problem('untranslated', { params: { locale: other } })),
  ]
  return [
    ...found.filter(({ severity }) => severity === 'error'),
    ...found.filter(({ severity }) => severity === 'warning'),
  ]
}
