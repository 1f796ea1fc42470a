import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { EditionInForceEvent } from '../../src/server/context.js'
import { readComparison, readDraftPreview, readEdition } from '../../src/server/read.js'
import { verifyEverything } from '../../src/server/verify.js'
import { testSite, type TestSite } from '../support/site.js'
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

let now = new Date('2026-03-10T12:00:00Z')
const told: EditionInForceEvent[] = []

let site: TestSite
let policy: Policy

beforeAll(async () => {
  site = await testSite({ now: () => now, onEditionInForce: (event) => void told.push(event) })
  await fillSettings(site)
  policy = await createDraft(site, 'privatlivspolitik', [
    { heading: 'Formål', level: '1' },
    section('Hvem er vi?', 'Her er skolen.', { live: 'controller' }),
    section('Kun elever', 'For elever.', { audiences: ['pupils'], level: '2' }),
  ])
})
afterAll(() => site?.close())

const everyDoor = async (number: number) => ({
  rest: (await site.rest(`/policy-publications?where[number][equals]=${number}`)).json.totalDocs as number,
  graphql: (
    await site.graphql(`{ PolicyPublications(where: { number: { equals: ${number} } }) { totalDocs } }`)
  ).data.PolicyPublications.totalDocs as number,
  endpoint:
    (await site.rest(`/privacy/policies/${policy.slug}/publications/${number}`)).status === 200 ? 1 : 0,
  archive: (await site.rest(`/privacy/policies/${policy.slug}/publications`)).json.editions.filter(
    (edition: { number: number }) => edition.number === number,
  ).length as number,
  feed: (await site.rest(`/privacy/policies/${policy.slug}/feed.atom`)).json.text.includes(
    `/udgaver/${number}<`,
  )
    ? 1
    : 0,
})

const nowhere = { rest: 0, graphql: 0, endpoint: 0, archive: 0, feed: 0 }
const everywhere = { rest: 1, graphql: 1, endpoint: 1, archive: 1, feed: 1 }

