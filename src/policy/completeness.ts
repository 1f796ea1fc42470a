/** What stands in the way of an approval, and what an editor should know before it. */
import { markAlready } from './already-in-force.js'
import { type DeclaredCookies, mentionsCookies } from './cookies-mentioned.js'
import type { ContactPerson, Controller, LiveBlock, Localized, PolicyContent, Section } from './content.js'
import { leftoversOf } from './leftovers.js'
import { numberSections } from './numbering.js'
import { type CompletenessKind, problemSeverities, severities } from './problem-kinds.js'
import { danglingReferences } from './references.js'
import type { RichText } from './rich-text/nodes.js'
import type { RichTextProblem } from './rich-text/normalise.js'
import { linksOf } from './rich-text/walk.js'
import { isSafeUrl } from './rich-text/urls.js'
import { hasContent, hasText, isMissing } from './translations.js'
import { unfinishedIn } from './unfinished.js'

type ProblemOf<K extends CompletenessKind> = {
  readonly kind: K
  readonly severity: (typeof problemSeverities)[K]
  /** Key of the sentence that says it; `params` fills it. */
  readonly key: `admin.problems.${K}`
  /** `section`: number and heading, empty in the introduction; `text`: the words of a link, or those that are wrong; `anchor`; `language`: the code of `locale`. */
  readonly params: Readonly<Record<string, string>>
  readonly sectionId?: string
  readonly locale?: string
  /** The whole words of a left-over: what a decision to keep it is about. */
  readonly passage?: string
  /** The edition in force says it too, so this approval makes nothing worse: it is told of, and does not block. */
  readonly already?: true
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
  readonly passage?: string
  readonly params?: Readonly<Record<string, string>>
}

const problem = (
  kind: CompletenessKind,
  { params = {}, sectionId, locale, passage }: Place = {},
): CompletenessProblem =>
  ({
    kind,
    severity: problemSeverities[kind],
    key: `admin.problems.${kind}`,
    params: { section: '', ...params, ...(locale ? { language: locale } : {}) },
    ...(sectionId ? { sectionId } : {}),
    ...(locale ? { locale } : {}),
    ...(passage === undefined ? {} : { passage }),
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

/** Shown instead of a long passage. */
const longestShown = 120
const shortened = (text: string): string =>
  text.length > longestShown ? `${text.slice(0, longestShown - 1).trimEnd()}…` : text

/** Heaviest first, each in reading order. */
export const byWeight = (found: readonly CompletenessProblem[]): readonly CompletenessProblem[] =>
  severities.flatMap((severity) => found.filter((one) => one.severity === severity))

/**
 * Everything that is wrong or missing, the heaviest first, each weight in reading order: what blocks, what a template or
 * an older law left behind (PN-19) and missing controller, rights (PN-08) and authority (PN-10), then the controller's
 * details (PN-01), what was begun and not finished, and translations last.
 * @param locales the site's languages; what is missing in others does not count
 * @param dropped what `normaliseRichText` reported while the content was made
 * @param cookies null where the site declares none, or where another policy is the one that tells about them
 * @param inForce the edition that this one would follow: what it has too is marked `already`
 */
export const problemsOf = (
  content: PolicyContent,
  defaultLocale: string,
  locales: readonly string[],
  dropped: readonly PlacedProblem[] = [],
  cookies: DeclaredCookies | null = null,
  inForce: PolicyContent | null = null,
): readonly CompletenessProblem[] => {
  const found = findProblems(content, defaultLocale, locales, dropped, cookies)
  const before = inForce ? findProblems(inForce, defaultLocale, locales, [], null) : []
  return byWeight(markAlready(found, before))
}

const findProblems = (
  content: PolicyContent,
  defaultLocale: string,
  locales: readonly string[],
  dropped: readonly PlacedProblem[],
  cookies: DeclaredCookies | null,
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

  return [
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
    ...leftoversOf(content, [defaultLocale, ...others]).map(({ kind, passage, sectionId, locale }) => {
      const place = placeAt(sectionId)
      return problem(kind, {
        ...place,
        passage,
        params: { ...place.params, text: shortened(passage) },
        ...(locale === defaultLocale ? {} : { locale }),
      })
    }),
    ...unfinishedIn(content, locales).map(({ kind, text, sectionId, locale }) => {
      const place = placeAt(sectionId)
      return problem(kind, { ...place, locale, params: { ...place.params, text } })
    }),
    ...when(cookies !== null && !mentionsCookies(content, cookies), 'cookiesNotMentioned'),
    ...controllerProblems(facts.controller, uses('controller')),
    ...when(!uses('controller'), 'controllerBlockMissing'),
    ...when(facts.dataProtectionOfficer.appointed === null, 'officerUnanswered'),
    ...when(!uses('rights'), 'rightsMissing'),
    ...when(!uses('authority'), 'authorityMissing'),
  ]
}
