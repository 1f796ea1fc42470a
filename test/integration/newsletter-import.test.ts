import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '../../src/newsletter/tokens.js'
import { newsletterOverview } from '../../src/server/newsletter/overview.js'
import { mailsWorkedOff } from '../../src/server/newsletter/queue.js'
import { insertSignUp } from '../../src/server/newsletter/store.js'
import {
  type NewsletterSite,
  newsletterSite,
  press,
  signUp,
  signUps,
  subscribed,
  mailsTo,
} from './support/newsletter.js'

let site: NewsletterSite
let now = new Date('2026-03-10T10:00:00.000Z')
const told: string[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, { onConfirmed: ({ email }) => void told.push(email) })
})
afterAll(() => site?.close())

const day = 86_400_000
const evidence = 'Formularen på den gamle hjemmeside, sag 2026-14'
const post = (body: object, token: string | undefined = site.token) =>
  site.rest('/privacy/newsletter/import', { method: 'POST', body, ...(token ? { token } : {}) })
const take = async (csv: string, more: object = {}) => {
  const { status, json } = await post({ csv, evidence, list: 'nyt', ...more })
  return { status, ...json } as Record<string, unknown>
}
const rowOf = async (email: string, list = 'nyt') =>
  (await signUps(site.payload)).filter((row) => row.email === email && row.list === list)
const unsubscribed = 'Personen har meldt sig fra og kan kun tilmelde sig selv igen.'

describe('an import', () => {
  const csv = [
    'E-mail;Navn;Adresse;Sprog;Bekræftet;Klasse',
    'Ane@flyt.dk;Ane;"Vej 1',
    'By";en;31-05-2024;7.a',
    'bo@flyt.dk;;;;;',
    'bo@FLYT.dk;Bo;;;;',
    'forkert;;;;;',
    'tid@flyt.dk;;;;2027-01-01;',
  ].join('\n')
  const invalid = [
    { line: 6, reason: 'E-mailadressen er ikke rigtig.' },
    { line: 7, reason: 'Datoen ligger i fremtiden.' },
  ]

  test('that is only checked says what would happen and does nothing', async () => {
    expect(await take(csv, { check: true })).toEqual({
      status: 200,
      added: 2,
      known: 1,
      invalid,
      ignored: ['Klasse'],
    })
    expect(await rowOf('Ane@flyt.dk')).toEqual([])
    expect(told).toEqual([])
  })

  test('adds whom it can, with evidence, and says what is wrong with the others', async () => {
    expect(await take(csv)).toEqual({ status: 200, added: 2, known: 1, invalid, ignored: ['Klasse'] })
    const [row, ...more] = await rowOf('Ane@flyt.dk')
    expect(more).toEqual([])
    expect(row).toMatchObject({
      state: 'confirmed',
      method: 'import',
      name: 'Ane',
      address: 'Vej 1\nBy',
      locale: 'en',
      evidence,
      enteredBy: 'redaktoer@skolen.example',
    })
    expect(new Date(row?.confirmedAt as string).toISOString()).toBe('2024-05-30T22:00:00.000Z')
    const [other] = await rowOf('bo@flyt.dk')
    expect(new Date(other?.confirmedAt as string)).toEqual(now)
    expect(other?.locale).toBe('da')
    expect(told.sort()).toEqual(['Ane@flyt.dk', 'bo@flyt.dk'])
    expect(await mailsTo(site, 'bo@flyt.dk')).toEqual([])
  })

  test('that is repeated adds nobody twice', async () => {
    expect(await take(csv)).toMatchObject({ added: 0, known: 3 })
    expect(await rowOf('bo@flyt.dk')).toHaveLength(1)
    expect(told).toHaveLength(2)
  })

  test('that runs twice at the same time adds each once', async () => {
    const many = `email\n${Array.from({ length: 60 }, (_, nr) => `samtidig${nr}@flyt.dk`).join('\n')}`
    const both = await Promise.all([take(many), take(many)])
    expect(both.reduce((sum, { added }) => sum + Number(added), 0)).toBe(60)
    expect(both.every(({ added, known }) => Number(added) + Number(known) === 60)).toBe(true)
    const rows = (await signUps(site.payload)).filter(({ email }) => String(email).startsWith('samtidig'))
    expect(rows).toHaveLength(60)
  })

  test('shows in the export, with a link that ends it', async () => {
    const answer = await site.fetch('/privacy/newsletter/export?list=nyt&format=json', {
      headers: { Authorization: `JWT ${site.token}` },
    })
    const rows = (await answer.json()) as { email: string; confirmed_at: string; unsubscribe_url: string }[]
    const ane = rows.find(({ email }) => email === 'Ane@flyt.dk')
    expect(ane?.confirmed_at).toBe('2024-05-30T22:00:00.000Z')
    const t = new URL(ane?.unsubscribe_url ?? '').searchParams.get('t') ?? ''
    expect((await press(site, 'unsubscribe', { t })).status).toBe(200)
  })

  test('does not take back who unsubscribed, as long as the site may know it', async () => {
    const again = 'email\nane@FLYT.dk'
    expect(await take(again)).toMatchObject({
      added: 0,
      known: 0,
      invalid: [{ line: 2, reason: unsubscribed }],
    })
    expect(await take(again, { check: true, locale: 'en' })).toMatchObject({ added: 0 })
    // Another newsletter is another consent.
    expect(await take(again, { list: 'elever' })).toMatchObject({ added: 1 })
    now = new Date(now.getTime() + 30 * day)
    expect(await take(again)).toMatchObject({ added: 1 })
  })

  test('confirms one that waited, whose link then says that nothing is left to do', async () => {
    await signUp(site, 'venter@flyt.dk', { name: 'Som skrevet' })
    expect(await take('email;navn\nventer@flyt.dk;Fra listen')).toMatchObject({ added: 1 })
    const [row, ...more] = await rowOf('venter@flyt.dk')
    expect(more).toEqual([])
    expect(row).toMatchObject({ state: 'confirmed', name: 'Fra listen', wording: '', tokens: '' })
  })

  test('answers in the language of who asks', async () => {
    const { json } = await site.rest('/privacy/newsletter/import?locale=en', {
      method: 'POST',
      token: site.token,
      body: { csv: 'email\nx', evidence, list: 'nyt' },
    })
    expect(json.invalid).toEqual([{ line: 2, reason: 'The e-mail address is not right.' }])
  })
})