describe('the life of a policy', () => {
  test('what is incomplete is refused with its reasons, and nothing is public', async () => {
    const answer = await approve(site, policy)
    expect(answer.status).toBe(400)
    expect(answer.json.errors).toHaveLength(1)
    expect(answer.json.errors[0].message).toContain('Formål')
    expect((await publicPolicy(site, policy)).status).toBe(404)
    expect((await site.rest(`/privacy/policies/${policy.slug}/publications`)).status).toBe(404)
  })

  test('everything wrong with the request is named at once', async () => {
    const body = {
      kind: 'small',
      summary: { da: 'x'.repeat(2001), fr: 'non' },
      effectiveFrom: '2026-02-30',
      waiting: 'maybe',
      enteredAfterwards: 'yes',
      confirmedTranslations: ['fr'],
      basis: 'x',
    }
    const answer = await post(site, `${policy.id}/approve`, body)
    expect(answer.status).toBe(400)
    expect([...fieldsOf(answer)].sort()).toEqual(
      [
        'basis',
        'confirmedTranslations',
        'effectiveFrom',
        'enteredAfterwards',
        'kind',
        'summary',
        'summary.da',
        'waiting',
      ].sort(),
    )
  })

  test('the school enters its old text with the date it had', async () => {
    await editDraft(site, policy, 'Vi passer på oplysninger.')
    expect(fieldsOf(await approve(site, policy, { effectiveFrom: '2018-05-01' }))).toEqual(['effectiveFrom'])
    expect(fieldsOf(await approve(site, policy, { enteredAfterwards: true }))).toEqual(['enteredAfterwards'])
    const answer = await approve(site, policy, {
      effectiveFrom: '2018-05-01',
      enteredAfterwards: true,
      summary: {},
    })
    expect(answer).toMatchObject({
      status: 201,
      json: { number: 1, effectiveFrom: '2018-05-01', inForce: true },
    })
    expect(told.map(({ number }) => number)).toEqual([1])
    const shown = (await publicPolicy(site, policy)).json
    expect(shown).toMatchObject({
      lastUpdated: '2018-05-01',
      edition: { number: 1, enteredAfterwards: true },
    })
  })

  test('the same text is not approved twice, nor one that changed since it was looked at', async () => {
    expect((await approve(site, policy)).status).toBe(409)
    const { basis } = (await site.rest(`/privacy/policies/${policy.id}/review`, { token: site.token })).json
    await editDraft(site, policy, 'Vi passer godt på oplysninger.')
    const answer = await approve(site, policy, { basis })
    expect([answer.status, fieldsOf(answer)]).toEqual([409, ['basis']])
    expect(fieldsOf(await approve(site, policy, { summary: { en: 'Only English' } }))).toEqual(['summary.da'])
    expect(
      fieldsOf(await approve(site, policy, { effectiveFrom: '2018-04-30', enteredAfterwards: true })),
    ).toEqual(['effectiveFrom'])
  })

  test('what is approved is frozen: editing and new settings change nothing about it', async () => {
    const { basis } = (await site.rest(`/privacy/policies/${policy.id}/review`, { token: site.token })).json
    expect((await approve(site, policy, { basis, kind: 'editorial' })).json).toMatchObject({
      number: 2,
      inForce: true,
    })
    const before = (await publicPolicy(site, policy)).json
    await editDraft(site, policy, 'Noget helt andet.')
    await site.payload.updateGlobal({
      slug: 'privacy-settings',
      data: { controller: { name: 'Ny skole' } } as never,
    })
    expect((await publicPolicy(site, policy)).json).toEqual(before)
    expect(before.facts.controller.name).toBe('Ådalens Efterskole')
    expect(before).toMatchObject({ lastUpdated: '2026-03-10' })
    await fillSettings(site)
  })

  test('a future edition is hidden behind every door until it is announced', async () => {
    const answer = await approve(site, policy, { effectiveFrom: '2026-04-01' })
    expect(answer.json).toMatchObject({ number: 3, inForce: false })
    expect(await everyDoor(3)).toEqual(nowhere)
    expect(await readEdition(site.payload, { slug: policy.slug, number: 3, locale: 'da' })).toBeNull()
    const seen = await readEdition(site.payload, {
      slug: policy.slug,
      number: 3,
      locale: 'da',
      asEditor: true,
    })
    expect(seen?.edition.state).toBe('hidden')
    expect((await post(site, `${policy.id}/publications/3/announce`, {})).status).toBe(201)
    expect(await everyDoor(3)).toEqual(everywhere)
    expect((await publicPolicy(site, policy)).json.upcoming).toMatchObject({ number: 3, state: 'announced' })
    const again = await post(site, `${policy.id}/publications/3/announce`, {})
    expect(again.status).toBe(201)
    expect((await post(site, `${policy.id}/publications/2/withdraw`, {})).status).toBe(409)
  })

  test('a withdrawn edition never takes effect: its text is nowhere, what became of it is told to those who knew', async () => {
    const everyAnswer = async () => {
      const doors = ['', '/publications', '/publications/3', '/feed.atom']
      const answers = await Promise.all(
        doors.map(async (door) => (await site.fetch(`/privacy/policies/${policy.slug}${door}`)).text()),
      )
      return [...answers, JSON.stringify((await site.rest('/policy-publications')).json)].join()
    }
    expect(await everyAnswer()).toContain('Noget helt andet.')
    expect((await post(site, `${policy.id}/publications/3/withdraw`, {})).status).toBe(201)
    expect((await post(site, `${policy.id}/publications/3/withdraw`, {})).status).toBe(201)
    const withdrawn = async () => {
      // The row with the text is hidden; the address that was announced says the edition's fate.
      expect(await everyDoor(3)).toEqual({ ...nowhere, endpoint: 1, archive: 1, feed: 1 })
      expect(await everyAnswer()).not.toContain('Noget helt andet.')
      const { edition, ...rest } = (await site.rest(`/privacy/policies/${policy.slug}/publications/3`)).json
      expect(edition).toMatchObject({ number: 3, state: 'withdrawn', withdrawnAt: now.toISOString() })
      expect(rest).not.toHaveProperty('sections')
      const asked = { slug: policy.slug, locale: 'da' }
      expect(await readEdition(site.payload, { ...asked, number: 3 })).toBeNull()
      expect(await readComparison(site.payload, { ...asked, to: 3 })).toBeNull()
      expect((await publicPolicy(site, policy)).json).toMatchObject({
        edition: { number: 2 },
        upcoming: null,
      })
    }
    await withdrawn()
    expect((await post(site, `${policy.id}/publications/3/announce`, {})).status).toBe(201)
    await withdrawn()
  })

  test('at midnight in Copenhagen the next one is in force, and nothing had to run', async () => {
    expect(
      (await approve(site, policy, { effectiveFrom: '2026-04-01', kind: 'technical' })).json.number,
    ).toBe(4)
    now = new Date('2026-03-31T21:59:59Z')
    expect((await publicPolicy(site, policy)).json.edition.number).toBe(2)
    expect(await everyDoor(4)).toEqual(nowhere)
    now = new Date('2026-03-31T22:00:00Z')
    const shown = (await publicPolicy(site, policy)).json
    expect(shown.edition).toMatchObject({ number: 4, state: 'inForce' })
    expect(shown.lastUpdated).toBe('2026-03-10')
    expect(await everyDoor(4)).toEqual(everywhere)
    const past = (await site.rest(`/privacy/policies/${policy.slug}/publications/2`)).json
    expect(past.edition).toMatchObject({ state: 'past', inForceUntil: '2026-04-01' })
    expect(past.present).toBe(4)
    now = new Date('2027-03-31T22:00:00Z')
    expect((await publicPolicy(site, policy)).json.edition.number).toBe(4)
  })

  test('a missing or older translation is named', async () => {
    const review = (await site.rest(`/privacy/policies/${policy.id}/review`, { token: site.token })).json
    expect(review.translations).toMatchObject([
      { locale: 'en', missing: ['Formål', 'Hvem er vi?', 'Kun elever'] },
    ])
    const shown = (await publicPolicy(site, policy, '?locale=en')).json
    expect(shown).toMatchObject({ locale: 'en', title: { locale: 'da' } })
    expect(shown.sections[0]).toMatchObject({ gap: 'missing', heading: { locale: 'da' } })
    await editDraft(site, policy, 'We take care.', { heading: 'Purpose' }, 'en')
    await approve(site, policy)
    await editDraft(site, policy, 'Vi passer rigtig godt på dem.')
    await approve(site, policy)
    expect((await publicPolicy(site, policy, '?locale=en')).json.sections[0].gap).toBe('older')
    await approve(site, policy, { confirmedTranslations: ['en'] })
    expect((await publicPolicy(site, policy, '?locale=en')).json.sections[0].gap).toBeNull()
  })

  test('readers may see only theirs, with the numbers of the whole', async () => {
    const numbers = async (query: string) =>
      (await publicPolicy(site, policy, query)).json.sections.map(({ number }: { number: string }) => number)
    expect(await numbers('')).toEqual(['1', '2', '2.1'])
    expect(await numbers('?audience=parents')).toEqual(['1', '2'])
    expect(await numbers('?audience=pupils')).toEqual(['1', '2', '2.1'])
    expect((await publicPolicy(site, policy, '?audience=nobody')).status).toBe(400)
  })

  test('who approved is nobody else’s business', async () => {
    const doors = ['', '/publications', '/publications/1', '/feed.atom']
    const bodies = await Promise.all(
      doors.map(async (door) => (await site.fetch(`/privacy/policies/${policy.slug}${door}`)).text()),
    )
    const rows = await site.rest('/policy-publications')
    expect(`${bodies.join()}${JSON.stringify(rows.json)}`).not.toContain('redaktoer@skolen.example')
    const review = (await site.rest(`/privacy/policies/${policy.id}/review`, { token: site.token })).json
    expect(review.editions.at(-1).approvedBy).toBe('redaktoer@skolen.example')
  })

  test('the working copy can be previewed', async () => {
    await editDraft(site, policy, 'Det her er en kladde.')
    const view = await readDraftPreview(site.payload, { id: policy.id, locale: 'da' })
    expect(view?.edition).toMatchObject({ number: 0, state: 'hidden' })
    expect(JSON.stringify(view?.sections[0])).toContain('Det her er en kladde.')
  })

  test('all of it verifies', async () => {
    const { editions, events, problems } = await verifyEverything(site.payload)
    expect({ editions, events, problems }).toEqual({ editions: 7, events: 2, problems: [] })
  })
})

