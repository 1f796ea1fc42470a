/** What blocks an approval unless it is kept on purpose, and what is stored where it is. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reviewDraft } from '../../src/server/review.js'
import { findEdition } from '../../src/server/rows.js'
import { verifyEverything } from '../../src/server/verify.js'
import { type Json, testSite, type TestSite } from '../support/site.js'
import {
  approve as approveWith,
  createDraft,
  editDraft,
  fieldsOf,
  fillSettings,
  type Policy,
  post,
  publicPolicy,
  section,
  withoutBlocks,
} from './support/policy.js'

const now = new Date('2026-03-10T12:00:00Z')
const template = '[angiv selv alle oplysninger: navn og adresse.'
const fee = 'Skolen kan tage 750 kr. ved omfattende anmodninger om indsigt.'
const reason = 'Ordene er et citat, som Karen Blomsterberg bad om.'

let site: TestSite
let policy: Policy

/** Nothing is answered unless the test does. */
const approve = (to: Policy, more: Readonly<Record<string, unknown>> = {}) =>
  approveWith(site, to, { kept: [], keepLowerKind: false, ...more })

const problems = async (of: Policy) => (await reviewDraft(site.payload, { id: of.id, locale: 'da' })).problems

const keptReasons = async (of: Policy, why = reason) =>
  (await problems(of))
    .filter(({ severity }) => severity === 'must')
    .map(({ kind, sectionId, passage }) => ({ finding: kind, sectionId, passage, reason: why }))

const rowOf = async (number: number, of = policy) => {
  const row = await findEdition(site.payload, { policy: String(of.id), number })
  if (!row) throw new Error('no such row')
  return row
}

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
  policy = await createDraft(site, 'privatlivspolitik', [
    section('Elever', `Vi indsamler følgende: ${template}`),
    section('Indsigt', fee),
  ])
})
afterAll(() => site?.close())

describe('what a template left and what is missing', () => {
  test('stand first in the review, translations last', async () => {
    const found = await problems(policy)
    expect(found.slice(0, 5).map(({ kind }) => kind)).toEqual([
      'placeholderLeft',
      'feeForAccess',
      'controllerBlockMissing',
      'rightsMissing',
      'authorityMissing',
    ])
    const severities = found.map(({ severity }) => severity)
    expect(severities.lastIndexOf('warning')).toBeLessThan(severities.indexOf('language'))
  })

  test('block with 400, each by its words, and the refusal names the field', async () => {
    const answer = await approve(policy)
    expect(answer.status).toBe(400)
    expect(fieldsOf(answer)).toEqual(['kept', 'kept', 'kept', 'kept', 'kept'])
    expect(answer.json.errors[0].message).toContain('Her står en besked fra en skabelon')
    expect((await publicPolicy(site, policy)).status).toBe(404)
  })

  test('want a reason where words stay, and one tick for each missing block', async () => {
    const answers = await keptReasons(policy, ' nej ')
    const short = await approve(policy, { kept: answers })
    expect(fieldsOf(short)).toEqual(['kept.0.reason', 'kept.1.reason'])
    const oneTick = await approve(policy, {
      kept: [...(await keptReasons(policy)).slice(0, 2), withoutBlocks[0]],
    })
    expect(oneTick.json.errors).toHaveLength(2)
  })

  test('malformed answers are refused by name', async () => {
    for (const kept of [
      'x',
      [1],
      [{}],
      [{ finding: 'feeForAccess', reason: 3 }],
      Array(501).fill(withoutBlocks[0]),
    ])
      expect(fieldsOf(await approve(policy, { kept }))).toEqual(['kept'])
    const long = await approve(policy, { kept: [{ finding: 'feeForAccess', reason: 'x'.repeat(501) }] })
    expect(fieldsOf(long)).toEqual(['kept.0.reason'])
    expect(fieldsOf(await approve(policy, { keepLowerKind: 'ja' }))).toEqual(['keepLowerKind'])
  })

  test('are kept with the edition where the editor says so, with an id and no name', async () => {
    const made = await approve(policy, { kept: await keptReasons(policy) })
    expect(made.status).toBe(201)
    const { kept } = await rowOf(1)
    const by = { collection: 'users', id: expect.any(String) as string }
    const ids = (await problems(policy)).map(({ sectionId }) => sectionId)
    expect(kept).toEqual([
      { finding: 'placeholderLeft', sectionId: ids[0], passage: template, reason, by },
      { finding: 'feeForAccess', sectionId: ids[1], passage: fee, reason, by },
      ...withoutBlocks.map(({ finding }) => ({ finding, sectionId: null, passage: null, reason: null, by })),
    ])
  })

  test('do not block again while the edition in force has them', async () => {
    await editDraft(site, policy, `Vi indsamler også billeder. Vi indsamler følgende: ${template}`)
    expect(
      (await problems(policy)).filter(({ severity, already }) => severity === 'must' && !already),
    ).toEqual([])
    expect((await approve(policy)).status).toBe(201)
    expect((await rowOf(2)).kept).toEqual([])
  })

  test('block where they are other words than those in force', async () => {
    await editDraft(site, policy, 'Vi indsamler følgende: [angiv selv formålet]')
    const answer = await approve(policy)
    expect(fieldsOf(answer)).toEqual(['kept'])
    await editDraft(site, policy, 'Vi indsamler navne.')
  })

  test('are said of an edition that is entered afterwards, and block nothing', async () => {
    const old = await createDraft(site, 'gammel-politik', [
      section('Elever', `Kontakt [fjernet]. ${template}`),
    ])
    expect(
      (await problems(old)).filter(({ severity }) => severity === 'must').map(({ passage }) => passage),
    ).toEqual([template, undefined, undefined, undefined])
    const afterwards = { effectiveFrom: '2018-05-01', enteredAfterwards: true, kind: 'technical' }
    expect((await approve(old, afterwards)).status).toBe(201)
    expect((await rowOf(1, old)).kept).toEqual([])
  })
})

