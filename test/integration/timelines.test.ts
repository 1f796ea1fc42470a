/** One working copy, several timelines: docs/decisions/one-working-copy-several-timelines.md */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { finishCarriesLeft } from '../../src/server/carry-left.js'
import { keepPlan, planFor } from '../../src/server/carry-plan.js'
import { findSummaries } from '../../src/server/rows.js'
import { verifyEverything } from '../../src/server/verify.js'
import { testSite, type TestSite } from '../support/site.js'
import {
  approve,
  createDraft,
  fieldsOf,
  fillSettings,
  type Policy,
  post,
  publicPolicy,
  section,
  words,
} from './support/policy.js'

let now = new Date('2026-11-28T12:00:00Z')
let site: TestSite
let count = 0

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
})
afterAll(() => site?.close())

/** Sections' texts in order, as they are to be in the draft. */
const edit = async ({ id }: Policy, texts: readonly (string | null)[]) => {
  const read = { collection: 'privacy-policies', id, draft: true, depth: 0, locale: 'da' } as const
  const { sections } = (await site.payload.findByID(read)) as unknown as {
    sections: readonly Record<string, unknown>[]
  }
  const data = sections.map((row, index) => {
    const text = texts[index]
    return text ? { ...row, content: words(text) } : row
  })
  await site.payload.update({ ...read, data: { sections: data } as never })
}

const review = async ({ id }: Policy, query = '') =>
  (await site.rest(`/privacy/policies/${id}/review${query}`, { token: site.token })).json

const says = async (policy: Policy, day?: string) => {
  const before = now
  if (day) now = new Date(`${day}T12:00:00Z`)
  const { json } = await publicPolicy(site, policy)
  now = before
  return JSON.stringify(json.sections)
}

const draftSays = async ({ id }: Policy) => {
  const read = { collection: 'privacy-policies', id, draft: true, depth: 0, locale: 'da' } as const
  return JSON.stringify(await site.payload.findByID(read))
}

/** In force "Første." and "Andet."; from 4 January the second section says more. */
const january = async (more: Readonly<Record<string, unknown>> = {}) => {
  const policy = await createDraft(site, `politik-${(count += 1)}`, [
    section('Et', 'Første stykke.'),
    section('To', 'Andet stykke.'),
  ])
  await approve(site, policy)
  await edit(policy, [null, 'Andet stykke fra januar.'])
  await approve(site, policy, { effectiveFrom: '2027-01-04', announce: true, ...more })
  return policy
}

