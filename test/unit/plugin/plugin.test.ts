import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { CollectionConfig, Config, Payload } from 'payload'
import { describe, expect, test } from 'vitest'
import { privacyPlugin } from '../../../plugin/index.js'
import type { PrivacyPluginOptions } from '../../../plugin/options.js'
import { defaultSlugs, type PrivacyContext } from '../../../src/server/context.js'

const host = (): Config => ({
  secret: 'secret',
  db: sqliteAdapter({ client: { url: 'file::memory:' } }),
  collections: [{ slug: 'users', auth: true, fields: [] }],
})

const freeze = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.values(value).forEach(freeze)
  return Object.freeze(value)
}

const installed = (options: PrivacyPluginOptions = {}, config: Config = host()): Config =>
  privacyPlugin(options)(config)

const collection = (config: Config, slug: string): CollectionConfig => {
  const found = config.collections?.find((entry) => entry.slug === slug)
  if (!found) throw new Error(`no collection ${slug}`)
  return found
}

describe('the plugin', () => {
  test('gives a new config and leaves the incoming one alone', () => {
    const before = freeze({
      ...host(),
      jobs: { tasks: [] },
      endpoints: [],
      bin: [],
      admin: { components: {} },
    }) as Config
    const after = installed({}, before)
    expect(after).not.toBe(before)
    expect(after.collections?.map(({ slug }) => slug)).toEqual([
      'users',
      'privacy-policies',
      'policy-publications',
      'policy-publication-events',
      'cookie-categories',
      'cookie-services',
      'cookie-notices',
      'consents',
      'consent-counts',
      'newsletter-signups',
      'newsletter-wordings',
      'policy-mailings',
      'policy-mails',
    ])
    expect(after.globals?.map(({ slug }) => slug)).toEqual(['privacy-settings'])
    expect(after.bin?.map(({ key }) => key)).toEqual(['privacy:verify'])
    expect(after.jobs?.tasks?.map(({ slug }) => slug)).toEqual([
      'privacyEditionInForce',
      'privacyPurgeConsents',
      'privacyNewsletterMail',
      'privacyPurgeSignUps',
      'privacyPolicyMailings',
    ])
    expect(after.jobs?.autoRun).toBeUndefined()
    expect((after.custom?.privacy as PrivacyContext).slugs).toEqual(defaultSlugs)
  })

  test("keeps the host's own parts", async () => {
    const called: string[] = []
    const afterError = () => undefined
    const after = installed({}, {
      ...host(),
      admin: {
        components: { beforeDashboard: ['./Own'], views: { own: { Component: './Own', path: '/own' } } },
      },
      endpoints: [{ path: '/own', method: 'get', handler: () => new Response() }],
      hooks: { afterError: [afterError] },
      custom: { own: 1 },
      i18n: { translations: { da: { privacy: { approve: 'Offentliggør' } } } },
      onInit: () => {
        called.push('host')
      },
    } as Config)
    expect(after.admin?.components?.beforeDashboard).toContain('./Own')
    expect(Object.keys(after.admin?.components?.views ?? {})).toEqual([
      'privacyImport',
      'privacyNotice',
      'privacyNewsletters',
      'own',
    ])
    expect(after.endpoints?.[0]?.path).toBe('/own')
    expect(after.hooks?.afterError).toEqual([afterError, expect.any(Function), expect.any(Function)])
    expect(after.custom?.own).toBe(1)
    expect(after.i18n?.translations).toMatchObject({
      da: { privacy: { approve: 'Offentliggør', editions: 'Udgaver' } },
    })
    // A Payload that lacks everything: nothing can be created or found out, and the start goes on.
    const warned: unknown[] = []
    const payload = {
      config: { i18n: { fallbackLanguage: 'da' } },
      logger: { warn: (line: unknown) => warned.push(line) },
    }
    await after.onInit?.(payload as unknown as Payload)
    expect(called).toEqual(['host'])
    // What failed, for a developer, and the same in words, with one reference: the built-ins, then the check.
    expect(warned.map((line) => /reference ([0-9a-f]{8})/.exec(String(line))?.[1] ?? null)).toEqual([
      expect.any(String),
      null,
      expect.any(String),
      null,
    ])
    expect(warned[1]).toContain('The cookie categories could not be created.')
  })

  test('disabled keeps the schema and its guards, and nothing else', () => {
    const [on, off] = [installed(), installed({ disabled: true })]
    const shape = (config: Config) => ({
      collections: config.collections?.map(({ slug, fields }) => [slug, fields.length]),
      globals: config.globals?.map(({ slug }) => slug),
      tasks: config.jobs?.tasks?.map(({ slug, schedule }) => [slug, schedule]),
    })
    expect(shape(off)).toEqual(shape(on))
    expect(off.endpoints).toBeUndefined()
    expect(off.bin).toBeUndefined()
    expect(off.onInit).toBeUndefined()
    expect(off.admin).toBeUndefined()
    expect(collection(off, 'privacy-policies').admin?.hidden).toBe(true)
    expect(collection(off, 'policy-publications').hooks?.beforeOperation).toHaveLength(1)
  })

  test('carries slug, order and options, as plugins of Payload 3.90 and 4 do', () => {
    const options = { maxImportBytes: 10 }
    expect({ ...privacyPlugin(options) }).toMatchObject({ slug: 'payload-plugin-privacy', order: 0, options })
  })

  test('logs keep no versions and no locks', () => {
    for (const slug of ['policy-publications', 'policy-publication-events']) {
      expect(collection(installed(), slug)).toMatchObject({
        versions: false,
        lockDocuments: false,
        disableDuplicate: true,
      })
    }
  })

  test('no field of an edition is a relationship', () => {
    const types = ['policy-publications', 'policy-publication-events'].flatMap((slug) =>
      collection(installed(), slug).fields.map(({ type }) => type),
    )
    expect(types).not.toContain('relationship')
    expect(types).not.toContain('upload')
  })
})

