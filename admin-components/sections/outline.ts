/** The sections of the document that is being edited, read from its form. */
import { numberSections } from '../../src/policy/numbering.js'
import { sectionLevels, type SectionLevel } from '../../src/policy/content.js'

/** As much of Payload's form state as this needs. */
export interface FormFields {
  readonly [path: string]: { readonly value?: unknown; readonly rows?: readonly unknown[] } | undefined
}

export interface OutlineEntry {
  readonly id: string
  /** `3.1` */
  readonly number: string
  /** Empty where this language has none. */
  readonly heading: string
}

const levelOf = (value: unknown): SectionLevel =>
  sectionLevels.find((level) => String(level) === String(value)) ?? 1

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '')

/** @param path of the array, for example `sections` */
export const outlineOf = (fields: FormFields, path: string): readonly OutlineEntry[] => {
  const rows = fields[path]?.rows ?? []
  const numbers = numberSections(rows.map((_, index) => levelOf(fields[`${path}.${index}.level`]?.value)))
  return numbers.map((number, index) => ({
    id: words(fields[`${path}.${index}.id`]?.value),
    number,
    heading: words(fields[`${path}.${index}.heading`]?.value),
  }))
}
