/** What stands in the way of an approval, and what an editor should know before it. */
import { type DeclaredCookies, mentionsCookies } from './cookies-mentioned.js'
import type { ContactPerson, Controller, LiveBlock, Localized, PolicyContent, Section } from './content.js'
import { leftoversOf } from './leftovers.js'
import { numberSections } from './numbering.js'
import { danglingReferences } from './references.js'
import type { RichText } from './rich-text/nodes.js'
import type { RichTextProblem } from './rich-text/normalise.js'
import { linksOf } from './rich-text/walk.js'
import { isSafeUrl } from './rich-text/urls.js'
import { hasContent, hasText, isMissing } from './translations.js'
import { unfinishedIn } from './unfinished.js'

/** `error` blocks the approval. */
export const problemSeverities = {
  titleMissing: 'error',
  noSections: 'error',
  headingMissing: 'error',
  contentMissing: 'error',
  controllerNameMissing: 'error',
  referenceDangling: 'error',
  anchorTwice: 'error',
  linkUnresolved: 'error',
  linkUnsafe: 'error',
  textTooDeep: 'error',
  titleUntranslated: 'warning',
  introductionUntranslated: 'warning',
  translationMissing: 'warning',
  translationOlder: 'warning',
  nodeDropped: 'warning',
  placeholderLeft: 'warning',
  feeForAccess: 'warning',
  changedWithoutNotice: 'warning',
  tableEmpty: 'warning',
  tableRowEmpty: 'warning',
  commandLeft: 'warning',
  cookiesNotMentioned: 'warning',
  controllerBlockMissing: 'warning',
  controllerCvrMissing: 'warning',
  controllerAddressMissing: 'warning',
  controllerPhoneMissing: 'warning',
  controllerEmailMissing: 'warning',
  rightsMissing: 'warning',
  authorityMissing: 'warning',
} as const

export type CompletenessKind = keyof typeof problemSeverities

type ProblemOf<K extends CompletenessKind> = {
  readonly kind: K
  readonly severity: (typeof problemSeverities)[K]
  /** Key of the sentence that says it; `params` fills it. */
  readonly key: `admin.problems.${K}`
  /** `section`: number and heading, empty in the introduction; `text`: the words of a link, or those that are wrong; `anchor`; `language`: the code of `locale`. */
  readonly params: Readonly<Record<string, string>>
  readonly sectionId?: string
  readonly locale?: string
}
export type CompletenessProblem = { [K in CompletenessKind]: ProblemOf<K> }[CompletenessKind]

/** What `normaliseRichText` could not keep, with the place it stood in. */
export interface PlacedProblem extends RichTextProblem {
  /** Null in the introduction. */
  readonly sectionId: string | null
  readonly locale: string
}

interface Place {
  readonly sectionId?: string
  readonly locale?: string
  readonly params?: Readonly<Record<string, string>>
}

const problem = (
  kind: CompletenessKind,
  { params = {}, sectionId, locale }: Place = {},
): CompletenessProblem =>
  ({
    kind,
    severity: problemSeverities[kind],
    key: `admin.problems.${kind}`,
    params: { section: '', ...params, ...(locale ? { language: locale } : {}) },
    ...(sectionId ? { sectionId } : {}),
    ...(locale ? { locale } : {}),
  }) as CompletenessProblem

const when = (condition: boolean, kind: CompletenessKind, place: Place = {}): CompletenessProblem[] =>
  condition ? [problem(kind, place)] : []

const placeOf = (section: Section, number: string, defaultLocale: string): Place => ({
  sectionId: section.id,
  params: { section: `${number} ${section.heading[defaultLocale] ?? ''}`.trim() },
})

const unsafeLinks = (text: RichText | undefined): string[] =>
  (text ? linksOf(text) : []).map((link) => link.fields.url).filter((url) => !isSafeUrl(url))

const translations = (section: Section, place: Place, defaultLocale: string, others: readonly string[]) =>
  others.flatMap((locale) =>
    isMissing(section, defaultLocale, locale)
      ? [problem('translationMissing', { ...place, locale })]
      : when(section.gaps[locale] === 'older', 'translationOlder', { ...place, locale }),
  )

const introductionProblems = (
  introduction: Localized<RichText>,
  defaultLocale: string,
  others: readonly string[],
) =>
  others.flatMap((locale) =>
    when(
      hasContent(introduction[defaultLocale]) && !hasContent(introduction[locale]),
      'introductionUntranslated',
      { locale },
    ),
  )

/** A heading whose subsections follow at once says something, though no text stands right below it. */
const introduces = (section: Section, next: Section | undefined): boolean =>
  next !== undefined && next.level > section.level

const duplicates = (values: readonly string[]): ReadonlySet<string> =>
  new Set(values.filter((value, index) => values.indexOf(value) !== index))

const contactable = (contacts: readonly ContactPerson[], key: 'phone' | 'email'): boolean =>
  contacts.some((contact) => hasText(contact[key] ?? ''))

