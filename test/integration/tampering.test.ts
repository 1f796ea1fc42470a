import type { Where } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readDraft } from '../../src/server/draft.js'
import { editionsOf } from '../../src/server/rows.js'
import { verifyEverything } from '../../src/server/verify.js'
import { type Json, testSite, type TestSite } from '../support/site.js'
import {
  approve,
  createDraft,
  editDraft,
  fieldsOf,
  fillSettings,
  type Policy,
  post,
  publicPolicy,
  section,
  words,
} from './support/policy.js'

const editions = 'policy-publications'
const name = 'Karen Blomsterberg'

let site: TestSite
let policy: Policy
let other: Policy

beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
  await fillSettings(site)
  policy = await createDraft(site, 'privatlivspolitik', [
    section('Kontakt', `Skriv til ${name} på kontoret.`),
    section('Mere', 'Læs mere her.'),
  ])
  other = await createDraft(site, 'cookiepolitik', [section('Cookies', `Spørg ${name}.`)])
  await approve(site, policy, { summary: { da: `${name} er ny kontaktperson.`, en: 'New contact' } })
  await editDraft(site, policy, `Skriv til ${name} eller skolen.`)
  await editDraft(site, policy, `Write to ${name}.`, { heading: 'Contact' }, 'en')
  await approve(site, policy)
  await approve(site, other)
  await editDraft(site, policy, 'Skriv til kontoret.')
  await approve(site, policy, { effectiveFrom: '2026-05-01', announce: true })
})
afterAll(() => site?.close())

const rowOf = async (number: number, of = policy) => {
  const where: Where = { and: [{ policy: { equals: String(of.id) } }, { number: { equals: number } }] }
  const row = await site.payload.db.findOne<Json & { id: string }>({
    collection: editions,
    where,
  })
  if (!row) throw new Error('no such row')
  return row
}

/** What an administrator of the database can do. */
const behindPayload = (id: string | number, data: Record<string, unknown>) =>
  site.payload.db.updateOne({ collection: editions, id, data })

