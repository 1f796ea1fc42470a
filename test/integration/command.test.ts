/** `payload privacy:verify`, run by Payload's own command in a process of its own, on every database. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { approve as approveDraft } from '../../src/server/approve.js'
import { databaseUnderTest, ready } from '../support/databases.js'
import { root } from '../support/servers/paths.mjs'
import { run } from '../support/servers/processes.mjs'
import { section, withoutBlocks } from './support/policy.js'

const editions = 'policy-publications'
const slug = 'privatlivspolitik'
const bin = join(dirname(createRequire(import.meta.url).resolve('payload')), '..', 'bin.js')
const configs = fileURLToPath(new URL('support/command/', import.meta.url))

/** Payload's command compiles everything it loads: on a busy machine that takes its time. */
const patience = 240_000

const database = databaseUnderTest()
let payload: Payload

/** The command as a school would give it, in production, with nothing of this test's own environment. */
const verifyOnce = (env: Readonly<Record<string, string>> = {}) => {
  const { PATH = '', HOME = '' } = process.env
  return run(process.execPath, [bin, 'privacy:verify'], {
    cwd: root,
    env: {
      PATH,
      HOME,
      NODE_ENV: 'production',
      // As the documentation says for Node 20, where a site with Lexical does not always finish loading.
      NODE_OPTIONS: '--conditions=production',
      PAYLOAD_CONFIG_PATH: join(configs, 'payload.config.ts'),
      TEST_DATABASE: database.name,
      TEST_DATABASE_URL: database.url,
      ...env,
    },
  })
}

/** Once more where Node 20 did not finish loading the site: what the command itself then asks for. */
const verify = async (env: Readonly<Record<string, string>> = {}) => {
  const first = await verifyOnce(env)
  return first.output.includes('blev ikke gennemført') ? verifyOnce(env) : first
}

interface Row {
  readonly id: number | string
  readonly content: string
}

const editionRow = async (number: number): Promise<Row> => {
  const row = await payload.db.findOne<Row & { id: string }>({
    collection: editions,
    where: { number: { equals: number } },
  })
  if (!row) throw new Error(`no edition ${number}`)
  return row
}

beforeAll(async () => {
  process.env.TEST_DATABASE = database.name
  process.env.TEST_DATABASE_URL = database.url
  const { default: config } = (await import('./support/command/payload.config.js')) as {
    default: Promise<SanitizedConfig>
  }
  payload = await ready(await getPayload({ config, key: database.url }))
  await payload.updateGlobal({
    slug: 'privacy-settings',
    data: { controller: { name: 'Ådalens Efterskole' } } as never,
  })
  const sections = [section('Kontakt', 'Skriv til kontoret.')]
  const { id } = await payload.create({
    collection: 'privacy-policies',
    draft: true,
    locale: 'da',
    data: { title: 'Politik for persondata', slug, sections } as never,
  })
  const by = { collection: 'users', id: '1', label: 'test' }
  await approveDraft(payload, {
    id,
    by,
    request: { kind: 'material', summary: { da: 'Første' }, kept: withoutBlocks },
  })
  await payload.update({
    collection: 'privacy-policies',
    id,
    draft: true,
    locale: 'da',
    data: { sections: [section('Kontakt', 'Skriv eller ring til kontoret.')] } as never,
  })
  await approveDraft(payload, {
    id,
    by,
    request: { kind: 'editorial', summary: { da: 'Ring også' }, keepLowerKind: true },
  })
})
afterAll(async () => {
  await payload?.destroy()
  await database.drop()
})

test(
  'says that all is well, and ends with 0',
  async () => {
    const { status, output } = await verify()
    expect(output).toContain('Alt er i orden: 2 udgaver er, som de blev godkendt.')
    expect(output).toContain(
      'Undersøgt: udgaver (2), hændelser (0), cookielister (0) og rækker om samtykker (0).',
    )
    expect(status).toBe(0)
  },
  patience,
)

test(
  'names the edition in which one letter was changed behind Payload’s back, and ends with 1',
  async () => {
    const { id, content } = await editionRow(1)
    const changed = content.replace('kontoret', 'kontoreT')
    expect(changed).not.toBe(content)
    await payload.db.updateOne({ collection: editions, id, data: { content: changed } })
    const { status, output } = await verify()
    expect(output).toContain(`${slug}, udgave 1: Indholdet er ikke det, der blev godkendt.`)
    expect(output).not.toContain('udgave 2')
    expect(output).not.toContain('Alt er i orden')
    expect(status).toBe(1)
  },
  patience,
)

test(
  'ends with 1 and says why where it could not look',
  async () => {
    const nowhere = {
      sqlite: 'file:/nowhere/at/all.db',
      mongodb: 'mongodb://127.0.0.1:1/none?serverSelectionTimeoutMS=500',
      postgres: 'postgres://nobody@127.0.0.1:1/none',
    }[database.name]
    const { status, output } = await verify({ TEST_DATABASE_URL: nowhere })
    expect(output).not.toContain('Alt er i orden')
    expect(status).toBe(1)
  },
  patience,
)

// It gets no further than the site's own file: no database has a say in it.
if (database.name === 'sqlite')
  test(
    'ends with 1 and says so where the site never finishes loading, as happens on Node 20',
    async () => {
      const { status, output } = await verifyOnce({ PAYLOAD_CONFIG_PATH: join(configs, 'never.config.ts') })
      expect(output.trim()).toMatch(/^Undersøgelsen blev ikke gennemført\. .*--conditions=production\.$/)
      expect(status).toBe(1)
    },
    patience,
  )
