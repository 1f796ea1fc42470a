/** A day comes: the same data, looked at before and after an edition takes effect. And a demo that was told nonsense. */
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeContext, launch, newContext } from '../support/browser.js'
import { startDemo } from '../support/servers/demo.mjs'
import { databaseFolder, root, temporaryFolder } from '../support/servers/paths.mjs'
import { freePort, run } from '../support/servers/processes.mjs'
import { login } from '../../demo/content/login.mjs'

const minutes = 60_000
const page = '/privatlivspolitik'

describe('an edition for a later day', () => {
  const dataFolder = databaseFolder('clock')
  let browser: Browser

  beforeAll(async () => {
    browser = await launch()
  })
  afterAll(() => browser?.close())

  /** The site on that day, with the data of the days before. */
  const onDay = async <T>(now: string, look: (url: string) => Promise<T>): Promise<T> => {
    const demo = await startDemo({ now, dataFolder })
    try {
      return await look(demo.url)
    } finally {
      await demo.stop()
    }
  }

  /** Approves the draft that comes with the demo. @returns the number of the new edition */
  const approveFor = async (url: string, effectiveFrom: string): Promise<number> => {
    const context = await newContext(browser, 'desktop', {
      baseURL: url,
      extraHTTPHeaders: { 'Sec-Fetch-Site': 'same-origin' },
    })
    const { request } = context
    await request.post('/api/users/login', { data: login })
    const { docs } = await (await request.get('/api/privacy-policies?draft=true&depth=0')).json()
    const approval = { kind: 'material', summary: { da: 'Vi bruger et nyt beskedsystem.' }, effectiveFrom }
    const answer = await request.post(`/api/privacy/policies/${docs[0].id}/approve`, {
      data: { ...approval, announce: true },
    })
    expect(answer.status()).toBe(201)
    const { number } = await answer.json()
    await closeContext(context)
    return number
  }

  /**
   * What a visitor reads, but for the port of the demo's second host, which is another at each start here, so that the
   * demo publishes its cookie list anew.
   */
  const read = async (url: string): Promise<string> => {
    const context = await newContext(browser, 'desktop', { baseURL: url })
    const tab = await context.newPage()
    await tab.goto(page)
    const text = await tab.getByRole('article').innerText()
    await closeContext(context)
    return text
      .replaceAll(/127\.0\.0\.1:\d+/g, '127.0.0.1')
      .replace(/Listen er fra den .+ \(nummer \d+\)\./, 'Listen')
  }

  test(
    'is announced before, and in force from its day on, although nothing ran at midnight',
    async () => {
      const before = await onDay('2026-09-15T10:00:00Z', async (url) => {
        expect(await approveFor(url, '2026-10-01')).toBe(4)
        return read(url)
      })
      expect(before.split('\n')[0]).toBe('Senest ajourført 3. august 2026')
      expect(before).toContain('En ny udgave træder i kraft den 1. oktober 2026.')
      expect(before).not.toContain('Beskeder mellem skole og hjem')

      // Still the evening of 30 September in Denmark, whatever the clock of the server says.
      const evening = await onDay('2026-09-30T21:59:00Z', read)
      expect(evening).toBe(before)

      const after = await onDay('2026-09-30T22:00:00Z', read)
      expect(after.split('\n')[0]).toBe('Senest ajourført 1. oktober 2026')
      expect(after).toContain('Har været gældende siden 1. oktober 2026')
      expect(after).toContain('Beskeder mellem skole og hjem')
      expect(after).not.toContain('En ny udgave træder i kraft')
    },
    10 * minutes,
  )
})

describe('a demo that was told nonsense', () => {
  test.each([
    [{ PORT: 'havnen' }, 'PORT is "havnen", but must be a number from 1 to 65535, for example 3000.'],
    [{ PORT: '70000' }, 'PORT is "70000", but must be a number from 1 to 65535, for example 3000.'],
    [
      { DATABASE_URL: 'mysql://localhost/skole' },
      'DATABASE_URL must begin with file:, postgres:// or mongodb://',
    ],
    [{ DEMO_NOW: 'i morgen' }, 'DEMO_NOW is "i morgen", but must be a date or a time that exists'],
    [{ DEMO_NOW: '2027-02-31' }, 'DEMO_NOW is "2027-02-31", but must be a date or a time that exists'],
  ])('says so in one sentence and ends with 1: %o', async (nonsense, sentence) => {
    const { status, output } = await run(process.execPath, ['demo/start.mjs'], {
      cwd: root,
      env: {
        ...process.env,
        PORT: String(await freePort()),
        DEMO_DATA_DIR: temporaryFolder('nonsense'),
        ...nonsense,
      },
    })
    expect(output).toContain(sentence)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(status).toBe(1)
  })
})