type Override = (config: CollectionConfig) => CollectionConfig

const overriding = (entity: 'policies' | 'publications' | 'publicationEvents', override: Override) => () =>
  installed({ overrides: { [entity]: override } })

describe('overrides', () => {
  test('receive our config and may add to it', () => {
    const own = { name: 'own', type: 'text' } as const
    const config = overriding('policies', (ours) => ({ ...ours, fields: [...ours.fields, own] }))()
    expect(collection(config, 'privacy-policies').fields.at(-1)).toBe(own)
  })

  test('access is narrowed, never widened', async () => {
    const config = installed({
      access: { edit: ({ req }) => req.user?.id === 1 },
      overrides: {
        policies: (ours) => ({
          ...ours,
          access: {
            ...ours.access,
            read: () => ({ owner: { equals: 7 } }),
            delete: () => false,
            update: () => true,
          },
        }),
      },
    })
    const { access } = collection(config, 'privacy-policies')
    const as = (id: number | null) => ({ req: { user: id ? { id } : null } }) as never
    expect(await access?.read?.(as(1))).toEqual({ owner: { equals: 7 } })
    expect(await access?.read?.(as(2))).toBe(false)
    expect(await access?.update?.(as(1))).toBe(true)
    expect(await access?.update?.(as(null))).toBe(false)
    expect(await access?.delete?.(as(1))).toBe(false)
  })

  test.each<[string, 'policies' | 'publications' | 'publicationEvents', Override, string]>([
    ['our hooks', 'publications', (ours) => ({ ...ours, hooks: {} }), 'beforeOperation'],
    [
      'our hooks of events',
      'publicationEvents',
      (ours) => ({ ...ours, hooks: { beforeOperation: [] } }),
      'beforeOperation',
    ],
    [
      'our hooks of policies',
      'policies',
      (ours) => ({ ...ours, hooks: { ...ours.hooks, beforeDelete: [] } }),
      'beforeDelete',
    ],
    [
      'creating',
      'publications',
      (ours) => ({ ...ours, access: { ...ours.access, create: () => true } }),
      'Immutability may not be removed',
    ],
    [
      'updating',
      'publications',
      (ours) => ({ ...ours, access: { ...ours.access, update: () => true } }),
      'access.update',
    ],
    [
      'deleting',
      'publicationEvents',
      (ours) => ({ ...ours, access: { ...ours.access, delete: () => true } }),
      'access.delete',
    ],
    ['versions', 'publications', (ours) => ({ ...ours, versions: true }), 'versions or trash'],
    ['trash', 'publications', (ours) => ({ ...ours, trash: true }), 'versions or trash'],
    [
      'a field that hides',
      'publications',
      (ours) => ({ ...ours, fields: ours.fields.map((field) => ({ ...field })) }),
      'one of our fields',
    ],
    [
      'a field',
      'policies',
      (ours) => ({ ...ours, fields: ours.fields.slice(1) }),
      'leaves out the field `title`',
    ],
    ['the slug', 'policies', (ours) => ({ ...ours, slug: 'other' }), 'slugs.policies'],
    ['drafts', 'policies', (ours) => ({ ...ours, versions: true }), 'drafts'],
    ['everything, by returning nothing', 'policies', () => undefined as never, 'returns no configuration'],
  ])('may not take away or open %s', (_name, entity, override, words) => {
    expect(overriding(entity, override)).toThrow(words)
    expect(overriding(entity, override)).toThrow(`overrides.${entity}`)
  })
})
