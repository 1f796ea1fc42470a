/** What the review says of everything at once, and the door that finishes what was stopped. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewDraft } from '../../src/server/review.js'
import { testSite, type TestSite } from '../support/site.js'
import {
  approve,
  createDraft,
  editDraft,
  fillSettings,
  type Policy,
  post,
  section,
  withoutBlocks,
} from './support/policy.js'

const template = '[angiv selv formålet]'
let site: TestSite
let policy: Policy

const review = () => reviewDraft(site.payload, { id: policy.id, locale: 'da' })

beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-11-28T12:00:00Z') })
  await fillSettings(site)
  policy = await createDraft(site, 'privatlivspolitik', [
    section('Elever', 'Vi gemmer navne.'),
    section('Billeder', 'Vi tager billeder.'),
  ])
  await approve(site, policy)
  await editDraft(site, policy, `Vi gemmer navne. ${template}`)
  const { problems } = await review()
  const kept = problems
    .filter(({ kind }) => kind === 'placeholderLeft')
    .map(({ kind, sectionId, passage }) => ({
      finding: kind,
      sectionId,
      passage,
      reason: 'Det er et citat.',
    }))
  await approve(site, policy, {
    effectiveFrom: '2027-01-04',
    announce: true,
    kept: [...withoutBlocks, ...kept],
  })
})
afterAll(() => site?.close())

describe('bringing forward what waits', () => {
  test('is told of with what it would find and the kind it looks like, which the day alone does not have', async () => {
    const { problems, bringForward, suggestedKind } = await review()
    const blocking = (some: typeof problems) =>
      some.filter(({ severity, already }) => severity === 'must' && !already).map(({ passage }) => passage)
    // Approved and kept for January; today's edition has it not.
    expect(blocking(problems)).toEqual([])
    expect(blocking(bringForward?.problems ?? [])).toEqual([template])
    expect(suggestedKind).toBe('technical')
    expect(bringForward).toMatchObject({
      suggestedKind: 'material',
      leastKind: 'material',
      editions: [{ number: 2, announced: true, mailed: 0 }],
    })
    expect(bringForward?.seen?.section).toBe('1 Elever')
  })

  test('is refused without an answer to it, by field', async () => {
    const answer = await approve(site, policy, { bringForward: true })
    expect(answer.json.errors).toMatchObject([{ field: 'kept' }])
  })
})

describe('findings of what goes out now and of what goes out later', () => {
  test('are told of once, the heaviest first', async () => {
    const { problems } = await review()
    const keys = problems.map(({ kind, sectionId, locale, passage }) =>
      JSON.stringify([kind, sectionId, locale, passage]),
    )
    expect(keys).toEqual([...new Set(keys)])
    const order = ['error', 'must', 'warning', 'language']
    const weights = problems.map(({ severity }) => order.indexOf(severity))
    expect(weights).toEqual([...weights].sort((a, b) => a - b))
  })
})

describe('POST …/finish', () => {
  test('has nothing to do where nothing was stopped', async () => {
    expect(await post(site, `${policy.id}/finish`, {})).toMatchObject({ status: 200, json: { carried: [] } })
  })

  test('is for editors who may approve, and only from this site', async () => {
    expect((await post(site, `${policy.id}/finish`, {}, '')).status).toBe(403)
    const path = `/privacy/policies/${policy.id}/finish`
    const foreign = { 'Sec-Fetch-Site': 'cross-site' }
    expect(
      (await site.rest(path, { method: 'POST', body: {}, token: site.token, headers: foreign })).status,
    ).toBe(403)
    expect((await post(site, '999999/finish', {})).status).toBe(404)
  })
})
