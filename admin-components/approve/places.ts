/** Where in the admin panel a problem is put right. */
import type { CompletenessProblem } from '../../src/policy/completeness.js'
import type { CompletenessKind } from '../../src/policy/problem-kinds.js'

const inSettings: ReadonlySet<CompletenessKind> = new Set([
  'controllerNameMissing',
  'controllerCvrMissing',
  'controllerAddressMissing',
  'controllerPhoneMissing',
  'controllerEmailMissing',
])

const fields: Partial<Record<CompletenessKind, string>> = {
  titleMissing: 'title',
  titleUntranslated: 'title',
  introductionUntranslated: 'introduction',
}

export interface Places {
  readonly draftUrl: string
  readonly settingsUrl: string
  readonly defaultLocale: string
  /** Row of each section in the draft, by id. */
  readonly sectionRows: Readonly<Record<string, number>>
}

/** True for what stands in the settings of the whole site instead of the policy. */
export const isInSettings = ({ kind }: CompletenessProblem): boolean => inSettings.has(kind)

/** True for a section whose translation is missing or older. */
export const isTranslationGap = ({ kind }: CompletenessProblem): boolean =>
  kind === 'translationMissing' || kind === 'translationOlder'

/** The section's row in the draft; the list of sections where it is not there any more. */
export const sectionPlace = (sectionId: string | null, places: Places): string => {
  const row = sectionId === null ? undefined : places.sectionRows[sectionId]
  return `${places.draftUrl}?locale=${places.defaultLocale}#${row === undefined ? 'field-sections' : `sections-row-${row}`}`
}

/** The section's row or the field in the draft, in the language it is about; or the common settings. */
export const placeOf = (problem: CompletenessProblem, places: Places): string => {
  if (isInSettings(problem)) return places.settingsUrl
  const { sectionId, kind, locale = places.defaultLocale } = problem
  const row = sectionId === undefined ? undefined : places.sectionRows[sectionId]
  const place = row === undefined ? `field-${fields[kind] ?? 'sections'}` : `sections-row-${row}`
  return `${places.draftUrl}?locale=${locale}#${place}`
}
