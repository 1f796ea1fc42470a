/** What was promised to be deleted is deleted by the demo as it runs: nobody presses anything. */
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startDemo } from '../support/servers/demo.mjs'
import { databaseFolder } from '../support/servers/paths.mjs'

const minute = 60_000
const headers = { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/json' }

interface Database {
  readonly prepare: (statement: string) => { readonly all: () => readonly Record<string, unknown>[] }
  readonly close: () => void
}

/** Every row of every table, as text, while the site runs. */
const everything = (folder: string): string => {
  const require = createRequire(import.meta.url)
  const driver = createRequire(require.resolve('@payloadcms/db-sqlite')).resolve('libsql')
  const Sqlite = createRequire(driver)(driver) as new (path: string, options: object) => Database
  const database = new Sqlite(join(folder, 'school.db'), { readonly: true })
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()
    return JSON.stringify(tables.map(({ name }) => database.prepare(`SELECT * FROM "${String(name)}"`).all()))
  } finally {
    database.close()
  }
}

const post = async (url: string, path: string, body: object) => {
  const answer = await fetch(`${url}/api/privacy${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  return JSON.parse(text) as Record<string, unknown>
}

test(
  'ended consents (PR-02), proofs of those who unsubscribed (NL-05) and unconfirmed sign-ups (NL-06) go by themselves',
  async () => {
    const dataFolder = databaseFolder('purge')
    const made = await startDemo({ now: '2026-11-01T10:00:00Z', dataFolder })
    let traces: readonly string[]
    try {
      const { url } = made
      const notice = (await (await fetch(`${url}/api/privacy/notice?locale=da`)).json()) as {
        readonly revision: number
        readonly categories: readonly {
          readonly locked: boolean
          readonly services: readonly { key: string }[]
        }[]
      }
      const optional = notice.categories.find(({ locked }) => !locked)?.services[0]?.key
      const consent = await post(url, '/consent', {
        revision: notice.revision,
        granted: [optional],
        method: 'api',
        locale: 'da',
        requestId: crypto.randomUUID(),
      })
      const form = (await (await fetch(`${url}/api/privacy/newsletter?locale=da`)).json()) as {
        readonly version: string
      }
      const asked = { consent: true, locale: 'da', wording: form.version }
      await post(url, '/newsletter', { ...asked, email: 'ubekraeftet@example.dk' })
      await post(url, '/newsletter', { ...asked, email: 'afmeldt@example.dk' })
      const link = await linkOf(made.mailboxUrl, 'afmeldt@example.dk')
      await fetch(link.confirm.split('?')[0] ?? '', {
        method: 'POST',
        headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: new URL(link.confirm).searchParams.toString(),
      })
      const unsubscribed = await fetch(link.unsubscribe, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      })
      expect(unsubscribed.ok).toBe(true)
      const before = everything(dataFolder)
      expect(before).not.toContain('afmeldt@example.dk')
      expect(before).toContain('"ended"')
      traces = [String(consent.id), 'ubekraeftet@example.dk', '"ended"']
      traces.forEach((trace) => expect(before).toContain(trace))
    } finally {
      await made.stop()
    }

    const later = await startDemo({ now: '2027-06-15T10:00:00Z', dataFolder })
    try {
      // Payload looks for jobs once a minute.
      const until = Date.now() + 3 * minute
      const left = () => traces.filter((trace) => everything(dataFolder).includes(trace))
      while (left().length > 0 && Date.now() < until) await new Promise((done) => setTimeout(done, 1000))
      expect(left()).toEqual([])
    } finally {
      await later.stop()
    }
  },
  15 * minute,
)

/** Where the mail to somebody leads. */
const linkOf = async (mailboxUrl: string, to: string) => {
  for (const until = Date.now() + minute; Date.now() < until;) {
    const mails = (await (await fetch(new URL('/mails.json', mailboxUrl))).json()) as readonly object[]
    const text = mails.map((mail) => JSON.stringify(mail)).find((mail) => mail.includes(to))
    const door = (name: string) =>
      new RegExp(`https?://[^\\s"<>\\\\]+/api/privacy/newsletter/${name}\\?t=[\\w.-]+`).exec(
        text ?? '',
      )?.[0] ?? ''
    if (text) return { confirm: door('confirm'), unsubscribe: door('unsubscribe') }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`no mail to ${to}`)
}
