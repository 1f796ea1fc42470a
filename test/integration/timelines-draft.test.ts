/** What a decision about a waiting edition writes into the draft: docs/decisions/one-working-copy-several-timelines.md */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSite, type TestSite } from '../support/site.js'
import {
  approve,
  createDraft,
  fieldsOf,
  fillSettings,
  type Policy,
  publicPolicy,
  section,
  words,
} from './support/policy.js'

let now = new Date('2026-11-28T12:00:00Z')
let site: TestSite

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
})
afterAll(() => site?.close())

type Locale = 'da' | 'en'
type Row = Readonly<Record<string, unknown>>

const read = ({ id }: Policy, locale: Locale) =>
  ({ collection: 'privacy-policies', id, draft: true, depth: 0, locale, fallbackLocale: false }) as const

const draftIn = async (policy: Policy, locale: Locale) =>
  ((await site.payload.findByID(read(policy, locale))) as unknown as { sections: readonly Row[] }).sections

const write = async (policy: Policy, locale: Locale, texts: readonly string[]) => {
  const sections = (await draftIn(policy, locale)).map((row, index) => ({
    ...row,
    heading: `${locale} ${index + 1}`,
    content: words(texts[index] ?? ''),
  }))
  await site.payload.update({ ...read(policy, locale), data: { sections } as never })
}

const review = async ({ id }: Policy) =>
  (await site.rest(`/privacy/policies/${id}/review`, { token: site.token })).json

const says = async (policy: Policy, day: string, locale: Locale) => {
  const before = now
  now = new Date(`${day}T12:00:00Z`)
  const { json } = await publicPolicy(site, policy, `?locale=${locale}`)
  now = before
  return JSON.stringify(json.sections)
}

test('the answer "waiting" writes what the draft lacked into it, in each language, and leaves the rest', async () => {
  const policy = await createDraft(site, 'politik', [section('Et', '.'), section('To', '.')])
  await write(policy, 'da', ['Første stykke.', 'Andet stykke.'])
  await write(policy, 'en', ['First paragraph.', 'Second paragraph.'])
  await approve(site, policy)
  await write(policy, 'da', ['Første stykke.', 'Andet stykke fra januar.'])
  await write(policy, 'en', ['First paragraph.', 'Second paragraph, January.'])
  await approve(site, policy, { effectiveFrom: '2027-01-04' })
  // A draft that was made from what is in force, and not from January's text.
  await write(policy, 'da', ['Første stykke, rettet.', 'Andet stykke.'])
  await write(policy, 'en', ['First paragraph, mended.', 'Second paragraph.'])
  const ids = (await draftIn(policy, 'da')).map(({ id }) => String(id))
  const [, second = ''] = ids

  expect((await review(policy)).questions).toMatchObject([{ sectionId: second, reason: 'notInDraft' }])
  expect(fieldsOf(await approve(site, policy))).toEqual([`resolutions.${second}`])
  expect(JSON.stringify(await draftIn(policy, 'da'))).not.toContain('januar')
  const answer = await approve(site, policy, { resolutions: { [second]: 'waiting' } })
  expect(answer).toMatchObject({ status: 201, json: { number: 3, inForce: true, carried: { number: 4 } } })

  const expected = {
    da: ['Første stykke, rettet.', 'Andet stykke.', 'Andet stykke fra januar.'],
    en: ['First paragraph, mended.', 'Second paragraph.', 'Second paragraph, January.'],
  } as const
  for (const locale of ['da', 'en'] as const) {
    const [first, today, january] = expected[locale]
    const rows = await draftIn(policy, locale)
    expect(rows.map(({ id }) => id)).toEqual(ids)
    expect(rows.map(({ heading }) => heading)).toEqual([`${locale} 1`, `${locale} 2`])
    expect(JSON.stringify(rows[0])).toContain(first)
    expect(JSON.stringify(rows[1])).toContain(january)
    expect(await says(policy, '2026-11-28', locale)).toContain(first)
    expect(await says(policy, '2026-11-28', locale)).toContain(today)
    expect(await says(policy, '2027-01-04', locale)).toContain(first)
    expect(await says(policy, '2027-01-04', locale)).toContain(january)
  }
  // The draft and the last edition say the same again.
  expect((await review(policy)).unchanged).toBe(true)
})
