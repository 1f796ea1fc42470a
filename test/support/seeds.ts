/** The two source documents, which stand beside the project and are never copied into it. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const files = {
  /** A centre of knowledge: numbered sections, lists, an authority's block, contact cards at the end. */
  a: '000_2f22f5f559894076.txt',
  /** A boarding school: two levels, broken lines, a footnote in the wrong place. */
  b: '002_f32f38322d910cee.txt',
} as const

export type SeedName = keyof typeof files

/** The bytes of a source document, as an editor would upload them. */
export const seedBytes = (name: SeedName): Uint8Array =>
  new Uint8Array(
    readFileSync(fileURLToPath(new URL(`../../../shared/seeds/${files[name]}`, import.meta.url))),
  )

export const seedText = (name: SeedName): string => new TextDecoder().decode(seedBytes(name))
