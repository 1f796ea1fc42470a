/** PN-02: stated, or stated that there is none; and where nobody has answered, nothing is claimed. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPolicyInForce } from '../../src/server/read.js'
import { reviewDraft } from '../../src/server/review.js'
import { testSite, type TestSite } from '../support/site.js'
import { approve, createDraft, fillSettings, type Policy, section } from './support/policy.js'

let site: TestSite
let policy: Policy
beforeAll(async () => {
  site = await testSite()
  policy = await createDraft(site, 'politik', [section('Skolen', 'Hvem vi er.', { live: 'controller' })])
})
afterAll(() => site?.close())

const answer = (appointed: string) =>
  site.payload.updateGlobal({
    slug: 'privacy-settings',
    data: { dataProtectionOfficer: { appointed } } as never,
  })
const saved = async () =>
  (
    (await site.payload.findGlobal({ slug: 'privacy-settings' })) as unknown as Record<
      string,
      { appointed: string }
    >
  ).dataProtectionOfficer?.appointed
const review = async () => reviewDraft(site.payload, { id: policy.id, locale: 'da' })
const warned = async () => (await review()).problems.some(({ kind }) => kind === 'officerUnanswered')

test('a new site has not answered, before the settings were ever saved and after', async () => {
  expect(await saved()).toBe('unanswered')
  expect(await warned()).toBe(true)
  await fillSettings(site)
  expect(await saved()).toBe('unanswered')
  expect(await warned()).toBe(true)
})

test('the edition and the page then say nothing about an officer', async () => {
  expect((await approve(site, policy)).status).toBe(201)
  const view = await readPolicyInForce(site.payload, { slug: 'politik', locale: 'da' })
  expect(view?.facts.dataProtectionOfficer).toEqual({ appointed: null })
})

test('"none" is an answer: what was saved before stays, is published, and is named as a change', async () => {
  await answer('none')
  expect(await warned()).toBe(false)
  const { comparison } = await review()
  expect(comparison.facts).toMatchObject([{ key: 'dataProtectionOfficer.none', before: null }])
  expect((await approve(site, policy)).status).toBe(201)
  const view = await readPolicyInForce(site.payload, { slug: 'politik', locale: 'da' })
  expect(view?.facts.dataProtectionOfficer).toEqual({ appointed: false })
})
