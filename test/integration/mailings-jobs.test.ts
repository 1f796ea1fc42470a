/** A host whose jobs run by themselves: mailings wait for them, and go on a round at a time. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mailingId } from '../../src/newsletter/mailings.js'
import { mailingsTask } from '../../src/server/mailings/start.js'
import { updateMailing } from '../../src/server/mailings/store.js'
import { mailing, type MailingSite, mailingSite, nextEdition, shown, subscriber } from './support/mailings.js'

let site: MailingSite
let now = new Date()

beforeAll(async () => {
  site = await mailingSite(() => now, { sendsAtOnce: false })
  await subscriber(site.payload, 'anna@example.dk')
})
afterAll(() => site?.close())

const runJobs = () =>
  site.payload.jobs.run({ where: { taskSlug: { equals: mailingsTask } }, silent: true, limit: 10 })

test('a mailing is begun by a job when its time has come, and not before', async () => {
  const number = await nextEdition(site, 'Anden.', { effectiveFrom: '2999-01-01' })
  const sendAt = new Date(now.getTime() + 3_600_000)
  const { status, json } = await mailing(site, number, {
    audience: 'subscribers',
    sendAt: sendAt.toISOString(),
  })
  expect([status, json.jobsRun, json.mailing.state]).toEqual([201, true, 'scheduled'])
  await runJobs()
  expect(site.smtp.received).toHaveLength(0)
  const { docs } = await site.payload.find({ collection: 'payload-jobs' as never, limit: 10 })
  const [job] = docs as unknown as readonly { waitUntil: string; input: object }[]
  expect(Math.abs(Date.parse(job?.waitUntil ?? '') - sendAt.getTime())).toBeLessThan(60_000)
  expect(JSON.stringify(job)).not.toContain('@')

  now = sendAt
  // As a scheduled round does that finds what another process left.
  await (site.payload.jobs as unknown as { queue: (job: object) => Promise<unknown> }).queue({
    task: mailingsTask,
    input: {},
  })
  await runJobs()
  expect(site.smtp.received.map(({ to }) => to[0])).toEqual(['anna@example.dk'])
  expect((await shown(site, number)).mailing.state).toBe('finished')
})

test('what somebody else works on is left alone until that one has been silent for two minutes', async () => {
  const number = await nextEdition(site, 'Tredje.', { effectiveFrom: '2999-01-02' })
  await mailing(site, number)
  const id = mailingId(String(site.policy.id), number)
  const workedUntil = (milliseconds: number) => new Date(Date.now() + milliseconds).toISOString()
  await updateMailing(site.payload, id, ['scheduled'], { workedUntil: workedUntil(60_000) })
  await runJobs()
  expect((await shown(site, number)).mailing.counts.sent).toBe(0)
  await updateMailing(site.payload, id, ['scheduled'], { workedUntil: workedUntil(-1) })
  expect((await mailing(site, number, {}, '/continue')).status).toBe(200)
  await runJobs()
  expect((await shown(site, number)).mailing).toMatchObject({ state: 'finished', counts: { sent: 1 } })
})
