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

/** Ids and levels, in order. @param path of the array, for example `sections` */
export const rowsOf = (
  fields: FormFields,
  path: string,
): readonly { readonly id: string; readonly level: SectionLevel }[] =>
  (fields[path]?.rows ?? []).map((_, index) => ({
    id: words(fields[`${path}.${index}.id`]?.value),
    level: levelOf(fields[`${path}.${index}.level`]?.value),
  }))

/** @param path of the array, for example `sections` */
export const outlineOf = (fields: FormFields, path: string): readonly OutlineEntry[] => {
  const rows = rowsOf(fields, path)
  const numbers = numberSections(rows.map(({ level }) => level))
  return numbers.map((number, index) => ({
    id: rows[index]?.id ?? '',
    number,
    heading: words(fields[`${path}.${index}.heading`]?.value),
  }))
}
