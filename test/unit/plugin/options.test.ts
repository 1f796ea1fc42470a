import type { Config } from 'payload'
import { describe, expect, test } from 'vitest'
import { resolveOptions, type PrivacyPluginOptions } from '../../../plugin/options.js'

const host = (config: Partial<Config> = {}): Config =>
  ({ secret: 'present', collections: [{ slug: 'users', fields: [] }], ...config }) as Config

const localization = {
  defaultLocale: 'da',
  locales: [
    'en',
    { code: 'da', label: 'Dansk' },
    { code: 'ar', label: { ar: 'العربية', da: 'Arabisk' }, rtl: true },
  ],
} as unknown as Config['localization']

const resolve = (options: unknown = {}, config: Partial<Config> = {}) =>
  resolveOptions(options as PrivacyPluginOptions, host(config))

const messageOf = (options: unknown, config: Partial<Config> = {}): string => {
  try {
    resolve(options, config)
    return 'accepted'
  } catch (error) {
    return (error as Error).message
  }
}

describe('defaults', () => {
  test('one Danish language, every page below the policy, the system clock', () => {
    const context = resolve()
    expect(context.locales.map(({ code }) => code)).toEqual(['da'])
    expect(context.localized).toBe(false)
    expect(context.paths.policy({ slug: 'p', locale: 'da' })).toBe('/p')
    expect(context.paths.archive({ slug: 'p', locale: 'da' })).toBe('/p/udgaver')
    expect(context.paths.edition({ slug: 'p', locale: 'da', number: 3 })).toBe('/p/udgaver/3')
    expect(context.paths.comparison({ slug: 'p', locale: 'da', number: 3 })).toBe('/p/udgaver/3/aendringer')
    expect(context.paths.comparison({ slug: 'p', locale: 'da', number: 3, from: 1 })).toBe(
      '/p/udgaver/3/aendringer?fra=1',
    )
    expect(Math.abs(context.now().getTime() - Date.now())).toBeLessThan(1000)
    expect(context.maxImportBytes).toBe(5_000_000)
    expect(context.onEditionInForce).toBeNull()
    expect(context.onNoticePublished).toBeNull()
  })

  test('built-in audiences come with labels in both languages', () => {
    expect(resolve().audiences).toContainEqual({ key: 'pupils', label: { da: 'Elever', en: 'Pupils' } })
    expect(resolve().audiences).toHaveLength(6)
  })

  test('the present secret comes before former ones', () => {
    expect(resolve({ formerSecrets: ['old', 'older'] }).secrets).toEqual(['present', 'old', 'older'])
  })
})

describe('a config that is not what was meant', () => {
  test('the plugin in the list without being called is named', () => {
    const config = { secret: 'present', plugins: [() => ({})], collections: [] }
    expect(messageOf(config)).toContain('`plugins: [privacyPlugin]` names the plugin without calling it')
  })

  test('`newsletter: true` says what to write instead', () => {
    expect(messageOf({ newsletter: true })).toContain('`newsletter: {}` is enough')
  })
})

describe('languages', () => {
  test('come from localization, the default one first', () => {
    const context = resolve({}, { localization })
    expect(context.locales).toEqual([
      { code: 'da', label: 'Dansk', rtl: false },
      { code: 'en', label: 'English', rtl: false },
      { code: 'ar', label: 'العربية', rtl: true },
    ])
    expect(context.localized).toBe(true)
    expect(context.paths.policy({ slug: 'p', locale: 'en' })).toBe('/en/p')
  })

  test('a single language can be named', () => {
    expect(resolve({ locale: 'en' }).defaultLocale).toBe('en')
    expect(resolve({ locale: 'en' }).paths.policy({ slug: 'p', locale: 'en' })).toBe('/p')
  })
})

describe('own values', () => {
  test('pages that are not named lie below the one that is', () => {
    const { paths } = resolve({ paths: { policy: ({ slug }: { slug: string }) => `/om/${slug}` } })
    expect(paths.edition({ slug: 'p', locale: 'da', number: 2 })).toBe('/om/p/udgaver/2')
  })

  test('own audiences follow the built-in ones; one with a built-in key takes its place', () => {
    const audiences = [
      { key: 'boarders', label: { da: 'Kostelever' } },
      { key: 'guests', label: { da: 'Kursister' } },
    ]
    const keys = resolve({ audiences }).audiences.map(({ key }) => key)
    expect(keys).toEqual(['visitors', 'pupils', 'parents', 'applicants', 'guests', 'providers', 'boarders'])
    expect(resolve({ audiences }).audiences[4]?.label).toEqual({ da: 'Kursister' })
  })

  test('internal links are asked of the collection they point into', () => {
    const internalLinks = {
      pages: ({ doc, locale }: { doc: { slug: string }; locale: string }) => `/${locale}/${doc.slug}`,
    }
    const { internalLink } = resolve({ internalLinks }, { collections: [{ slug: 'pages', fields: [] }] })
    expect(internalLink({ relationTo: 'pages', doc: { slug: 'om' }, locale: 'da' })).toBe('/da/om')
    expect(internalLink({ relationTo: 'constructor', doc: {}, locale: 'da' })).toBeNull()
  })

  test('slugs can be renamed one by one', () => {
    expect(resolve({ slugs: { policies: 'policies' } }).slugs).toMatchObject({
      policies: 'policies',
      publications: 'policy-publications',
    })
  })
})

