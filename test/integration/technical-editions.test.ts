import { afterAll, beforeAll, expect, test } from 'vitest'
import { testSite, type TestSite } from '../support/site.js'
import { approve, createDraft, editDraft, fillSettings, publicPolicy, section } from './support/policy.js'

let site: TestSite
beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
  await fillSettings(site)
})
afterAll(() => site?.close())

// As many as the first look, the second, and neither of them finds enough in.
test('the date of the last real change is found behind any number of technical editions', async () => {
  const policy = await createDraft(site, 'politik', [section('Et', 'Først.')])
  const first = { effectiveFrom: '2026-01-01', enteredAfterwards: true }
  expect((await approve(site, policy, first)).status).toBe(201)
  const lookAt = new Set([2, 5, 26])
  for (let number = 2; number <= 26; number += 1) {
    await editDraft(site, policy, `Udgave ${number}`)
    const technical = { effectiveFrom: '2026-02-01', enteredAfterwards: true, kind: 'technical' }
    expect((await approve(site, policy, technical)).status).toBe(201)
    if (!lookAt.has(number)) continue
    const { json } = await publicPolicy(site, policy)
    expect(json).toMatchObject({ edition: { number, inForceUntil: null }, lastUpdated: '2026-01-01' })
  }
})
