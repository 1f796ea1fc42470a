import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../../support/servers/paths.mjs'

const folders = ['src', 'plugin', 'collections', 'admin-components', 'demo', 'test', 'docs']
const id = /\b(?:CK|PR|NL|CH|PN|AX)-\d{2}b?\b/g

const list = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8')
const rows = [...list.matchAll(/^\| ([A-Z]{2}-\d{2}b?) +\| (.+?) +\| (.+?) +\|$/gm)]

const cited = new Set(
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:tsx?|mjs|css|md)$/.test(name) && !/node_modules|\.next|\.data/.test(name))
      .flatMap((name) => readFileSync(join(root, folder, name), 'utf8').match(id) ?? []),
  ),
)

it('every requirement that code, tests or documentation name is in docs/requirements.md', () => {
  const known = new Set(rows.map(([, key]) => key))
  expect([...cited].filter((key) => !known.has(key)).sort()).toEqual([])
})

it('each stands there once, with a sentence and a source', () => {
  const keys = rows.map(([, key]) => key)
  expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([])
  expect(rows.filter(([, , sentence, source]) => !sentence?.endsWith('.') || !source)).toEqual([])
  expect(keys.length).toBe((list.match(/^\| [A-Z]{2}-\d/gm) ?? []).length)
})