describe('a wrong option names option, value and remedy', () => {
  test.each<[string, unknown, string, string]>([
    ['options', 'yes', '"yes"', 'privacyPlugin({ … })'],
    ['disabled', { disabled: 'no' }, '`disabled` is "no"', 'true or false'],
    ['slug format', { slugs: { policies: 'Børn!' } }, '`slugs.policies` is "Børn!"', 'lower-case letters'],
    ['slug length', { slugs: { policies: 'a'.repeat(23) } }, '`slugs.policies`', 'at most 22 characters'],
    ['slug taken', { slugs: { settings: 'users' } }, '`slugs.settings` is "users"', 'Choose another'],
    ['slug twice', { slugs: { publications: 'privacy-policies' } }, '`slugs.publications`', 'Choose another'],
    ['slug list', { slugs: ['a'] }, '`slugs` is ["a"]', 'Give an object'],
    [
      'audience key',
      { audiences: [{ key: 'Børn!', label: { da: 'x' } }] },
      '`audiences[0].key` is "Børn!"',
      'lower-case letters',
    ],
    [
      'audience label',
      { audiences: [{ key: 'a', label: 'x' }] },
      '`audiences[0].label` is "x"',
      'a text a language',
    ],
    [
      'audience empty label',
      { audiences: [{ key: 'a', label: { da: ' ' } }] },
      '`audiences[0].label`',
      'a text a language',
    ],
    [
      'audience twice',
      {
        audiences: [
          { key: 'a', label: { da: 'x' } },
          { key: 'a', label: { da: 'y' } },
        ],
      },
      '`audiences[1].key`',
      'each its own',
    ],
    ['audience text', { audiences: ['pupils'] }, '`audiences[0]` is "pupils"', 'Kostelever'],
    ['audiences object', { audiences: {} }, '`audiences` is {}', 'Give a list'],
    ['path', { paths: { policy: '/p' } }, '`paths.policy` is "/p"', 'Give a function'],
    ['path result', { paths: { archive: () => 'p' } }, '`paths.archive` is "p"', 'beginning with "/"'],
    ['locale', { locale: 'da_DK!' }, '`locale` is "da_DK!"', 'language code'],
    ['a language by its name', { locale: 'dansk' }, '`locale` is "dansk"', 'language code'],
    ['now', { now: new Date() }, '`now` is the date', '() => Date'],
    ['now result', { now: () => new Date('x') }, '`now` is the date Invalid Date', 'valid Date'],
    ['now number', { now: () => 5 }, '`now` is 5', 'valid Date'],
    ['access', { access: { edit: true } }, '`access.edit` is true', 'Give a function'],
    ['overrides', { overrides: { policies: {} } }, '`overrides.policies` is {}', 'Give a function'],
    ['bytes', { maxImportBytes: '5 MB' }, '`maxImportBytes` is "5 MB"', 'whole number of bytes'],
    ['no bytes', { maxImportBytes: 0 }, '`maxImportBytes` is 0', 'above 0'],
    ['links', { internalLinks: { pages: '/x' } }, '`internalLinks.pages` is "/x"', 'Give a function'],
    [
      'a link into a collection that is not there',
      { internalLinks: { pages: () => '/x' } },
      '`internalLinks` is "pages"',
      'put `privacyPlugin` behind',
    ],
    ['callback', { onEditionInForce: 'x' }, '`onEditionInForce` is "x"', 'Give a function'],
    ['callback', { onNoticePublished: 'x' }, '`onNoticePublished` is "x"', 'Give a function'],
  ])('%s', (_name, options, named, remedy) => {
    expect(messageOf(options)).toContain('payload-plugin-privacy: ')
    expect(messageOf(options)).toContain(named)
    expect(messageOf(options)).toContain(remedy)
  })

  test('an unknown option names the nearest', () => {
    expect(messageOf({ audience: [] })).toContain('no option `audience`. Did you mean `audiences`?')
    expect(messageOf({ access: { aprove: () => true } })).toContain('Did you mean `approve`?')
    expect(messageOf({ slugs: { policy: 'x' } })).toContain('Did you mean `policies`?')
    expect(messageOf({ paths: { editions: () => '/x' } })).toContain('Did you mean `edition`?')
    expect(messageOf({ audiences: [{ key: 'a', labels: {} }] })).toContain('Did you mean `label`?')
    expect(messageOf({ banana: 1 })).toContain('Known are: disabled, slugs')
    expect(messageOf({ banana: 1 })).not.toContain('Did you mean')
  })

  test("a locale beside Payload's localization", () => {
    expect(messageOf({ locale: 'en' }, { localization })).toContain('localization says "da" already')
    expect(messageOf({ locale: 'da' }, { localization })).toBe('accepted')
  })

  test('a secret never stands in a message', () => {
    expect(messageOf({ formerSecrets: 'hemmelig' })).not.toContain('hemmelig')
    expect(messageOf({ formerSecrets: ['hemmelig', ''] })).toContain('`formerSecrets[1]`')
    expect(messageOf({ formerSecrets: ['hemmelig', ''] })).not.toContain('"hemmelig"')
  })

  test('slugs of the longest allowed length are accepted', () => {
    expect(messageOf({ slugs: { policies: 'a'.repeat(22) } })).toBe('accepted')
  })
})
