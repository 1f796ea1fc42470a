/** Small contents, and generators of them. */
import fc from 'fast-check'
import type { PolicyContent, Section, SiteFacts } from '../../../src/policy/content.js'
import type { Edition } from '../../../src/policy/publication.js'
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import type { RichText } from '../../../src/policy/rich-text/nodes.js'
import { deriveSealKey } from '../../../src/policy/seal.js'

export const key = deriveSealKey('a secret of the tests')

export const words = (...paragraphs: readonly string[]): RichText =>
  richText(...paragraphs.map((words) => paragraph(text(words))))

export const section = (id: string, overrides: Partial<Section> = {}): Section => ({
  id,
  anchor: `anchor-${id}`,
  level: 1,
  audiences: [],
  heading: { da: `Overskrift ${id}`, en: `Heading ${id}` },
  content: { da: words(`Tekst i ${id}.`), en: words(`Text in ${id}.`) },
  live: null,
  gaps: {},
  ...overrides,
})

const authority = {
  key: 'datatilsynet',
  name: { da: 'Datatilsynet' },
  address: 'Vej 1',
  phone: '11 11 11 11',
  email: 'post@tilsyn.example',
  website: 'https://tilsyn.example',
}

export const facts: SiteFacts = {
  controller: {
    name: 'Bakkeskolen',
    cvr: '12345678',
    address: 'Bakken 1, 8000 Aarhus C',
    phone: '86 00 00 00',
    email: 'kontor@bakkeskolen.example',
    website: 'https://bakkeskolen.example',
    contacts: [
      {
        name: 'Karen Holm',
        title: { da: 'Forstander', en: 'Principal' },
        phone: '86 00 00 01',
        email: 'karen@bakkeskolen.example',
        profileUrl: 'https://bakkeskolen.example/personale/karen-holm',
      },
    ],
  },
  dataProtectionOfficer: { appointed: false },
  authority,
  cookieAuthority: {
    ...authority,
    key: 'digitaliseringsstyrelsen',
    name: { da: 'Digitaliseringsstyrelsen' },
  },
  rights: { da: [{ key: 'access', title: 'Indsigt', text: 'Du kan se dine oplysninger.' }] },
}

export const content = (
  sections: readonly Section[],
  overrides: Partial<PolicyContent> = {},
): PolicyContent => ({
  title: { da: 'Privatlivspolitik', en: 'Privacy policy' },
  introduction: {},
  sections,
  facts,
  ...overrides,
})

export const edition = (number: number, overrides: Partial<Edition> = {}): Omit<Edition, 'hash'> => ({
  policy: 'p1',
  slug: 'privatlivspolitik',
  number,
  kind: 'material',
  effectiveFrom: `2026-01-${String(number).padStart(2, '0')}`,
  publishedAt: `2025-12-${String(number).padStart(2, '0')}T10:00:00.000Z`,
  enteredAfterwards: false,
  summary: { da: `Udgave ${number}`, en: `Edition ${number}` },
  defaultLocale: 'da',
  content: content([section('a'), section('b')]),
  previousHash: null,
  ...overrides,
})

const word = fc.constantFrom(
  'Skolen',
  'gemmer',
  'navne',
  'og',
  'billeder',
  'i',
  'fem',
  'år',
  'æble',
  'ø',
  'pkt.',
)
export const sentence = fc.array(word, { minLength: 1, maxLength: 8 }).map((list) => list.join(' '))
const localized = fc.record({ da: sentence, en: sentence }, { requiredKeys: ['da'] })
const text2 = fc.array(sentence, { minLength: 1, maxLength: 3 }).map((list) => words(...list))

export const anySection = (id: string): fc.Arbitrary<Section> =>
  fc.record({
    id: fc.constant(id),
    anchor: fc.constant(`anchor-${id}`),
    level: fc.constantFrom(1 as const, 2 as const, 3 as const),
    audiences: fc.subarray(['pupils', 'parents']),
    heading: localized,
    content: fc.record({ da: text2, en: text2 }, { requiredKeys: ['da'] }),
    live: fc.constantFrom(null, 'rights' as const),
    gaps: fc.constant({}),
  })

export const anyContent: fc.Arbitrary<PolicyContent> = fc
  .shuffledSubarray(['a', 'b', 'c', 'd', 'e', 'f'], { minLength: 1 })
  .chain((ids) => fc.tuple(fc.tuple(...ids.map(anySection)), localized))
  .map(([sections, title]) => content(sections, { title }))
