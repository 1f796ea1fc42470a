/** An edition takes effect at midnight where the school is, also on nights that are an hour longer or shorter, and on 29 February. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSite, type TestSite } from '../support/site.js'
import { approve, createDraft, editDraft, fillSettings, type Policy, section } from './support/policy.js'

let site: TestSite
let now = new Date()
beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
})
afterAll(() => site?.close())

const before = (instant: string, seconds: number) =>
  new Date(new Date(instant).getTime() - seconds * 1000).toISOString()

/** What a visitor gets at an instant: the edition in force, and for how many seconds a cache may keep the answer. */
const seenAt = async ({ slug }: Policy, instant: string) => {
  now = new Date(instant)
  const answer = await site.fetch(`/privacy/policies/${slug}`)
  const { edition } = (await answer.json()) as { edition: { number: number; effectiveFrom: string } }
  const keep = Number(/max-age=(\d+)/.exec(answer.headers.get('cache-control') ?? '')?.[1])
  return { number: edition.number, effectiveFrom: edition.effectiveFrom, keep }
}

// Midnight in Copenhagen, and the next one: 24 hours later except on the two nights when the clocks change.
test.each([
  ['2026-10-25', 'summer time ends', '2026-10-24T22:00:00.000Z', '2026-10-25T23:00:00.000Z'],
  ['2026-10-26', 'the day after', '2026-10-25T23:00:00.000Z', '2026-10-26T23:00:00.000Z'],
  ['2027-03-28', 'summer time begins', '2027-03-27T23:00:00.000Z', '2027-03-28T22:00:00.000Z'],
  ['2027-03-29', 'the day after', '2027-03-28T22:00:00.000Z', '2027-03-29T22:00:00.000Z'],
  ['2028-02-29', 'a leap day', '2028-02-28T23:00:00.000Z', '2028-02-29T23:00:00.000Z'],
  ['2028-03-01', 'the day after', '2028-02-29T23:00:00.000Z', '2028-03-01T23:00:00.000Z'],
])(
  'an edition for %s (%s) is in force from local midnight on, and no cache outlives that instant',
  async (day, _name, midnight, nextMidnight) => {
    now = new Date(before(midnight, 3 * 86_400))
    const policy = await createDraft(site, `politik-${day}`, [section('Et', 'Udgave 1')])
    expect((await approve(site, policy)).status).toBe(201)
    await editDraft(site, policy, `Gælder fra ${day}`)
    expect((await approve(site, policy, { effectiveFrom: day })).status).toBe(201)

    const minuteBefore = await seenAt(policy, before(midnight, 60))
    expect(minuteBefore.number).toBe(1)
    expect(minuteBefore.keep).toBeLessThanOrEqual(60)
    expect((await seenAt(policy, before(midnight, 1))).number).toBe(1)
    expect(await seenAt(policy, midnight)).toMatchObject({ number: 2, effectiveFrom: day })
    expect((await seenAt(policy, before(nextMidnight, 1))).number).toBe(2)

    // The next day's edition: the length of this day decides when.
    const dayAfter = new Date(`${day}T00:00:00Z`)
    dayAfter.setUTCDate(dayAfter.getUTCDate() + 1)
    await editDraft(site, policy, 'Dagen efter')
    const next = await approve(site, policy, { effectiveFrom: dayAfter.toISOString().slice(0, 10) })
    expect(next.status).toBe(201)
    expect((await seenAt(policy, before(nextMidnight, 1))).number).toBe(2)
    expect((await seenAt(policy, nextMidnight)).number).toBe(3)
  },
)