describe('a kind below the suggested one', () => {
  test('is refused with a sentence that names what was seen', async () => {
    const { sections } = (await site.payload.findByID({
      collection: 'privacy-policies',
      id: policy.id,
      draft: true,
      depth: 0,
      locale: 'da',
    })) as unknown as { sections: readonly object[] }
    await site.payload.update({
      collection: 'privacy-policies',
      id: policy.id,
      draft: true,
      locale: 'da',
      data: { sections: [...sections, section('Billeder', 'Vi deler billeder.')] } as never,
    })
    const review = await reviewDraft(site.payload, { id: policy.id, locale: 'en' })
    expect(review).toMatchObject({
      suggestedKind: 'material',
      seen: { what: 'sectionAdded', section: '3 Billeder' },
    })
    for (const kind of ['editorial', 'technical']) {
      const answer = await approve(policy, { kind })
      expect(answer.status).toBe(400)
      expect(answer.json.errors[0]).toEqual({
        message: 'Der er kommet et nyt afsnit: 3 Billeder.',
        field: 'keepLowerKind',
      })
    }
  })

  test('goes through with a tick, which is kept with the edition', async () => {
    expect((await approve(policy, { kind: 'technical', keepLowerKind: true })).json).toMatchObject({
      number: 3,
    })
    expect((await rowOf(3)).kept).toMatchObject([
      { finding: 'kindLower', suggested: 'material', seen: 'sectionAdded', by: { collection: 'users' } },
    ])
  })

  test('a changed period of storage is named as that', async () => {
    await editDraft(site, policy, 'Vi sletter navne efter fem år.')
    expect((await approve(policy, { kind: 'editorial' })).json.errors[0].message).toBe(
      'Det, der står om at gemme og slette, er ændret i afsnit 1 Elever.',
    )
    expect((await approve(policy, { kind: 'material', keepLowerKind: true })).status).toBe(201)
    expect((await rowOf(4)).kept).toEqual([])
  })
})

describe('a waiting edition that a change is carried into', () => {
  test('goes on with what was kept in it', async () => {
    const waits = await createDraft(site, 'ventende-politik', [section('Elever', 'Vi indsamler navne.')])
    expect((await approve(waits, { kept: withoutBlocks })).status).toBe(201)
    await editDraft(site, waits, `Vi indsamler navne. ${fee}`)
    const later = { kept: await keptReasons(waits), effectiveFrom: '2026-04-10', kind: 'material' }
    expect((await approve(waits, later)).status).toBe(201)
    const { kept } = await rowOf(2, waits)
    expect(kept?.map(({ finding }) => finding)).toContain('feeForAccess')
    await site.payload.update({
      collection: 'privacy-policies',
      id: waits.id,
      draft: true,
      locale: 'da',
      data: { title: 'Ny titel' } as never,
    })
    const now = await approve(waits, { keepLowerKind: true })
    expect(now.json.allCarried ?? now.json.carried, JSON.stringify(now.json)).toBeTruthy()
    expect((await rowOf(4, waits)).kept).toEqual(kept)
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })
})

