import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Json, testSite, type TestSite } from '../support/site.js'

let site: TestSite

beforeAll(async () => {
  site = await testSite()
  await site.payload.create({
    collection: 'privacy-policies',
    locale: 'da' as never,
    data: { title: 'Privatlivspolitik', slug: 'privatlivspolitik' } as never,
    draft: true,
  })
})
afterAll(() => site?.close())

const save = async (cookies: object, { language = 'da', locale = 'da' } = {}) => {
  const { status, json } = await site.rest(`/globals/privacy-settings?locale=${locale}`, {
    method: 'POST',
    body: { cookies },
    token: site.token,
    headers: { 'Accept-Language': language },
  })
  const problems = (json.errors ?? []).flatMap((error: Json) =>
    ((error.data?.errors ?? []) as Json[]).map(({ path, message }) => `${path}: ${message}`),
  )
  return { status, problems }
}

describe("the site's own words for the buttons (CK-24, CK-25)", () => {
  test('are kept, a language each', async () => {
    expect((await save({ accept: 'Acceptér alle', reject: 'Afvis alle' })).status).toBe(200)
    expect((await save({ accept: 'Accept all', reject: 'Reject all' }, { locale: 'en' })).status).toBe(200)
    const saved = (await site.payload.findGlobal({
      slug: 'privacy-settings',
      locale: 'all',
    })) as unknown as Json
    expect(saved.cookies).toMatchObject({
      accept: { da: 'Acceptér alle', en: 'Accept all' },
      reject: { da: 'Afvis alle', en: 'Reject all' },
    })
  })

  test.each([
    [{ accept: 'Ja tak', reject: 'Nej' }, 'da', ['cookies.accept: Ordet "ja tak" skubber']],
    [{ accept: 'Allow all!', reject: 'Reject all' }, 'en', ['cookies.accept: Use no exclamation marks']],
    [{ accept: 'Tillad alle', reject: '' }, 'da', ['cookies.reject: Skriv ord til begge']],
    [
      { accept: 'Tillad alle sammen', reject: 'Afvis' },
      'da',
      ['cookies.reject: Den ene knap', 'cookies.accept: Den ene knap'],
    ],
  ])('%j is refused in words (%s)', async (cookies, language, expected) => {
    const { status, problems } = await save(cookies, { language })
    expect(status).toBe(400)
    expect(problems).toEqual(expected.map((words) => expect.stringContaining(words)))
  })

  test('none of one\u2019s own is fine', async () => {
    expect((await save({ accept: '', reject: '' })).status).toBe(200)
  })
})

describe('the policy that the banner leads to (CK-36)', () => {
  test('is one that exists', async () => {
    expect((await save({ policy: 'privatlivspolitik' })).status).toBe(200)
    expect(await save({ policy: 'findes-ikke' })).toEqual({
      status: 400,
      problems: ['cookies.policy: Der er ingen politik med den adresse.'],
    })
    expect((await save({ policy: '' })).status).toBe(200)
  })
})
