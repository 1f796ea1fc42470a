import { importPolicy, type ImportedPolicy } from '../../../src/policy/import/index.js'
import { numberSections } from '../../../src/policy/numbering.js'
import { plainText } from '../../../src/policy/rich-text/plain.js'

export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

export const importText = (text: string, fileName?: string): Promise<ImportedPolicy> =>
  importPolicy({ bytes: bytesOf(text), fileName })

/** Numbers and headings, one a line. */
export const outline = ({ sections }: ImportedPolicy): readonly string[] => {
  const numbers = numberSections(sections.map((section) => section.level))
  return sections.map((section, index) => `${numbers[index]} ${section.heading}`)
}

export const section = (policy: ImportedPolicy, heading: string) => {
  const found = policy.sections.find((one) => one.heading === heading)
  if (!found) throw new Error(`no section ${heading} in: ${outline(policy).join(' | ')}`)
  return found
}

/** The words of a section, references by the number they had. */
export const body = (policy: ImportedPolicy, heading: string): string =>
  plainText(section(policy, heading).content, {
    referenceText: (id) => `<${policy.sections.find((one) => one.id === id)?.original ?? id}>`,
  })

export const keys = (policy: ImportedPolicy): readonly string[] => policy.notes.map((note) => note.key)
export const reasons = (policy: ImportedPolicy): readonly string[] =>
  policy.setAside.map((aside) => aside.reason)
