import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { publint } from 'publint'
import { formatMessage } from 'publint/utils'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from '../support/servers/processes.mjs'
import { root } from '../support/servers/paths.mjs'
import { pack, type Tarball } from './support/tarball.js'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
}

describe('the packed package', () => {
  let tarball: Tarball
  beforeAll(async () => {
    tarball = await pack()
  })
  afterAll(() => tarball?.remove())

  it('holds what a user needs and nothing else', () => {
    const useful = /^(package\.json|autoconsent\.json|README\.md|LICENSE|dist\/.+\.(js|d\.ts|css))$/
    expect(tarball.files.filter((file) => !useful.test(file))).toEqual([])
    expect(tarball.files).toEqual(
      expect.arrayContaining(['package.json', 'autoconsent.json', 'README.md', 'LICENSE']),
    )
    // Unpacked: code, types and two languages. What would swell it is a picture or a source map.
    expect(tarball.size).toBeLessThan(3_000_000)
  })

  it('holds every file that its entries name', () => {
    const named = Object.values(manifest.exports).flatMap((entry) =>
      typeof entry === 'string' ? [entry] : Object.values(entry),
    )
    expect(
      named.map((path) => path.replace('./', '')).filter((path) => !tarball.files.includes(path)),
    ).toEqual([])
  })

  it('keeps the mark of client components', () => {
    const client = (path: string) => readFileSync(join(root, path), 'utf8').startsWith("'use client'")
    const marked = tarball.files.filter((path) => path.endsWith('.js') && client(path))
    expect(marked.length).toBeGreaterThan(0)
  })

  it('is clean to publint', async () => {
    const bytes = readFileSync(tarball.path)
    const copy = new Uint8Array(bytes).buffer
    const { messages, pkg } = await publint({ pack: { tarball: copy } })
    expect(messages.map((message) => formatMessage(message, pkg))).toEqual([])
  })

  it('has types that resolve as its code does', async () => {
    const manifestOfAttw = createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')
    const cli = join(dirname(manifestOfAttw), 'dist', 'index.js')
    const options = [
      '--profile',
      'esm-only',
      '--exclude-entrypoints',
      './styles.css',
      '--no-definitely-typed',
    ]
    const { status, output } = await run(process.execPath, [
      cli,
      tarball.path,
      ...options,
      '--format',
      'ascii',
      '--no-color',
    ])
    expect(status, output).toBe(0)
  })
})