describe('approving while an edition waits', () => {
  test('4 January: a word that is corrected today puts nothing of January in force', async () => {
    const policy = await january()
    await edit(policy, ['Første stykke, rettet.'])
    const looked = await review(policy)
    expect(looked).toMatchObject({
      outcome: 'part',
      last: { number: 2, effectiveFrom: '2027-01-04' },
      now: { summary: { changed: 1 } },
      approved: { summary: { changed: 1 } },
      then: { identical: true },
    })
    expect(JSON.stringify(looked.now)).not.toContain('januar')
    const answer = await approve(site, policy, { basis: looked.basis, kind: looked.suggestedKind })
    expect(answer.json).toMatchObject({
      number: 3,
      inForce: true,
      carried: { number: 4, effectiveFrom: '2027-01-04' },
    })
    expect(await says(policy)).toContain('Første stykke, rettet.')
    expect(await says(policy)).not.toContain('januar')
    expect(await says(policy, '2027-01-04')).toContain('Andet stykke fra januar.')
    expect(await says(policy, '2027-01-04')).toContain('Første stykke, rettet.')
    expect((await publicPolicy(site, policy)).json.upcoming).toMatchObject({ number: 4 })
  })

  test('what the waiting edition changes as well waits: 409 with the day, and the draft goes out then', async () => {
    const policy = await january()
    await edit(policy, [null, 'Andet stykke fra januar, med mere.'])
    expect(await review(policy)).toMatchObject({ outcome: 'nothingNow', then: { summary: { changed: 1 } } })
    const answer = await approve(site, policy)
    expect([answer.status, fieldsOf(answer)]).toEqual([409, ['effectiveFrom']])
    expect((await review(policy, '?day=2027-01-04')).outcome).toBe('all')
    const then = await approve(site, policy, { effectiveFrom: '2027-01-04' })
    expect(then.json).toMatchObject({ number: 3, inForce: false })
    expect(await says(policy, '2027-01-05')).toContain('med mere')
    // The edition that it replaces is withdrawn, and whoever knew of that is led to it.
    expect((await publicPolicy(site, policy)).json.upcoming).toMatchObject({ number: 3 })
  })

  test('the last edition always says what the draft says: what waits goes out with it', async () => {
    const policy = await january()
    await edit(policy, ['Første, ny.', 'Andet stykke fra februar.'])
    expect((await approve(site, policy)).status).toBe(201)
    expect(await says(policy)).toContain('Andet stykke.')
    expect(await says(policy, '2027-01-04')).toContain('Andet stykke fra februar.')
    expect((await review(policy)).unchanged).toBe(true)
  })

  test('of several that wait each gets a successor on its own day, and wins where both changed', async () => {
    const policy = await january()
    await edit(policy, ['Første fra marts.'])
    await approve(site, policy, { effectiveFrom: '2027-03-01' })
    await edit(policy, [null, 'Andet stykke fra april.'])
    // Between the two: January's edition is in force then, and March's waits.
    const answer = await approve(site, policy, { effectiveFrom: '2027-02-01' })
    expect(answer.json).toMatchObject({ number: 4, allCarried: [{ number: 5, effectiveFrom: '2027-03-01' }] })
    expect(await says(policy, '2027-01-04')).toContain('Andet stykke fra januar.')
    expect(await says(policy, '2027-02-01')).toContain('Andet stykke fra april.')
    expect(await says(policy, '2027-02-01')).toContain('Første stykke.')
    expect(await says(policy, '2027-03-01')).toContain('Første fra marts.')
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('nothing in force: either the waiting day, or everything at once', async () => {
    const policy = await createDraft(site, 'ny-politik', [section('Et', 'Første stykke.')])
    await approve(site, policy, { effectiveFrom: '2027-01-04' })
    await edit(policy, ['Første stykke, rettet.'])
    expect((await review(policy)).outcome).toBe('nothingInForce')
    expect(fieldsOf(await approve(site, policy))).toEqual(['effectiveFrom'])
    expect((await approve(site, policy, { bringForward: true })).json).toMatchObject({
      number: 2,
      inForce: true,
    })
    expect((await review(policy)).waiting).toEqual([])
  })
})

describe('bringing forward', () => {
  test('is a choice of its own, of at least the same kind, and says who was told another date', async () => {
    const policy = await january()
    expect(fieldsOf(await approve(site, policy))).toEqual([undefined])
    expect((await review(policy)).bringForward).toMatchObject({
      leastKind: 'material',
      editions: [{ number: 2, effectiveFrom: '2027-01-04', announced: true, mailed: 0 }],
      comparison: { summary: { changed: 1 } },
    })
    const low = await approve(site, policy, { bringForward: true, kind: 'technical', keepLowerKind: true })
    expect([low.status, fieldsOf(low)]).toEqual([400, ['kind']])
    expect((await approve(site, policy, { bringForward: true })).json).toMatchObject({
      number: 3,
      inForce: true,
    })
    expect(await says(policy)).toContain('januar')
    expect((await review(policy)).waiting).toEqual([])
  })
})

describe('what was looked at', () => {
  test.each([
    ['a withdrawal', (policy: Policy) => post(site, `${policy.id}/publications/2/withdraw`, {})],
    [
      'a redaction',
      (policy: Policy) =>
        post(site, `${policy.id}/publications/1/redact`, { words: ['stykke'], reason: 'god grund' }),
    ],
    ['midnight', async () => void (now = new Date('2026-11-29T12:00:00Z'))],
    [
      'a setting',
      () =>
        site.payload.updateGlobal({
          slug: 'privacy-settings',
          data: { timeZone: 'Atlantic/Faroe' } as never,
        }),
    ],
  ])('%s in between is 409 with field basis', async (_what, happens) => {
    const policy = await january()
    await edit(policy, ['Første stykke, rettet.'])
    const { basis } = await review(policy)
    await happens(policy)
    expect(fieldsOf(await approve(site, policy, { basis }))).toEqual(['basis'])
    await site.payload.updateGlobal({
      slug: 'privacy-settings',
      data: { timeZone: 'Europe/Copenhagen' } as never,
    })
  })

  test('another approval in between leaves nothing to approve', async () => {
    const policy = await january()
    await edit(policy, ['Første stykke, rettet.'])
    const { basis } = await review(policy)
    await approve(site, policy, { effectiveFrom: '2027-02-01' })
    expect((await approve(site, policy, { basis })).status).toBe(409)
    expect((await review(policy)).basis).not.toBe(basis)
  })

  test('another day is another basis', async () => {
    const policy = await january()
    await edit(policy, ['Første stykke, rettet.'])
    const { basis } = await review(policy)
    expect((await review(policy, '?day=2027-01-04')).basis).not.toBe(basis)
    expect(fieldsOf(await approve(site, policy, { basis, effectiveFrom: '2027-01-04' }))).toEqual(['basis'])
    expect(
      (await site.rest(`/privacy/policies/${policy.id}/review?day=x`, { token: site.token })).status,
    ).toBe(400)
  })
})

describe('withdrawn editions', () => {
  test('are not in the timeline; their text in the draft is listed, and one call takes it out', async () => {
    const policy = await january()
    await post(site, `${policy.id}/publications/2/withdraw`, {})
    await edit(policy, ['Første stykke, rettet.'])
    const looked = await review(policy)
    expect(looked.withdrawnText).toMatchObject([{ number: 2, sections: [{ name: '2 To' }] }])
    expect((await post(site, `${policy.id}/publications/1/take-out`, {})).status).toBe(409)
    const taken = await post(site, `${policy.id}/publications/2/take-out`, {})
    expect(taken.json.parts).toEqual(looked.withdrawnText[0].sections.map(({ id }: { id: string }) => id))
    expect(await draftSays(policy)).not.toContain('januar')
    expect(await draftSays(policy)).toContain('Første stykke, rettet.')
    expect((await review(policy)).withdrawnText).toEqual([])
    expect((await approve(site, policy)).status).toBe(201)
    expect(await says(policy)).not.toContain('januar')
  })
})

describe('a timeline that was cut off', () => {
  /** The approval's row is there, and nothing that was to follow it. */
  const cutOff = async (policy: Policy) => {
    const { db } = site.payload
    const create = db.create.bind(db)
    let left = 1
    // The process ends after the row: nothing more is written.
    db.create = (async (args: Parameters<typeof create>[0]) => {
      if (args.collection === 'policy-publications' && (left -= 1) < 0) throw new Error('killed')
      return create(args)
    }) as typeof db.create
    await edit(policy, ['Første stykke, rettet.', 'Andet stykke fra februar.'])
    await approve(site, policy)
    db.create = create as typeof db.create
  }

  test('the review says what is missing, and a repeated request finishes it, also with an edited draft', async () => {
    const policy = await january()
    await cutOff(policy)
    expect((await review(policy)).unfinished).toEqual({
      number: 3,
      waiting: [{ number: 2, effectiveFrom: '2027-01-04' }],
    })
    await edit(policy, ['Noget helt andet.'])
    const answer = await approve(site, policy)
    expect(answer).toMatchObject({ status: 201, json: { number: 3, carried: { number: 4 } } })
    expect((await review(policy)).unfinished).toBeNull()
    expect(await says(policy, '2027-01-04')).toContain('Første stykke, rettet.')
    expect(await says(policy, '2027-01-04')).toContain('Andet stykke fra februar.')
    const [edition] = await findSummaries(site.payload, { policy: String(policy.id) })
    expect(edition && (await planFor(site.payload, edition))).toBeNull()
  })

  const plansKept = async () =>
    (await site.payload.kv.keys()).filter((key) => key.startsWith('privacy:carrying:'))

  test('nobody approves again: the scheduled task finishes it, and what it was kept in goes', async () => {
    const policy = await january()
    await cutOff(policy)
    const row = async () => (await findSummaries(site.payload, { policy: String(policy.id) })).length
    // It may still be under way.
    await finishCarriesLeft(site.payload)
    expect(await row()).toBe(3)
    for (const key of await plansKept()) {
      const plan = await site.payload.kv.get<{ plan: string }>(key)
      await site.payload.kv.set(key, { ...plan, at: Date.now() - 180_000 })
    }
    await site.payload.jobs.queue({ task: 'privacyPolicyMailings', input: {} } as never)
    await site.payload.jobs.run()
    expect(await row()).toBe(4)
    expect((await review(policy)).unfinished).toBeNull()
    expect(await says(policy, '2027-01-04')).toContain('Første stykke, rettet.')
    expect(await says(policy, '2027-01-04')).toContain('Andet stykke fra februar.')
    expect(await plansKept()).toEqual([])
    expect((await publicPolicy(site, policy)).json.upcoming).toMatchObject({ number: 4 })
  })

  test('several processes that finish it make one successor, and a plan that became nothing goes', async () => {
    const policy = await january()
    await cutOff(policy)
    const approved = (await findSummaries(site.payload, { policy: String(policy.id) })).find(
      ({ number }) => number === 3,
    )
    const plan = approved && (await planFor(site.payload, approved))
    if (!plan) throw new Error('no plan')
    await keepPlan(site.payload, String(policy.id), 'of a row that was never inserted', plan)
    const later = Date.now() + 180_000
    await Promise.all([1, 2, 3].map(() => finishCarriesLeft(site.payload, later)))
    const numbers = (await findSummaries(site.payload, { policy: String(policy.id) })).map(
      ({ number }) => number,
    )
    expect([...numbers].sort()).toEqual([1, 2, 3, 4])
    expect(await plansKept()).toEqual([])
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('a day that came before anybody finished it: its plan goes, and changes nothing that is in force', async () => {
    const policy = await january()
    await cutOff(policy)
    const before = now
    now = new Date('2027-01-05T12:00:00Z')
    const inForce = (await publicPolicy(site, policy)).json.edition.number
    await finishCarriesLeft(site.payload, Date.now() + 180_000)
    expect((await publicPolicy(site, policy)).json.edition.number).toBe(inForce)
    expect(await plansKept()).toEqual([])
    now = before
  })

  test('words that are redacted in between do not come back with it', async () => {
    const policy = await january()
    await cutOff(policy)
    for (const number of [1, 2, 3])
      await post(site, `${policy.id}/publications/${number}/redact`, {
        words: ['rettet', 'februar'],
        reason: 'god grund',
      })
    expect((await approve(site, policy)).status).toBe(201)
    expect(await says(policy, '2027-01-04')).not.toMatch(/rettet|februar/)
  })

  test('without a plan of it a person is asked section by section', async () => {
    const policy = await january()
    await cutOff(policy)
    for (const key of await site.payload.kv.keys())
      if (key.startsWith('privacy:carrying:')) await site.payload.kv.delete(key)
    await edit(policy, ['Første stykke, rettet igen.'])
    const { questions } = await review(policy)
    expect(questions).toMatchObject([{ reason: 'notCarried', number: 2, name: '1 Et' }])
    const id = questions[0].sectionId as string
    expect(fieldsOf(await approve(site, policy))).toEqual([`resolutions.${id}`])
    expect((await approve(site, policy, { resolutions: { [id]: 'waiting' } })).status).toBe(409)
    expect((await approve(site, policy, { resolutions: { [id]: 'draft' } })).status).toBe(201)
    expect(await says(policy)).toContain('Første stykke, rettet igen.')
    expect(await says(policy, '2027-01-04')).toContain('Første stykke, rettet igen.')
  })
})
