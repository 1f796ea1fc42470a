import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bannerNews } from '../../src/server/notices/announced.js'
import { testSite, type TestSite } from '../support/site.js'
import { emptyList, publish, saveCategory, saveService } from './support/cookies.js'
import {
  approve,
  createDraft,
  editDraft,
  fillSettings,
  type Policy,
  post,
  section,
} from './support/policy.js'

let now = new Date('2026-03-01T12:00:00Z')
let site: TestSite
let policy: Policy

beforeAll(async () => {
  site = await testSite({ now: () => now })
  await fillSettings(site)
  await emptyList(site)
  for (const key of ['necessary', 'statistics']) await saveCategory(site, key)
  await saveService(site, 'matomo')
  policy = await createDraft(site, 'privatlivspolitik', [
    section('Cookies', 'Det gemmer vi.', { live: 'cookies' }),
    section('Mere', 'Resten.'),
  ])
})
afterAll(() => site?.close())

const news = (locale = 'da') => bannerNews(site.payload, locale)
const approved = async (more: Readonly<Record<string, unknown>>) => {
  const answer = await approve(site, policy, more)
  expect(answer.status).toBe(201)
  return answer.json.number as number
}
const withdraw = async (number: number) =>
  expect((await post(site, `${policy.id}/publications/${number}/withdraw`, {})).status).toBe(201)

describe('the banner mentions an announced change', () => {
  test('not before there is a policy, or a cookie list that names it', async () => {
    expect(await news()).toBeNull()
    await approved({})
    expect(await news()).toBeNull()
    expect((await publish(site)).status).toBe(201)
    expect(await news()).toBeNull()
  })

  test('where it is material, announced, not in force yet, and concerns cookies (PN-18)', async () => {
    await editDraft(site, policy, 'Vi gemmer mindre.')
    const number = await approved({ effectiveFrom: '2026-04-01' })
    expect(await news()).toBeNull()
    await post(site, `${policy.id}/publications/${number}/announce`, {})
    expect(await news()).toEqual({
      text: 'Det, politikken siger om cookies, bliver ændret den 1. april 2026.',
      link: 'Læs, hvad der bliver anderledes',
      href: expect.stringContaining(`/privatlivspolitik/udgaver/${number}`),
    })
    expect((await news('en'))?.text).toContain('on 1 April 2026')
    now = new Date('2026-03-31T22:00:00Z')
    expect(await news()).toBeNull()
    now = new Date('2026-03-02T12:00:00Z')
    await withdraw(number)
    expect(await news()).toBeNull()
  })

  test('and says nothing of one that is only editorial', async () => {
    const number = await approved({ effectiveFrom: '2026-04-01', kind: 'editorial', announce: true })
    expect(await news()).toBeNull()
    await withdraw(number)
  })

  test('nor of one that is about something else, but of the one after it that is', async () => {
    await editDraft(site, policy, 'Det gemmer vi.')
    const { payload } = site
    const read = {
      collection: 'privacy-policies',
      id: policy.id,
      draft: true,
      depth: 0,
      locale: 'da',
    } as const
    const draft = (await payload.findByID(read)) as unknown as { sections: Record<string, unknown>[] }
    const heading = (text: string) =>
      draft.sections.map((row, at) => (at === 1 ? { ...row, heading: text } : row))
    await payload.update({ ...read, data: { sections: heading('Andet') } as never })
    await approved({ effectiveFrom: '2026-04-01', announce: true })
    expect(await news()).toBeNull()
    await editDraft(site, policy, 'Vi gemmer mere.')
    const number = await approved({ effectiveFrom: '2026-05-01', announce: true })
    expect((await news())?.href).toContain(`/udgaver/${number}`)
  })
})
