/** What a host's own settings of Payload may not undo: trash, and texts in a language that nobody named. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { testSite, type TestSite } from '../support/site.js'

describe('trash, switched on by `overrides`', () => {
  test.each([
    'policies',
    'categories',
    'services',
    'publications',
    'publicationEvents',
    'notices',
    'consents',
    'consentCounts',
    'signups',
    'wordings',
    'mailings',
    'mails',
  ])('is refused at start for %s, with the reason', async (entity) => {
    const overrides = { [entity]: (config: object) => ({ ...config, trash: true }) }
    const said = await testSite({ overrides } as never).then(
      async (site) => {
        await site.close()
        return 'started'
      },
      (error: unknown) => String(error),
    )
    expect(said).toContain(`overrides.${entity}`)
    expect(said).toMatch(/trash/)
  })
})

/** As `payload.config` of a site that shows no text of another language in place of a missing one. */
describe('a write that names no language, where the host has no fallback', () => {
  let site: TestSite
  beforeAll(async () => {
    site = await testSite()
  })
  afterAll(() => site?.close())

  const patch = (path: string, body: object) => site.rest(path, { method: 'PATCH', token: site.token, body })
  const inLocale = async (path: string, locale: string) =>
    (await site.rest(`${path}?locale=${locale}`, { token: site.token })).json

  test('changes something else without asking for the texts again', async () => {
    const before = await inLocale('/cookie-categories/marketing', 'da')
    expect((await patch('/cookie-categories/marketing', { active: true })).status).toBe(200)
    expect((await patch('/cookie-categories?where[key][equals]=marketing', { active: false })).status).toBe(
      200,
    )
    const after = await inLocale('/cookie-categories/marketing', 'da')
    expect(after).toMatchObject({ active: false, title: before.title, description: before.description })
    expect((await inLocale('/cookie-categories/marketing', 'en')).title).toBe('Marketing')
  })

  test('is in the main language: texts that are sent are kept there', async () => {
    const made = await site.rest('/cookie-categories', {
      method: 'POST',
      token: site.token,
      body: { key: 'skolens', title: 'Skolens egne', description: 'Til skolens egne sider.' },
    })
    expect(made.status).toBe(201)
    expect((await patch('/cookie-categories/skolens', { title: 'Skolens' })).status).toBe(200)
    expect(await inLocale('/cookie-categories/skolens', 'da')).toMatchObject({
      title: 'Skolens',
      description: 'Til skolens egne sider.',
    })
    expect((await inLocale('/cookie-categories/skolens', 'en')).title ?? null).toBeNull()
  })

  test('still refuses empty texts', async () => {
    expect((await patch('/cookie-categories/marketing', { title: '' })).status).toBe(400)
  })

  test('services, policies and settings too', async () => {
    const service = await site.rest('/privacy/presets/matomo', {
      method: 'POST',
      token: site.token,
      body: {},
    })
    const id = (service.json.id ?? service.json.doc?.id) as string | number
    expect((await patch(`/cookie-services/${id}`, { active: false })).status).toBe(200)
    const policy = await site.rest('/privacy-policies?draft=true', {
      method: 'POST',
      token: site.token,
      body: { title: 'Politik', slug: 'politik' },
    })
    const policyPath = `/privacy-policies/${policy.json.doc.id}`
    expect((await patch(`${policyPath}?draft=true`, { textDate: '2026-01-01' })).status).toBe(200)
    expect((await site.rest(`${policyPath}?locale=da&draft=true`, { token: site.token })).json.title).toBe(
      'Politik',
    )
    const settings = await site.rest('/globals/privacy-settings', {
      method: 'POST',
      token: site.token,
      body: { controller: { name: 'Skolen', contacts: [{ name: 'Ane', title: 'Forstander' }] } },
    })
    expect(settings.status).toBe(200)
    const saved = await inLocale('/globals/privacy-settings', 'da')
    expect(saved.controller.contacts[0].title).toBe('Forstander')
  })
})
