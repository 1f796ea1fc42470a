import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'csv-parse/sync'
import { insertSignUp, signUpKey } from '../../src/server/newsletter/store.js'
import { newId } from '../../src/newsletter/tokens.js'
import {
  mailsTo,
  type NewsletterSite,
  newsletterSite,
  open,
  signUp,
  signUps,
  subscribed,
} from './support/newsletter.js'

let site: NewsletterSite
const now = new Date('2026-03-10T10:00:00.000Z')
const told: string[] = []

beforeAll(async () => {
  site = await newsletterSite(() => now, {
    onConfirmed: ({ email }) => void told.push(`yes ${email}`),
    onErased: ({ email }) => void told.push(`no ${email}`),
  })
})
afterAll(() => site?.close())

const exported = async (
  query = '',
  headers: Record<string, string> = { Authorization: `JWT ${site.token}` },
) => {
  const answer = await site.fetch(`/privacy/newsletter/export${query}`, { headers })
  return { status: answer.status, text: await answer.text(), headers: answer.headers }
}
const rowsOf = (text: string) => parse(text, { columns: true, bom: true }) as Record<string, string>[]
const editors = (door: string, body: unknown, token: string | undefined = site.token) =>
  site.rest(`/privacy/newsletter/${door}`, { method: 'POST', body, ...(token ? { token } : {}) })

describe('the export', () => {
  test('holds those who confirmed and nobody else, each with a link that ends it', async () => {
    await subscribed(site, 'ja@example.dk', {
      name: '=HYPERLINK("https://evil.example")',
      address: '+45 "Vej", 1\nBy',
    })
    await signUp(site, 'venter@example.dk')
    await subscribed(site, 'elev@example.dk', { list: 'elever' })
    const { status, text, headers } = await exported('?list=nyt&format=csv')
    expect([status, headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
    const rows = rowsOf(text)
    expect(rows.map(({ email }) => email)).toEqual(['ja@example.dk'])
    expect(rows[0]?.name).toBe('\'=HYPERLINK("https://evil.example")')
    expect(rows[0]?.address?.startsWith("'+45")).toBe(true)
    const token = new URL(rows[0]?.unsubscribe_url ?? '').searchParams.get('t') ?? ''
    expect((await open(site, 'unsubscribe', token)).text).toContain('ja@example.dk')
    const json = JSON.parse((await exported('?format=json')).text) as { email: string }[]
    expect(json.map(({ email }) => email).sort()).toEqual(['elev@example.dk', 'ja@example.dk'])
  })

  test('is for editors, in a format and of a newsletter that there is', async () => {
    expect((await exported('', {})).status).toBe(403)
    expect((await exported('?format=xml')).status).toBe(400)
    expect((await exported('?list=ukendt')).status).toBe(400)
  })

  test('pages through more than one page, each once', async () => {
    const emails = Array.from({ length: 1203 }, (_, index) => `nr${index}@example.dk`)
    for (const email of emails)
      await insertSignUp(site.payload, {
        id: newId(),
        key: signUpKey('elever', { key: email }),
        list: 'elever',
        email,
        state: 'confirmed',
        locale: 'da',
        method: 'paper',
        requestedAt: now.toISOString(),
        confirmedAt: now.toISOString(),
      })
    const rows = rowsOf((await exported('?list=elever')).text).map(({ email }) => email)
    expect(rows.filter((email) => email?.startsWith('nr')).sort()).toEqual(emails.toSorted())
  })
})

describe('a sign-up on paper', () => {
  test('is on the list at once, with its evidence and who entered it, and writes no mail', async () => {
    const body = {
      email: 'papir@example.dk',
      list: 'nyt',
      evidence: 'Seddel fra åbent hus 3. marts',
      name: 'Per',
    }
    const { status, json } = await editors('paper', body)
    expect(status).toBe(201)
    const row = (await signUps(site.payload)).find(({ id }) => id === json.id)
    expect(row).toMatchObject({
      state: 'confirmed',
      method: 'paper',
      evidence: body.evidence,
      enteredBy: 'redaktoer@skolen.example',
    })
    expect(await mailsTo(site, 'papir@example.dk')).toEqual([])
    expect(told).toContain('yes papir@example.dk')
    expect((await editors('paper', body)).status).toBe(409)
  })

  test('is not taken without evidence, nor from anybody', async () => {
    const wrong = await editors('paper', { email: 'x', evidence: ' ' })
    expect([wrong.status, wrong.json.errors.map(({ field }: { field: string }) => field)]).toEqual([
      400,
      ['email', 'evidence'],
    ])
    expect(
      (
        await site.rest('/privacy/newsletter/paper', {
          method: 'POST',
          body: { email: 'a@example.dk', evidence: 'x' },
        })
      ).status,
    ).toBe(403)
  })

  test('confirms one that waited', async () => {
    await signUp(site, 'begge@example.dk')
    expect((await editors('paper', { email: 'Begge@example.dk', evidence: 'Seddel' })).status).toBe(201)
    const rows = (await signUps(site.payload)).filter(
      ({ key }) => key === signUpKey('nyt', { key: 'begge@example.dk' }),
    )
    expect(rows.map(({ state }) => state)).toEqual(['confirmed'])
  })
})

describe('unsubscribes from elsewhere', () => {
  test('come as a pasted list or a CSV file, and end those who are known', async () => {
    for (const name of ['et', 'to', 'tre', 'fire'])
      await editors('paper', { email: `${name}@example.dk`, evidence: 'Seddel' })
    const pasted =
      '\ufeffNavn;E-mail\r\n"Hansen, Ane";ET@example.dk\r\nBo,to@example.dk\n<tre@example.dk> ukendt@example.dk\nikke@@gyldig\n'
    const { status, json } = await editors('take-back', { addresses: pasted })
    expect([status, json]).toEqual([200, { ended: 3, unknown: 1, invalid: ['ikke@@gyldig'] }])
    const left = (await signUps(site.payload)).map(({ email }) => email)
    expect(['et', 'to', 'tre'].filter((name) => left.includes(`${name}@example.dk`))).toEqual([])
    expect(left).toContain('fire@example.dk')
    expect(told).toContain('no et@example.dk')
  })

  test('of one newsletter leave the others', async () => {
    for (const list of ['nyt', 'elever'])
      await editors('paper', { email: 'to-lister@example.dk', list, evidence: 'Seddel' })
    await editors('take-back', { addresses: 'to-lister@example.dk', list: 'elever' })
    const left = (await signUps(site.payload)).filter(({ email }) => email === 'to-lister@example.dk')
    expect(left.map(({ list }) => list)).toEqual(['nyt'])
  })

  test.each([undefined, '', 'ingen', 7, '"a\nb@c'])('%j is refused', async (addresses) => {
    expect((await editors('take-back', { addresses })).status).toBe(400)
  })
})

test('an editor erases one', async () => {
  const { json } = await editors('paper', { email: 'slet@example.dk', evidence: 'Sagt af slet@example.dk' })
  expect(
    (await site.rest('/privacy/newsletter/erase', { method: 'POST', body: { id: json.id } })).status,
  ).toBe(403)
  expect((await editors('erase', { id: json.id })).status).toBe(200)
  expect(JSON.stringify(await signUps(site.payload))).not.toContain('slet@example.dk')
  for (const id of [json.id, 'x', null, { $gt: '' }])
    expect((await editors('erase', { id })).status).toBe(404)
})
