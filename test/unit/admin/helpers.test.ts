import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errorsOf, postJson, problemsIn, request } from '../../../admin-components/http.js'
import { languageName, listOf } from '../../../admin-components/languages.js'
import { slugFrom } from '../../../admin-components/import/source.js'
import { isInSettings, isTranslationGap, placeOf } from '../../../admin-components/approve/places.js'
import { passages } from '../../../admin-components/editions/passages.js'
import type { CompletenessProblem } from '../../../src/policy/completeness.js'

const words = { offline: 'offline', failed: 'failed' }

describe('requests from the admin panel', () => {
  let server: Server
  let url: string
  beforeAll(async () => {
    server = createServer((incoming, answer) => {
      const body: Buffer[] = []
      incoming.on('data', (chunk: Buffer) => body.push(chunk))
      incoming.on('end', () => {
        const [status, text] =
          incoming.url === '/echo'
            ? [201, Buffer.concat(body).toString()]
            : incoming.url === '/conflict'
              ? [409, '{"errors":[{"message":"Kladden er ændret","field":"basis"},7]}']
              : [502, '<h1>Bad gateway</h1>']
        answer.writeHead(status, { 'content-type': 'application/json' }).end(text)
      })
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it('gives the answer', async () => {
    expect(await request(`${url}/echo`, postJson({ a: 1 }), words)).toEqual({ ok: true, value: { a: 1 } })
  })

  it("gives the server's words with their field", async () => {
    const errors = [{ message: 'Kladden er ændret', field: 'basis' }]
    expect(await request(`${url}/conflict`, postJson({}), words)).toEqual({ ok: false, status: 409, errors })
  })

  it('has words of its own where the server has none, and where nobody answers', async () => {
    expect(await request(`${url}/other`, {}, words)).toEqual({
      ok: false,
      status: 502,
      errors: [{ message: 'failed' }],
    })
    expect(await request('http://127.0.0.1:1/', {}, words)).toEqual({
      ok: false,
      status: 0,
      errors: [{ message: 'offline' }],
    })
  })

  it('sorts errors to their fields; what belongs to no field on the screen is told apart', () => {
    const errors = problemsIn(
      { errors: [{ message: 'a', field: 'kind' }, { message: 'b', field: 'x' }, { message: 'c' }] },
      '',
    )
    expect(errorsOf(errors, 'kind')).toEqual(['a'])
    expect(errorsOf(errors, '', ['kind'])).toEqual(['b', 'c'])
  })
})

describe('suggestions and words', () => {
  it.each([
    ['Privatlivspolitik for Ådalens Højskole', 'privatlivspolitik-for-aadalens-hoejskole'],
    ['  Ærø & Café — 2018! ', 'aeroe-cafe-2018'],
    ['???', ''],
  ])('makes an address of %s', (title, slug) => expect(slugFrom(title)).toBe(slug))

  it('keeps a suggested address short and whole', () => {
    expect(slugFrom('a'.repeat(59) + ' bb')).toBe('a'.repeat(59))
  })

  it('names languages in the language of the panel, and leaves unknown codes alone', () => {
    expect(languageName('en', 'da')).toBe('engelsk')
    expect(languageName('en', 'en')).toBe('English')
    expect(languageName('!', 'da')).toBe('!')
    expect(listOf(['1', '2', '3'], 'da')).toBe('1, 2 og 3')
  })

  it('reads one passage a line, each once', () => {
    expect(passages(' Per Hansen \n\nPer Hansen\r\nAnna')).toEqual(['Per Hansen', 'Anna'])
  })
})

describe('where a problem is put right', () => {
  const places = {
    draftUrl: '/admin/collections/privacy-policies/3',
    settingsUrl: '/admin/globals/privacy-settings',
    defaultLocale: 'da',
    sectionRows: { s1: 0, s2: 4 },
  }
  const problem = (part: object) =>
    ({ severity: 'error', params: {}, ...part }) as unknown as CompletenessProblem

  it('leads to the row of the section, in the language that it is about', () => {
    expect(placeOf(problem({ kind: 'translationMissing', sectionId: 's2', locale: 'en' }), places)).toBe(
      '/admin/collections/privacy-policies/3?locale=en#sections-row-4',
    )
  })

  it('leads to the field where there is no such row', () => {
    const at = (part: object) => placeOf(problem(part), places).split('#')[1]
    expect(at({ kind: 'titleMissing' })).toBe('field-title')
    expect(at({ kind: 'headingMissing', sectionId: 'gone' })).toBe('field-sections')
  })

  it("leads to the settings for the controller's details, and to the policy for its block", () => {
    expect(placeOf(problem({ kind: 'controllerCvrMissing' }), places)).toBe(places.settingsUrl)
    expect(isInSettings(problem({ kind: 'controllerBlockMissing' }))).toBe(false)
  })

  it('tells translation gaps from the rest', () => {
    expect(isTranslationGap(problem({ kind: 'translationOlder' }))).toBe(true)
    expect(isTranslationGap(problem({ kind: 'titleUntranslated' }))).toBe(false)
  })
})