describe('approving while a later edition waits', () => {
  let other: Policy
  const second = async (content: string) => {
    const read = {
      collection: 'privacy-policies',
      id: other.id,
      draft: true,
      depth: 0,
      locale: 'da',
    } as const
    const { sections } = (await site.payload.findByID(read)) as unknown as {
      sections: Record<string, unknown>[]
    }
    const changed = sections.map((row, index) => (index === 1 ? { ...row, content: words(content) } : row))
    await site.payload.update({ ...read, data: { sections: changed } as never })
  }

  beforeAll(async () => {
    now = new Date('2027-05-01T12:00:00Z')
    other = await createDraft(site, 'cookiepolitik', [section('Et', 'Første.'), section('To', 'Andet.')])
    await approve(site, other)
    await second('Andet, som det bliver til sommer.')
    await approve(site, other, { effectiveFrom: '2027-07-01', announce: true, summary: { da: 'Til sommer' } })
    await second('Andet.')
    await editDraft(site, other, 'Første, rettet nu.')
  })

  test('asks section by section where the draft says nothing of what was approved for later', async () => {
    const answer = await approve(site, other)
    const { sections } = (await publicPolicy(site, other)).json
    expect([answer.status, fieldsOf(answer)]).toEqual([409, [`resolutions.${sections[1].id}`]])
    expect(answer.json.errors[0].message).toContain('2')
    expect(fieldsOf(await approve(site, other, { resolutions: { [sections[1].id]: 'maybe' } }))).toEqual([
      'resolutions',
    ])
  })

  test('"leave" is refused: a change that was left out would be gone on the later day', async () => {
    const answer = await approve(site, other, { waiting: 'leave' })
    expect([answer.status, fieldsOf(answer)]).toEqual([409, ['waiting']])
    expect(answer.json.errors[0].message).toContain('2027-07-01')
  })

  test('carries the change into the one that waits, which keeps its day and stays announced', async () => {
    const answer = await approve(site, other, { waiting: 'carry' })
    expect(answer.json).toMatchObject({
      number: 3,
      inForce: true,
      carried: { number: 4, effectiveFrom: '2027-07-01' },
    })
    expect((await publicPolicy(site, other)).json.upcoming).toMatchObject({
      number: 4,
      summary: { value: 'Til sommer' },
    })
    expect((await approve(site, other, { waiting: 'carry' })).status).toBe(409)
    now = new Date('2027-07-02T12:00:00Z')
    const { sections } = (await publicPolicy(site, other)).json
    expect(JSON.stringify(sections)).toContain('Første, rettet nu.')
    expect(JSON.stringify(sections)).toContain('Andet, som det bliver til sommer.')
  })

  test('what a waiting edition changes as well can only go out with it, and nothing is approved before', async () => {
    await editDraft(site, other, 'Første til jul.')
    await approve(site, other, { effectiveFrom: '2027-12-01' })
    await editDraft(site, other, 'Første igen.')
    const answer = await approve(site, other)
    expect([answer.status, fieldsOf(answer)]).toEqual([409, ['effectiveFrom']])
    expect(answer.json.errors[0].message).toContain('2027-12-01')
    expect((await publicPolicy(site, other)).json.edition.number).toBe(4)
    expect((await approve(site, other, { effectiveFrom: '2027-12-01' })).json).toMatchObject({ number: 6 })
  })

  test('verifies too', async () => expect((await verifyEverything(site.payload)).problems).toEqual([]))
})
