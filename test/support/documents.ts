/**
 * Texts that schools bring to the importer. Two pairs, each a centre of knowledge and a boarding school: our own, written for
 * these tests with every defect and oddity of structure of the others, and two real policies, the seeds, which stand beside
 * the project and are never copied into it. Tests of the seeds run only where those are.
 */
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestContext } from 'vitest'

const beside = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url))
const within = fileURLToPath(new URL('../fixtures/documents/', import.meta.url))

interface SourceDocument {
  readonly name: string
  /** The bytes, as an editor would upload them. */
  readonly bytes: () => Uint8Array
  readonly text: () => string
  /** Why tests of it cannot run here; null where they can. */
  readonly lacking: string | null
}

/** Numbered sections of one level, lists, an authority's block, contact cards at the end, no date. */
export interface Centre extends SourceDocument {
  readonly controller: { readonly cvr: string; readonly email: string }
  readonly contactPhone: string
}

/** Two levels, no title, broken lines, a footnote in the wrong place, left-overs of a template. */
export interface School extends SourceDocument {
  readonly updated: { readonly day: string; readonly written: string; readonly shown: string }
  readonly controller: { readonly cvr: string; readonly phone: string; readonly website: string }
  readonly contact: readonly [title: string, email: string]
  /** Words of 6.6, which the footnote had cut in two. */
  readonly withdrawal: readonly string[]
}

const documentAt = (folder: string, file: string, name: string): SourceDocument => {
  const bytes = () => new Uint8Array(readFileSync(folder + file))
  return {
    name,
    bytes,
    text: () => new TextDecoder().decode(bytes()),
    lacking: existsSync(folder + file) ? null : 'needs the two seeds, which are not beside this project',
  }
}

export const centres: readonly [Centre, Centre] = [
  {
    ...documentAt(within, 'knowledge-centre.txt', 'the knowledge centre'),
    controller: { cvr: '12345674', email: 'kontor@udehuset.example.dk' },
    contactPhone: '20 30 40 50',
  },
  {
    ...documentAt(beside, '000_2f22f5f559894076.txt', 'seed A'),
    controller: { cvr: '64942212', email: 'skoletj@skoletjenesten.dk' },
    contactPhone: '24 90 13 68',
  },
]

export const schools: readonly [School, School] = [
  {
    ...documentAt(within, 'boarding-school.txt', 'the boarding school'),
    updated: { day: '2018-05-14', written: '14-05-18', shown: '14. maj 2018' },
    controller: { cvr: '87654321', phone: '97 00 11 22', website: 'www.birkelund.example.dk' },
    contact: ['Viceforstander', 'mk@birkelund.example.dk'],
    withdrawal: ['ikke kan blive boende her, når', 'sygdom eller om hjælp i timerne'],
  },
  {
    ...documentAt(beside, '002_f32f38322d910cee.txt', 'seed B'),
    updated: { day: '2018-05-01', written: '01-05-18', shown: '1. maj 2018' },
    controller: { cvr: '19028208', phone: '75 29 25 77', website: 'www.ske.dk' },
    contact: ['Forstander', 'lt@ske.dk'],
    withdrawal: ['ikke kan fortsætte som elev på skolen, hvis', 'helbred eller behov for'],
  },
]

export const documents: readonly SourceDocument[] = [...centres, ...schools]

/** For `beforeEach` and tests: skips what cannot run here, with the reason. */
export const needs =
  ({ lacking }: SourceDocument) =>
  ({ skip }: Pick<TestContext, 'skip'>): void => {
    if (lacking !== null) skip(lacking)
  }
