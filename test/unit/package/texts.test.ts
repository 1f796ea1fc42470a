import { describe, expect, it } from 'vitest'
import { resources } from '../../../src/locales/index.js'
import { parse, sourcesBelow } from '../../support/source.js'
import { hardCodedTexts, usedKeys } from '../../support/texts.js'

/** Every text by its key: `policy.edition` and so on. */
const flatten = (value: unknown, path: readonly string[] = []): readonly (readonly [string, string])[] =>
  typeof value === 'string'
    ? [[path.join('.'), value]]
    : Object.entries(value as object).flatMap(([key, inner]) => flatten(inner, [...path, key]))

const da = new Map(flatten(resources.da))
const en = new Map(flatten(resources.en))
const variables = (text: string): readonly string[] =>
  [...new Set([...text.matchAll(/\{\{-?\s*([^},\s]+)/g)].map(([, name]) => name ?? ''))].sort()

/** Options that a developer writes wrong, and commands that a developer runs, answer in English. */
const speaksToDevelopers = (path: string): boolean => /^plugin\/(options|commands)(\/|\.ts$)/.test(path)

const packageFolders = ['src', 'collections', 'plugin', 'admin-components'] as const

describe('the languages', () => {
  it('have the same texts', () => {
    expect([...en.keys()].sort()).toEqual([...da.keys()].sort())
  })

  it('fill the same places in them', () => {
    const places = (texts: ReadonlyMap<string, string>) =>
      Object.fromEntries([...texts].map(([key, text]) => [key, variables(text)]))
    expect(places(en)).toEqual(places(da))
  })

  it('leave none empty', () => {
    expect([...da, ...en].filter(([, text]) => text.trim() === '')).toEqual([])
  })
})

describe('the code', () => {
  it('shows no text that does not come from the languages', () => {
    const files = sourcesBelow('src/react', 'src/next', 'collections', 'plugin', 'admin-components')
    expect(files.length).toBeGreaterThan(0)
    expect(files.filter(({ path }) => !speaksToDevelopers(path)).flatMap(hardCodedTexts)).toEqual([])
  })

  it('names only texts that exist', () => {
    const keys = [...da.keys()]
    const exists = (key: string) =>
      keys.some((known) => known === key || known.replace(/_(one|other)$/, '') === key)
    // An option's name looks like a key: `newsletter.from`.
    const used = sourcesBelow(...packageFolders)
      .filter(({ path }) => !/^plugin\/options\//.test(path))
      .flatMap((source) => usedKeys(source, Object.keys(resources.da)))
    expect(used.length).toBeGreaterThan(0)
    expect(
      used.filter(({ key, whole }) => (whole ? !exists(key) : !keys.some((known) => known.startsWith(key)))),
    ).toEqual([])
  })
})

describe('the finder of texts', () => {
  const find = (code: string) =>
    hardCodedTexts(parse('x.tsx', code)).map((line) => line.replace(/^x\.tsx:\d+ /, ''))

  it.each([
    ['const a = <p>Hej</p>', '"Hej"'],
    ['const a = <p>{"Hej"}</p>', '"Hej"'],
    ['const a = <p>{b ? "Ja" : t("x.y")}</p>', '"Ja"'],
    ['const a = <p>{b && `Udgave ${n}`}</p>', '"Udgave"'],
    ['const a = <img alt="Et billede" />', '"Et billede"'],
    ['const a = <button aria-label={"Luk"} />', '"Luk"'],
    ['const a = { label: "Navn" }', '"Navn"'],
    ['const a = { message: b ? "Nej" : c }', '"Nej"'],
  ])('sees %s', (code, text) => {
    expect(find(code)).toEqual([text])
  })

  it.each([
    'const a = <p>{t("policy.edition")}</p>',
    'const a = <p className="note">·</p>',
    'const a = <p>{kind === "note" && t("policy.note")}</p>',
    'const a = { label: labels("collections.x") }',
    'throw new Error("Wrong option")',
  ])('leaves %s alone', (code) => {
    expect(find(code)).toEqual([])
  })

  it('sees whole keys and the beginnings of composed ones', () => {
    const source = parse(
      'x.ts',
      "t('policy.edition'); labels(`policy.state.${s}`); t('elsewhere.x'); f('policy')",
    )
    expect(usedKeys(source, ['policy']).map(({ key, whole }) => [key, whole])).toEqual([
      ['policy.edition', true],
      ['policy.state.', false],
    ])
  })
})
