import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDraftPreview, readEdition, readPolicyInForce } from '../../src/server/read.js'
import { testSite, type TestSite } from '../support/site.js'
import { emptyList, publish, saveCategory, saveService } from './support/cookies.js'
import {
  approve,
  createDraft,
  editDraft,
  fillSettings,
  type Policy,
  publicPolicy,
  section,
} from './support/policy.js'

let now = new Date('2026-03-01T12:00:00Z')
let site: TestSite
let policy: Policy

/** A list that says something else than the one before. */
const newList = async (day: string) => {
  now = new Date(`${day}T12:00:00Z`)
  await saveService(site, 'matomo', { hosts: [`h-${day}.skolen.example`] })
  expect((await publish(site)).status).toBe(201)
}

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
  await emptyList(site)
  for (const key of ['necessary', 'statistics']) await saveCategory(site, key)
  await saveService(site, 'matomo')
  policy = await createDraft(site, 'privatlivspolitik', [
    section('Cookies', 'Det gemmer vi.', { live: 'cookies' }),
    section('Mere', 'Resten.'),
  ])
  expect((await approve(site, policy)).status).toBe(201)
})
afterAll(() => site?.close())

const read = { slug: 'privatlivspolitik', locale: 'da' }
const inForce = async () => (await readPolicyInForce(site.payload, read))?.cookies
const edition = async (number: number) => (await readEdition(site.payload, { ...read, number }))?.cookies
const revisions = (cookies: Awaited<ReturnType<typeof inForce>>) =>
  cookies?.shown.map(({ notice }) => notice.revision)

describe('the cookie list in a policy', () => {
  test('is that which visitors are asked with, whatever the edition was approved with', async () => {
    expect(await inForce()).toEqual({ past: false, shown: [], more: 0 })
    await newList('2026-03-02')
    expect(revisions(await inForce())).toEqual([1])
    await newList('2026-03-03')
    expect(revisions(await inForce())).toEqual([2])
    const asked = (await site.rest('/privacy/notice')).json
    expect((await inForce())?.shown[0]?.notice.categories).toEqual(asked.categories)
  })

  test('changes the answer’s tag, and nothing of the edition', async () => {
    const path = '/privacy/policies/privatlivspolitik?locale=da'
    const before = await site.fetch(path)
    await newList('2026-03-04')
    const after = await site.fetch(path)
    expect(after.headers.get('etag')).not.toBe(before.headers.get('etag'))
    const [a, b] = [await before.json(), await after.json()] as { edition: object; cookies: object }[]
    expect(b?.edition).toEqual(a?.edition)
    expect(b?.cookies).not.toEqual(a?.cookies)
    const again = await site.fetch(path, { headers: { 'If-None-Match': after.headers.get('etag') ?? '' } })
    expect(again.status).toBe(304)
  })

  test('of an earlier edition is that of its time, last first', async () => {
    now = new Date('2026-03-05T12:00:00Z')
    await editDraft(site, policy, 'Det gemmer vi nu.')
    expect((await approve(site, policy)).status).toBe(201)
    await newList('2026-03-06')
    expect(revisions(await inForce())).toEqual([4])
    const past = await edition(1)
    expect(past?.past).toBe(true)
    expect(revisions(past)).toEqual([3, 2, 1])
    expect(revisions(await edition(2))).toEqual([4])
  })

  test('of an edition between two lists is the one that was shown when it began', async () => {
    now = new Date('2026-03-07T12:00:00Z')
    await editDraft(site, policy, 'Tredje.')
    expect((await approve(site, policy)).status).toBe(201)
    now = new Date('2026-03-08T12:00:00Z')
    await editDraft(site, policy, 'Fjerde.')
    expect((await approve(site, policy)).status).toBe(201)
    expect(revisions(await edition(3))).toEqual([4])
  })

  test('shows in the preview of the draft; a policy without the block has none', async () => {
    expect(
      (await readDraftPreview(site.payload, { id: policy.id, locale: 'da' }))?.cookies?.shown,
    ).toHaveLength(1)
    const other = await createDraft(site, 'anden', [section('Et', 'Uden.')])
    expect((await approve(site, other)).status).toBe(201)
    expect((await publicPolicy(site, other)).json.cookies).toBeNull()
  })
})
