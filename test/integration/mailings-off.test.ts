/** A site that sends no mails: its editors are told so, and nothing about mails stands among the editions. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailingHeads } from '../../src/server/mailings/heads.js'
import { mailPreviews } from '../../src/server/mailings/preview.js'
import { testSite, type TestSite } from '../support/site.js'
import { approve, createDraft, fillSettings, type Policy, post, section } from './support/policy.js'

const slug = 'privatlivspolitik'
let site: TestSite
let policy: Policy

beforeAll(async () => {
  site = await testSite({ now: () => new Date('2026-03-10T12:00:00Z') })
  await fillSettings(site)
  policy = await createDraft(site, slug, [section('Et', 'Første udgave.')])
  expect((await approve(site, policy)).status).toBe(201)
})
afterAll(() => site?.close())

test('nobody can be told, and the answer says why', async () => {
  const path = `/privacy/policies/${policy.id}/mailings/1`
  const { status, json } = await site.rest(path, { token: site.token })
  expect(status).toBe(200)
  expect(json).toMatchObject({ refusal: 'off', jobsRun: false, audiences: [], mailing: null })
  const answer = await post(site, `${policy.id}/mailings/1`, { audience: 'subscribers' })
  expect(answer.status).toBeGreaterThanOrEqual(400)
  expect(answer.status).toBeLessThan(500)
})

test('the list of editions says nothing of mails, and there is none to show', async () => {
  expect(await mailingHeads(site.payload, policy.id)).toBeNull()
  expect(await mailPreviews(site.payload, { slug, number: 1 })).toEqual([])
})