/** PN-01: name, CVR number, address, phone, e-mail. A contact person's phone or e-mail will do. */
const controllerProblems = (controller: Controller, used: boolean): CompletenessProblem[] => [
  ...when(used && !hasText(controller.name), 'controllerNameMissing'),
  ...when(!hasText(controller.cvr ?? ''), 'controllerCvrMissing'),
  ...when(!hasText(controller.address ?? ''), 'controllerAddressMissing'),
  ...when(
    !hasText(controller.phone ?? '') && !contactable(controller.contacts, 'phone'),
    'controllerPhoneMissing',
  ),
  ...when(
    !hasText(controller.email ?? '') && !contactable(controller.contacts, 'email'),
    'controllerEmailMissing',
  ),
]

const linkKinds = {
  unresolvedLink: 'linkUnresolved',
  unsafeLink: 'linkUnsafe',
  unknownNode: 'nodeDropped',
  tooDeep: 'textTooDeep',
} as const satisfies Record<RichTextProblem['kind'], CompletenessKind>

/**
 * Everything that is wrong or missing, errors first, each in reading order.
 * Warned about: the controller's details (PN-01), the rights (PN-08) and the authority (PN-10), translations, and what
 * a template or an older law left behind (PN-19), what was begun and not finished, and cookies without a word about them.
 * @param locales the site's languages; what is missing in others does not count
 * @param dropped what `normaliseRichText` reported while the content was made
 * @param cookies null where the site declares none, or where another policy is the one that tells about them
 */
export const problemsOf = (
  content: PolicyContent,
  defaultLocale: string,
  locales: readonly string[],
  dropped: readonly PlacedProblem[] = [],
  cookies: DeclaredCookies | null = null,
): readonly CompletenessProblem[] => {
  const { sections, facts } = content
  const numbers = numberSections(sections.map((section) => section.level))
  const others = locales.filter((locale) => locale !== defaultLocale)
  const places = new Map(
    sections.map((section, index) => [section.id, placeOf(section, numbers[index] ?? '', defaultLocale)]),
  )
  const placeAt = (sectionId: string | null): Place =>
    sectionId === null ? {} : (places.get(sectionId) ?? {})
  const uses = (live: LiveBlock) => sections.some((section) => section.live === live)
  const twice = duplicates(sections.map((section) => section.anchor))

  const found = [
    ...when(!hasText(content.title[defaultLocale]), 'titleMissing'),
    ...when(sections.length === 0, 'noSections'),
    ...others.flatMap((locale) =>
      when(hasText(content.title[defaultLocale]) && !hasText(content.title[locale]), 'titleUntranslated', {
        locale,
      }),
    ),
    ...introductionProblems(content.introduction, defaultLocale, others),
    ...sections.flatMap((section, index) => {
      const place = placeAt(section.id)
      const { [defaultLocale]: text } = section.content
      const anchored = { ...place, params: { ...place.params, anchor: section.anchor } }
      return [
        ...when(!hasText(section.heading[defaultLocale]), 'headingMissing', place),
        ...when(
          section.live === null && !hasContent(text) && !introduces(section, sections[index + 1]),
          'contentMissing',
          place,
        ),
        ...when(twice.has(section.anchor), 'anchorTwice', anchored),
        ...translations(section, place, defaultLocale, others),
      ]
    }),
    ...locales.flatMap((locale) => [
      ...danglingReferences(content, locale).map(({ sectionId }) =>
        problem('referenceDangling', { ...placeAt(sectionId), locale }),
      ),
      ...[null, ...sections].flatMap((section) =>
        unsafeLinks((section?.content ?? content.introduction)[locale]).map((text) => {
          const place = placeAt(section?.id ?? null)
          return problem('linkUnsafe', { ...place, locale, params: { ...place.params, text } })
        }),
      ),
    ]),
    ...dropped.map(({ kind, text, sectionId, locale }) => {
      const place = placeAt(sectionId)
      return problem(linkKinds[kind], { ...place, locale, params: { ...place.params, text } })
    }),
    ...leftoversOf(content, defaultLocale).map(({ kind, text, sectionId }) => {
      const place = placeAt(sectionId)
      return problem(kind, { ...place, params: { ...place.params, text } })
    }),
    ...unfinishedIn(content, locales).map(({ kind, text, sectionId, locale }) => {
      const place = placeAt(sectionId)
      return problem(kind, { ...place, locale, params: { ...place.params, text } })
    }),
    ...when(cookies !== null && !mentionsCookies(content, cookies), 'cookiesNotMentioned'),
    ...controllerProblems(facts.controller, uses('controller')),
    ...when(!uses('controller'), 'controllerBlockMissing'),
    ...when(!uses('rights'), 'rightsMissing'),
    ...when(!uses('authority'), 'authorityMissing'),
  ]
  return [...found.filter(isError), ...found.filter((one) => !isError(one))]
}

const isError = (one: CompletenessProblem): boolean => one.severity === 'error'