describe('what is kept', () => {
  const secrets = ['Blomsterberg', 'citat', 'kindLower', 'keptSeal']

  test('is in no public answer: REST, GraphQL, the endpoints, the feed', async () => {
    const answers = await Promise.all(
      [
        '/policy-publications?limit=10',
        '/policy-publications?select[kept]=true',
        `/privacy/policies/${policy.slug}`,
        `/privacy/policies/${policy.slug}/publications`,
        `/privacy/policies/${policy.slug}/publications/1`,
        `/privacy/policies/${policy.slug}/feed.atom`,
      ].map((path) => site.rest(path)),
    )
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200))
    const said = JSON.stringify(answers)
    expect(secrets.filter((secret) => said.includes(secret))).toEqual([])
    const { data } = await site.graphql('{ PolicyPublications { docs { number kept keptSeal } } }')
    const docs: readonly Json[] = data.PolicyPublications.docs
    expect(docs.length).toBeGreaterThan(3)
    expect(docs.map(({ kept, keptSeal }) => [kept, keptSeal])).toEqual(docs.map(() => [null, null]))
    const guessed = await site.rest('/policy-publications?where[keptSeal][exists]=true')
    expect(guessed.json.totalDocs ?? 0).toBe(0)
  })

  test('is shown to editors beside the edition', async () => {
    const { editions } = await reviewDraft(site.payload, { id: policy.id, locale: 'da' })
    expect(editions.at(-1)?.kept).toHaveLength(5)
  })

  test('is outside the hash, and a change of it behind Payload’s back shows all the same', async () => {
    expect((await verifyEverything(site.payload)).problems).toEqual([])
    const { id, kept, keptSeal } = await rowOf(3)
    const behind = (data: Record<string, unknown>) =>
      site.payload.db.updateOne({ collection: 'policy-publications', id, data })
    for (const data of [{ kept: [] }, { keptSeal: null }]) {
      await behind(data)
      expect((await verifyEverything(site.payload)).problems).toMatchObject([
        { number: 3, kind: 'keptChanged' },
      ])
      await behind({ kept, keptSeal })
    }
  })

  test('loses the words that a redaction removes, also where the text never said them', async () => {
    const before = await rowOf(1)
    const answer = await post(site, `${policy.id}/publications/1/redact`, {
      words: ['Karen Blomsterberg'],
      reason: 'Hun har bedt om det.',
    })
    expect(answer).toMatchObject({ status: 200, json: { oldHash: before.hash, newHash: before.hash } })
    expect(answer.json.count).toBeGreaterThan(0)
    const after = await rowOf(1)
    expect(JSON.stringify(after)).not.toContain('Blomsterberg')
    expect(after.kept?.[0]).toMatchObject({ reason: 'Ordene er et citat, som [fjernet] bad om.' })
    // Readers saw nothing change, so they are told of nothing.
    expect(after.redactions).toEqual([])
  })

  test('two redactions at once bring no word back', async () => {
    const words = [['citat'], ['Ordene'], ['bad om'], ['omfattende']]
    await Promise.all(
      words.map((some) =>
        post(site, `${policy.id}/publications/1/redact`, { words: some, reason: 'Det skal fjernes.' }),
      ),
    )
    const left = JSON.stringify((await rowOf(1)).kept)
    expect(words.flat().filter((word) => left.includes(word))).toEqual([])
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('rows from before there was any answer as they did', async () => {
    const { id } = await rowOf(2)
    await site.payload.db.updateOne({
      collection: 'policy-publications',
      id,
      data: { kept: null, keptSeal: null },
    })
    const { problems: faults } = await verifyEverything(site.payload)
    expect(faults.filter((fault) => 'number' in fault && fault.number === 2)).toEqual([])
    const { editions } = await reviewDraft(site.payload, { id: policy.id, locale: 'da' })
    expect(editions.find(({ number }) => number === 2)?.kept).toEqual([])
  })
})