describe('verification', () => {
  test('finds nothing where nothing was touched', async () => {
    expect(await verifyEverything(site.payload)).toEqual({
      policies: 2,
      editions: 4,
      events: 1,
      notices: 0,
      consents: 0,
      problems: [],
    })
  })

  test('goes through more editions, and redaction through more versions, than are read at once', async () => {
    const long = await createDraft(site, 'lang', [section('Et', 'Nul.')])
    for (let edition = 1; edition <= 23; edition += 1) {
      await editDraft(site, long, `Nummer ${edition}.`)
      expect((await approve(site, long)).status).toBe(201)
    }
    const read = []
    for await (const { number } of editionsOf(site.payload, String(long.id))) read.push(number)
    expect(read).toEqual(Array.from({ length: 23 }, (_, index) => index + 1))

    const gone = { words: ['Nummer'], reason: 'står her for meget' }
    expect((await post(site, `${long.id}/publications/5/redact`, gone)).status).toBe(200)
    const where: Where = { parent: { equals: long.id } }
    const { docs } = await site.payload.db.findVersions<Json>({
      collection: 'privacy-policies',
      where,
      limit: 0,
    })
    expect(docs.length).toBeGreaterThan(20)
    expect(JSON.stringify(docs)).not.toContain('Nummer')
  })

  test.each([
    ['the text', (row: Json) => ({ content: row.content.replace('kontoret', 'ingen') })],
    ['the day', () => ({ effectiveFrom: '2020-01-01' })],
    ['the summary', () => ({ summary: { da: 'Ingenting' } })],
    ['the approver', () => ({ approvedBy: { collection: 'users', id: '9', label: 'En anden' } })],
    ['the hash', () => ({ hash: '0'.repeat(64) })],
    [
      'a redaction that nobody made',
      (row: Json) => ({
        redactions: [
          {
            at: '2026-03-11',
            reason: 'x',
            by: row.approvedBy,
            oldHash: row.hash,
            newHash: row.hash,
            seal: row.seal,
          },
        ],
      }),
    ],
  ])('names the edition where %s was changed behind Payload’s back', async (_what, change) => {
    const row = await rowOf(1)
    const { content, effectiveFrom, summary, approvedBy, hash, redactions } = row
    await behindPayload(row.id, change(row))
    const { problems } = await verifyEverything(site.payload)
    expect(problems.length).toBeGreaterThan(0)
    expect(problems).toEqual(problems.map((problem) => ({ ...problem, policy: String(policy.id) })))
    expect(problems).toContainEqual(expect.objectContaining({ number: 1 }))
    await behindPayload(row.id, { content, effectiveFrom, summary, approvedBy, hash, redactions })
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('names an edition that was deleted, and an event', async () => {
    const row = await rowOf(2)
    await site.payload.db.deleteOne({ collection: editions, where: { id: { equals: row.id } } })
    expect((await verifyEverything(site.payload)).problems).toContainEqual(
      expect.objectContaining({ kind: 'numberMissing', number: 2 }),
    )
    const { id: _id, createdAt: _created, updatedAt: _updated, ...data } = row
    await site.payload.db.create({ collection: editions, data })
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })
})

describe('redaction', () => {
  const path = () => `${policy.id}/publications/1/redact`
  const redaction = { words: [name], reason: 'Ønsket af den nævnte, sag 12.' }

  test('is refused with everything that is wrong', async () => {
    const answers = await Promise.all(
      [
        {},
        { words: [], reason: 'kort' },
        { words: ['x'], reason: 'god grund' },
        { words: Array(21).fill('ord'), reason: 'god grund' },
        { words: [3], reason: 4 },
      ].map((body) => post(site, path(), body)),
    )
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400, 400, 400])
    expect(fieldsOf(answers[0] ?? { json: {} })).toEqual(['words', 'reason'])
    expect(fieldsOf(await post(site, path(), { words: [name], reason: `${name} bad om det` }))).toEqual([
      'reason',
    ])
    expect((await post(site, path(), { words: ['Findesikke'], reason: 'god grund' })).status).toBe(404)
    expect((await post(site, `${policy.id}/publications/9/redact`, redaction)).status).toBe(404)
  })

  test('removes the words from the edition, the working copy and all its versions, and says what is left', async () => {
    const before = await rowOf(1)
    expect(JSON.stringify((await publicPolicy(site, policy)).json)).toContain(name)
    const answer = await post(site, path(), redaction)
    expect(answer.status).toBe(200)
    const after = await rowOf(1)
    expect(answer.json).toMatchObject({
      count: 2,
      oldHash: before.hash,
      newHash: after.hash,
      alsoIn: [2, 3],
      elsewhere: [{ slug: 'cookiepolitik', number: 1 }],
      inSettings: false,
    })
    expect(`${after.content}${JSON.stringify(after.summary)}`).not.toContain(name)
    const versions = await site.payload.db.findVersions({
      collection: 'privacy-policies',
      where: { parent: { equals: policy.id } },
      limit: 0,
      pagination: false,
    })
    expect(versions.docs.length).toBeGreaterThan(2)
    const own = await site.payload.db.findOne({
      collection: 'privacy-policies',
      where: { id: { equals: policy.id } },
    })
    expect(JSON.stringify([versions.docs, own])).not.toContain(name)
    expect(JSON.stringify(versions.docs)).toContain('[fjernet]')
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('leaves the working copy as it was but for the words', async () => {
    const { content } = await readDraft(site.payload, policy.id)
    expect(content.sections.map(({ heading }) => heading)).toEqual([
      { da: 'Kontakt', en: 'Contact' },
      { da: 'Mere' },
    ])
    expect(JSON.stringify(content.sections[0]?.content.en)).toContain('Write to [fjernet].')
    expect(JSON.stringify(content.sections[0]?.content.da)).toContain('Skriv til kontoret.')
  })

  test('shows that it happened, never why or by whom', async () => {
    const body = await (await site.fetch(`/privacy/policies/${policy.slug}/publications/1`)).text()
    expect(JSON.parse(body).redactions).toMatchObject([{ at: '2026-03-10T12:00:00.000Z' }])
    expect(body).toContain('[fjernet]')
    for (const hidden of [name, 'sag 12', 'redaktoer']) expect(body).not.toContain(hidden)
    const rows = JSON.stringify(
      (await site.rest(`/${editions}?where[number][equals]=1&where[slug][equals]=${policy.slug}`)).json,
    )
    for (const hidden of [name, 'sag 12', 'redaktoer']) expect(rows).not.toContain(hidden)
  })

  test('finishes when it is repeated after an accident', async () => {
    await editDraft(site, policy, `Skriv igen til ${name}.`)
    const answer = await post(site, path(), redaction)
    expect(answer).toMatchObject({ status: 200, json: { count: 0 } })
    expect(answer.json.drafts).toBeGreaterThan(0)
    expect((await post(site, path(), redaction)).status).toBe(200)
    expect((await rowOf(1)).redactions).toHaveLength(1)
  })

  test('two at once both go through, in order', async () => {
    const asked = [[name], ['skolen']].map((removed) =>
      post(site, `${policy.id}/publications/2/redact`, { words: removed, reason: 'god grund' }),
    )
    expect((await Promise.all(asked)).map(({ status }) => status)).toEqual([200, 200])
    const { redactions, content } = await rowOf(2)
    expect(redactions).toHaveLength(2)
    expect(redactions[0].newHash).toBe(redactions[1].oldHash)
    expect(content).not.toContain('skolen')
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })

  test('an edition approved afterwards follows the chain as it was then', async () => {
    await editDraft(site, policy, 'Nu er alt nyt.', { content: words('Nu er alt nyt.') })
    expect((await approve(site, policy, { effectiveFrom: '2026-05-02' })).status).toBe(201)
    expect((await verifyEverything(site.payload)).problems).toEqual([])
  })
})