describe('an import is refused', () => {
  const fieldsOf = ({ json }: { json: { errors?: { field?: string }[] } }) =>
    json.errors?.map(({ field }) => field)

  test.each<[object, string[]]>([
    [{ csv: 'email\na@b.dk', evidence: ' ' }, ['evidence']],
    [{ csv: 'email\na@b.dk' }, ['evidence']],
    [{ evidence }, ['csv']],
    [{ csv: 7, evidence: 7 }, ['csv', 'evidence']],
    [{ csv: 'a@b.dk\nc@d.dk', evidence }, ['csv']],
    [{ csv: 'email\n"a@b.dk', evidence }, ['csv']],
    [{ csv: `email\n${'a@b.dk\n'.repeat(10_001)}`, evidence }, ['csv']],
    [{ csv: 'email\na@b.dk', evidence, list: 'ukendt' }, ['list']],
    [{ csv: 'email\na@b.dk', evidence, locale: 'de' }, ['locale']],
  ])('case %#', async (body, fields) => {
    const answer = await post(body)
    expect([answer.status, fieldsOf(answer)]).toEqual([400, fields])
    expect(await rowOf('a@b.dk')).toEqual([])
  })

  test('where it is larger than ten thousand rows can be', async () => {
    expect((await post({ csv: `email\n${'x'.repeat(3_000_000)}`, evidence })).status).toBe(413)
  })

  test('from somebody who may not, and from a page elsewhere', async () => {
    const body = { csv: 'email\na@b.dk', evidence, list: 'nyt' }
    expect((await site.rest('/privacy/newsletter/import', { method: 'POST', body })).status).toBe(403)
    const foreign = await site.rest('/privacy/newsletter/import', {
      method: 'POST',
      body,
      token: site.token,
      headers: { 'Sec-Fetch-Site': 'cross-site' },
    })
    expect(foreign.status).toBe(403)
    expect(await rowOf('a@b.dk')).toEqual([])
  })
})

test('the door for another system is not there without a secret', async () => {
  const answer = await site.fetch('/privacy/newsletter/unsubscribed', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"email":"bo@flyt.dk"}',
  })
  expect(answer.status).toBe(404)
  expect(await rowOf('bo@flyt.dk')).toHaveLength(1)
})

test('the overview counts each newsletter by state, and those of newsletters that are no more', async () => {
  await insertSignUp(site.payload, {
    id: newId(),
    key: 'gammelt',
    list: 'gammelt',
    email: 'a@b.dk',
    state: 'confirmed',
    locale: 'da',
    method: 'paper',
    requestedAt: now.toISOString(),
  })
  // What an earlier sign-up set off may still be deleting.
  await mailsWorkedOff(site.payload)
  const rows = await signUps(site.payload)
  const countsOf = (list: string) =>
    Object.fromEntries(
      ['pending', 'confirmed', 'ended', 'barred'].map((state) => [
        state,
        rows.filter((row) => row.list === list && row.state === state).length,
      ]),
    )
  const { newsletters, ...facts } = await newsletterOverview(site.payload, 'da')
  expect(newsletters).toEqual([
    { list: 'nyt', title: 'Nyt fra skolen', counts: countsOf('nyt') },
    { list: 'elever', title: 'Elevbrevet', counts: countsOf('elever') },
    { list: 'policy', title: expect.any(String), counts: countsOf('policy') },
    { list: null, title: '', counts: countsOf('gammelt') },
  ])
  expect(newsletters[0]?.counts.confirmed).toBeGreaterThan(60)
  expect(facts).toEqual({ jobsRun: false, hasMail: true, pendingDays: 7, bars: false })
})

describe('finding one address', () => {
  const find = (email: unknown, token: string | undefined = site.token) =>
    site.rest('/privacy/newsletter/find', {
      method: 'POST',
      body: { email },
      ...(token ? { token } : {}),
    })

  test('shows where it stands, so that it can be erased', async () => {
    await subscribed(site, 'Find@flyt.dk')
    await signUp(site, 'find@flyt.dk', { list: 'elever' })
    const { status, json } = await find('FIND@flyt.dk')
    expect(status).toBe(200)
    const found = json.found as { id: string; title: string; state: string; method: string }[]
    expect(found.map(({ title, state, method }) => [title, state, method]).sort()).toEqual([
      ['Elevbrevet', 'pending', 'api'],
      ['Nyt fra skolen', 'confirmed', 'api'],
    ])
    expect(JSON.stringify(found)).not.toMatch(/tokens|proof|"key"/)
    for (const { id } of found)
      await site.rest('/privacy/newsletter/erase', { method: 'POST', body: { id }, token: site.token })
    // What is locked stays so.
    expect((await find('find@flyt.dk')).json.found).toEqual([])
  })

  test('is for editors, and wants an address', async () => {
    expect(
      (await site.rest('/privacy/newsletter/find', { method: 'POST', body: { email: 'a@b.dk' } })).status,
    ).toBe(403)
    for (const email of ['x', null, { $gt: '' }, ['a@b.dk']]) expect((await find(email)).status).toBe(400)
  })
})
