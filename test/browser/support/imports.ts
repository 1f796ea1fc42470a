/** What an editor gives to the importer in the browser, and what it is understood as. */
import type { Page } from 'playwright-core'
import { type Centre, centres, type School, schools } from '../../support/documents.js'

export interface Import {
  readonly what: string
  readonly slug: string
  readonly document: Centre | School
  readonly give: (page: Page, text: Uint8Array) => Promise<void>
  readonly counts: readonly [sections: string, subsections: string]
  readonly numbers: RegExp
  readonly updated: School['updated'] | null
}

const [centre, seedA] = centres
const [school, seedB] = schools
const pasted = {
  what: 'pasted',
  slug: 'videncenter',
  document: centre,
  give: (page, text) => page.getByLabel('Indsæt teksten her').fill(new TextDecoder().decode(text)),
  counts: ['11 Afsnit', '0 Underafsnit'],
  numbers: /^1 2 3 4 5 6 7 8 9 10 11$/,
  updated: null,
} satisfies Import
const uploaded = {
  what: 'uploaded',
  slug: 'efterskole',
  document: school,
  give: (page, text) =>
    page.getByLabel('Eller vælg en fil').setInputFiles({
      name: 'politik.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from(text),
    }),
  counts: ['9 Afsnit', '16 Underafsnit'],
  numbers: /^1 .*\b3 3\.1 3\.2\b.*$/,
  updated: school.updated,
} satisfies Import

/** Each kind of text. */
export const ownTexts: readonly Import[] = [pasted, uploaded]

/** The seeds, whose kinds those are. */
export const seedTexts: readonly Import[] = [
  { ...pasted, slug: 'videncenter-2', document: seedA },
  { ...uploaded, slug: 'efterskole-2', document: seedB, updated: seedB.updated },
]
