/** The database goes and comes back under a running site: pages are there without our parts, and get them back. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runs } from '../support/long.js'
import { startDemo } from '../support/servers/demo.mjs'
import { startStandalone } from '../support/servers/mongodb.mjs'
import { startPostgres } from '../support/servers/postgres.mjs'

interface Database {
  readonly url: (name: string) => string
  readonly down: () => Promise<void>
  readonly up: () => Promise<void>
  readonly stop: () => Promise<void>
}

const databases: Readonly<Record<string, () => Promise<Database>>> = {
  postgres: startPostgres,
  mongodb: startStandalone,
}

let database: Database
let demo: Awaited<ReturnType<typeof startDemo>>
/** A visitor's cookie that grants one service. */
let cookie = ''

const banner = '<privacy-consent'
const away = 'Siden kan ikke vises lige nu'

const get = async (path: string, headers: Readonly<Record<string, string>> = {}) => {
  const begun = performance.now()
  const answer = await fetch(`${demo.url}${path}`, { headers, redirect: 'manual' })
  return {
    status: answer.status,
    csp: answer.headers.get('content-security-policy') ?? '',
    text: await answer.text(),
    took: performance.now() - begun,
  }
}

/** Hosts of others that a page may frame. */
const framesIn = (csp: string): readonly string[] =>
  (/frame-src ([^;]+)/.exec(csp)?.[1] ?? '').split(' ').filter((source) => source !== "'self'")

describe.each(runs(['postgres'], ['postgres', 'mongodb']))('the database away: %s', (name) => {
  beforeAll(async () => {
    database = await (databases[name] ?? startPostgres)()
    demo = await startDemo({ databaseUrl: database.url('postgres') })
    const notice = JSON.parse((await get('/api/privacy/notice?locale=da')).text)
    const answer = await fetch(`${demo.url}/api/privacy/consent`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Sec-Fetch-Site': 'same-origin' },
      body: JSON.stringify({
        revision: notice.revision,
        granted: notice.categories
          .filter(({ locked }: { locked: boolean }) => !locked)
          .map(({ key }: { key: string }) => key),
        method: 'banner',
        locale: 'da',
        requestId: crypto.randomUUID(),
      }),
    })
    cookie = (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
  }, 900_000)
  afterAll(async () => {
    await demo?.stop()
    await database?.stop()
  })

  test('behind a proxy that ends TLS, the policy names what this visitor granted', async () => {
    const without = await get('/', { Cookie: cookie })
    const behind = await get('/', {
      Cookie: cookie,
      'X-Forwarded-Proto': 'https',
      'X-Forwarded-Host': 'skolen.dk',
    })
    const stripped = (csp: string) => csp.replace(/'nonce-[^']+'/g, '')
    expect(stripped(behind.csp)).toBe(stripped(without.csp))
    expect(framesIn(behind.csp)).toHaveLength(1)
  })

  test('while the database is away pages are there without banner and frames, in one line of the log, and all comes back by itself', async () => {
    expect((await get('/')).text).toContain(banner)
    const before = (await get('/', { Cookie: cookie })).csp
    const said = demo.output().length
    await database.down()

    const front = await get('/')
    expect([front.status, front.text.includes(banner)]).toEqual([200, false])
    const visit = await get('/besoeg-os', { Cookie: cookie })
    expect([visit.status, visit.text.includes('<iframe')]).toEqual([200, false])
    for (const path of ['/privatlivspolitik', '/privatlivspolitik/udgaver', '/cookies', '/nyhedsbrev']) {
      const { status, text } = await get(path)
      expect([path, status, text.includes(away), text.includes('noindex')]).toEqual([path, 200, true, true])
    }
    const script = await get('/api/privacy/embed.js')
    expect([script.status, JSON.parse(script.text).errors.length]).toEqual([503, 1])
    // What was granted before stays allowed: the notice that the proxy has is good.
    expect(framesIn((await get('/', { Cookie: cookie })).csp)).toEqual(framesIn(before))

    const rounds = await Promise.all(Array.from({ length: 40 }, () => get('/')))
    expect(rounds.every(({ status }) => status === 200)).toBe(true)
    const lines = demo.output().slice(said).split('\n')
    const ours = lines.filter((line) => line.includes('failed (reference'))
    expect(ours.length).toBe(1)

    await database.up()
    const begun = performance.now()
    await expect
      .poll(async () => (await get('/')).text.includes(banner), { timeout: 30_000, interval: 100 })
      .toBe(true)
    const took = performance.now() - begun
    expect((await get('/privatlivspolitik')).text).not.toContain(away)
    console.log(
      `with the database away ${Math.max(...rounds.map((round) => round.took)).toFixed(0)} ms for the slowest of 40 pages; the banner was back ${took.toFixed(0)} ms after ${name}`,
    )
  }, 120_000)
})
