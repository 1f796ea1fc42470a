/** Policies that a test needs in a demo, written through its API as an editor's scripts would. */
import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type * as Libsql from '@libsql/client'
import { login } from '../../../demo/content/login.mjs'
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import type { Json } from '../../support/site.js'

const require = createRequire(createRequire(import.meta.url).resolve('@payloadcms/db-sqlite'))
const { createClient } = require('@libsql/client') as typeof Libsql

export const words = (content: string) => richText(paragraph(text(content)))

interface SectionRow {
  readonly id: string
  readonly heading: string
  readonly level: string
  readonly live?: string
  readonly content?: unknown
}

const row = (heading: string, content: string, live?: string): SectionRow => ({
  id: randomBytes(12).toString('hex'),
  heading,
  level: '1',
  content: words(content),
  ...(live ? { live } : {}),
})

/** Every block that a policy has to have. */
const blocks = () => [
  row('Kontakt', 'Her er vi.', 'controller'),
  row('Rettigheder', 'Dem har du.', 'rights'),
  row('Klage', 'Det kan du.', 'authority'),
]

export interface PolicyApi {
  readonly call: (method: string, path: string, body?: unknown) => Promise<Json>
  readonly create: (slug: string, texts: Texts, more?: readonly SectionRow[]) => Promise<string>
  readonly edit: (id: string, texts: Texts) => Promise<void>
  readonly approve: (id: string, more?: Json) => Promise<Json>
}
/** By heading, in the order of the policy. */
type Texts = Readonly<Record<string, string>>

const rowsFor = (texts: Texts, more: readonly SectionRow[]): readonly SectionRow[] => [
  ...Object.entries(texts).map(([heading, content]) => row(heading, content)),
  ...more,
]

export const policyApi = async (url: string): Promise<PolicyApi> => {
  const headers: Record<string, string> = { 'Content-Type': 'application/json', Origin: url }
  const call = async (method: string, path: string, body?: unknown): Promise<Json> => {
    const response = await fetch(`${url}/api${path}`, {
      method,
      headers,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Json
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const { email, password } = login
  headers.Authorization = `JWT ${(await call('POST', '/users/login', { email, password })).token}`
  return {
    call,
    create: async (slug, texts, more = blocks()) => {
      const data = { title: `Politik ${slug}`, slug, sections: rowsFor(texts, more) }
      return String((await call('POST', '/privacy-policies?draft=true&locale=da', data)).doc.id)
    },
    edit: async (id, texts) => {
      const path = `/privacy-policies/${id}?draft=true&locale=da&depth=0`
      const { sections } = (await call('GET', path)) as { sections: readonly Json[] }
      const data = {
        sections: sections.map((one) => {
          const { [one.heading as string]: said } = texts
          return said === undefined ? one : { ...one, content: words(said) }
        }),
      }
      await call('PATCH', path, data)
    },
    approve: (id, more = {}) =>
      call('POST', `/privacy/policies/${id}/approve`, {
        kind: 'material',
        summary: { da: 'Nyt for jer.' },
        ...more,
      }),
  }
}

/** Makes the database refuse one edition's row, as a full disk or a lost connection would. @returns what undoes it */
export const refuseEdition = async (dataFolder: string, number: number): Promise<() => Promise<void>> => {
  const database = createClient({ url: `file:${join(dataFolder, 'school.db')}` })
  await database.execute(
    `CREATE TRIGGER stopped BEFORE INSERT ON policy_publications WHEN NEW.number = ${number} BEGIN SELECT RAISE(ABORT, 'stopped'); END`,
  )
  return async () => {
    await database.execute('DROP TRIGGER stopped')
    database.close()
  }
}
