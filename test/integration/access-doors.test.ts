/**
 * Every door of the plugin, enumerated from the sanitized config, knocked at as everybody there is. What is expected is
 * data: a door without an expectation fails.
 */
import { randomUUID } from 'node:crypto'
import { formatNames, type CollectionConfig, type Config, type Endpoint } from 'payload'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { privacyContext } from '../../src/server/context.js'
import { testSite, type Json, type TestSite } from '../support/site.js'
import { actors, type Actor, type May, may } from './support/actors.js'
import { graphqlDoors } from './support/graphql-doors.js'
import { approve, createDraft, fillSettings, type Policy, section } from './support/policy.js'

const newsletter = {
  lists: [{ key: 'nyt', title: { da: 'Nyt' }, frequency: { da: 'af og til' } }],
  webhookSecret: 'a secret that another system knows as well',
}

type Role = 'pupil' | 'editor' | 'approver'
const roleOf = (user: unknown): unknown => (user as { role?: unknown } | null)?.role

/** The school's one collection of users: pupils log in too, and only some are admitted to the panel. */
const withRoles = (config: Config): Config => ({
  ...config,
  collections: (config.collections ?? []).map((collection): CollectionConfig =>
    collection.slug === 'users'
      ? {
          ...collection,
          auth: { useAPIKey: true },
          access: { admin: ({ req }) => ['editor', 'approver'].includes(String(roleOf(req.user))) },
          fields: [{ name: 'role', type: 'text' }],
        }
      : collection,
  ),
})

let site: TestSite
let policy: Policy
const authorizations = {} as Record<Actor, string>

const enroll = async (collection: string, role: Role | null, name: Actor, key?: Actor): Promise<void> => {
  const account = { email: `${name}@skolen.example`, password: randomUUID() }
  const apiKey = randomUUID()
  const more = { ...(role ? { role } : {}), ...(key ? { enableAPIKey: true, apiKey } : {}) }
  await site.payload.create({ collection: collection as 'users', data: { ...account, ...more } as never })
  const { token } = await site.payload.login({ collection: collection as 'users', data: account })
  authorizations[name] = `JWT ${token}`
  if (key) authorizations[key] = `${collection} API-Key ${apiKey}`
}

beforeAll(async () => {
  site = await testSite(
    { access: { approve: ({ req }) => roleOf(req.user) === 'approver' }, newsletter },
    {
      collections: [
        { slug: 'parents', auth: { useAPIKey: true }, access: { admin: () => true }, fields: [] },
      ],
      plugins: [withRoles],
    },
  )
  authorizations.anonymous = ''
  await enroll('parents', null, 'parent', 'parentKey')
  await enroll('users', 'pupil', 'pupil', 'pupilKey')
  await enroll('users', 'editor', 'editor', 'editorKey')
  await enroll('users', 'approver', 'approver')
  const approver = { ...site, token: authorizations.approver.slice('JWT '.length) }
  await fillSettings(approver)
  policy = await createDraft(approver, 'privatlivspolitik', [section('Et', 'Første.')])
  await approve(approver, policy, { effectiveFrom: '2026-01-01', enteredAfterwards: true })
})
afterAll(() => site?.close())

const headersOf = (actor: Actor): Record<string, string> =>
  authorizations[actor] ? { Authorization: authorizations[actor] } : {}

const knock = (actor: Actor, method: string, path: string): Promise<{ status: number; json: Json }> =>
  site.rest(path, {
    method: method.toUpperCase() as 'GET',
    ...(method === 'get' ? {} : { body: {} }),
    headers: headersOf(actor),
  })

const stored = async (): Promise<unknown> =>
  Promise.all(
    Object.values(privacyContext(site.config).slugs)
      .filter((slug) => slug in site.payload.collections)
      .map(async (collection) => [collection, (await site.payload.db.count({ collection })).totalDocs]),
  )

const doorOf = ({ method, path }: Omit<Endpoint, 'handler'>): string => `${method} ${path}`

/** As Payload says it, in the panel's languages. */
const forbidden = /not allowed to perform|ikke adgang til denne handling/

/** Who is refused, and who is not, at one door: in the order in which nobody changes it for the next. */
const refusedAt = async (
  method: string,
  path: string,
  who = actors as readonly Actor[],
): Promise<readonly Actor[]> => {
  const refused: Actor[] = []
  for (const actor of who) {
    const { status } = await knock(actor, method, path)
    if (status === 401 || status === 403) refused.push(actor)
    if (status >= 500) throw new Error(`${status} for ${actor} at ${method} ${path}`)
  }
  return refused
}

const expected = (right: May): readonly Actor[] => actors.filter((actor) => !may[right].includes(actor))

/** What each of the plugin's own doors asks for. */
const endpointDoors: Readonly<Record<string, May>> = {
  'post /privacy/presets/:key': 'edit',
  'post /privacy/policies/import': 'edit',
  'get /privacy/policies/:id/review': 'edit',
  'post /privacy/policies/:id/approve': 'approve',
  'post /privacy/policies/:id/publications/:number/announce': 'approve',
  'post /privacy/policies/:id/publications/:number/withdraw': 'approve',
  'post /privacy/policies/:id/publications/:number/redact': 'approve',
  'get /privacy/policies/:id/mailings/:number': 'edit',
  'post /privacy/policies/:id/mailings/:number': 'approve',
  'post /privacy/policies/:id/mailings/:number/test': 'edit',
  'post /privacy/policies/:id/mailings/:number/cancel': 'approve',
  'post /privacy/policies/:id/mailings/:number/continue': 'approve',
  'post /privacy/policies/:id/mailings/:number/again': 'approve',
  'get /privacy/policies/:id/mailings/:number/withdrawal': 'edit',
  'post /privacy/policies/:id/mailings/:number/withdrawal': 'approve',
  'post /privacy/policies/:id/mailings/:number/withdrawal/test': 'edit',
  'post /privacy/policies/:id/mailings/:number/withdrawal/cancel': 'approve',
  'post /privacy/policies/:id/mailings/:number/withdrawal/continue': 'approve',
  'post /privacy/policies/:id/mailings/:number/withdrawal/again': 'approve',
  'get /privacy/policies/:slug/feed.atom': 'read',
  'get /privacy/policies/:slug/publications': 'read',
  'get /privacy/policies/:slug/publications/:number': 'read',
  'get /privacy/policies/:slug': 'read',
  'get /privacy/notice/review': 'edit',
  'post /privacy/notice/publish': 'approve',
  'post /privacy/notice/:revision/redact': 'approve',
  'get /privacy/notice': 'read',
  'get /privacy/notice/:revision': 'read',
  'post /privacy/consent': 'read',
  'get /privacy/consents/export': 'edit',
  'get /privacy/consents/counts': 'edit',
  'get /privacy/consent/:id': 'read',
  'get /privacy/embed.js': 'read',
  'get /privacy/frame': 'read',
  'get /privacy/runtime.:hash.js': 'read',
  'get /privacy/panel.:hash.js': 'read',
  'get /privacy/banner.:hash.css': 'read',
  'get /privacy/newsletter': 'read',
  'post /privacy/newsletter': 'read',
  'get /privacy/newsletter/confirm': 'read',
  'post /privacy/newsletter/confirm': 'read',
  'get /privacy/newsletter/unsubscribe': 'read',
  'post /privacy/newsletter/unsubscribe': 'read',
  'get /privacy/newsletter/manage': 'read',
  'post /privacy/newsletter/manage': 'read',
  'get /privacy/newsletter/export': 'edit',
  'post /privacy/newsletter/paper': 'edit',
  'post /privacy/newsletter/import': 'edit',
  'post /privacy/newsletter/take-back': 'edit',
  'post /privacy/newsletter/find': 'edit',
  'post /privacy/newsletter/erase': 'edit',
  // Nobody's login counts here: the post is signed.
  'post /privacy/newsletter/unsubscribed': 'nobody',
}

const filled = (path: string): string =>
  path
    .replace(':id', String(policy.id))
    .replace(':slug', 'privatlivspolitik')
    .replace(/:(?:number|revision)/, '1')
    .replace(':key', 'ingen-saadan')

test('every endpoint lets in whom it is for, and nobody else', async () => {
  const doors = (site.config.endpoints as readonly Endpoint[]).filter(({ path }) =>
    path.startsWith('/privacy'),
  )
  const names = doors.map(doorOf)
  expect(names.toSorted()).toEqual(Object.keys(endpointDoors).toSorted())
  const before = await stored()
  const refused = async (who: (right: May) => readonly Actor[]) => {
    const found = new Map<string, readonly Actor[]>()
    for (const door of doors) {
      const right = endpointDoors[doorOf(door)] as May
      found.set(doorOf(door), await refusedAt(door.method, filled(door.path), who(right)))
    }
    return found
  }
  const whoMayNot = await refused(expected)
  for (const [door, actors] of whoMayNot)
    expect.soft(actors, door).toEqual(expected(endpointDoors[door] as May))
  expect(await stored()).toEqual(before)
  const whoMay = await refused((right) => may[right])
  for (const [door, actors] of whoMay) expect.soft(actors, door).toEqual([])
})

type Operation = 'read' | 'versions' | 'create' | 'update' | 'delete' | 'rights'

/** What each of Payload's own doors of a collection or global does. */
const restDoors: Readonly<Record<string, Operation>> = {
  'get /': 'read',
  'get /count': 'read',
  'get /:id': 'read',
  'get /versions': 'versions',
  'get /versions/:id': 'versions',
  'post /versions/:id': 'update',
  'post /': 'create',
  'post /:id/duplicate': 'create',
  'patch /': 'update',
  'patch /:id': 'update',
  'delete /': 'delete',
  'delete /:id': 'delete',
  'post /access/:id?': 'rights',
}
const globalDoors: typeof restDoors = { ...restDoors, 'post /': 'update', 'post /access': 'rights' }

type Rights = Readonly<Record<Operation, May>>
const editable: Rights = {
  read: 'edit',
  versions: 'edit',
  create: 'edit',
  update: 'edit',
  delete: 'edit',
  rights: 'read',
}
const appended: Rights = {
  read: 'edit',
  versions: 'nobody',
  create: 'nobody',
  update: 'nobody',
  delete: 'nobody',
  rights: 'read',
}
const collectionRights: Readonly<Record<string, Rights>> = {
  'privacy-policies': editable,
  'cookie-categories': editable,
  'cookie-services': editable,
  'policy-publications': { ...appended, read: 'read' },
  'policy-publication-events': appended,
  'cookie-notices': appended,
  consents: appended,
  'consent-counts': appended,
  'newsletter-signups': appended,
  'newsletter-wordings': appended,
  'policy-mailings': appended,
  'policy-mails': { ...appended, read: 'nobody' },
  'privacy-settings': editable,
}

const ours = () => new Set<string>(Object.values(privacyContext(site.config).slugs))

test('there is an expectation for every collection and global', () => {
  expect([...ours()].toSorted()).toEqual(Object.keys(collectionRights).toSorted())
})

describe('Payload’s own doors', () => {
  const versionOf = async (collection: string): Promise<string> => {
    const { docs } = await site.payload.db.findVersions({ collection: collection as never, limit: 1 })
    return String(docs[0]?.id)
  }
  const missing = '00000000-0000-4000-8000-000000000000'

  test('of every collection let in whom they are for', async () => {
    const before = await stored()
    for (const { slug, endpoints, versions } of site.config.collections.filter(({ slug }) =>
      ours().has(slug),
    ))
      for (const { method, path } of endpoints as readonly Endpoint[]) {
        const operation = restDoors[`${method} ${path}`]
        expect(operation, `${slug}: no expectation for ${method} ${path}`).toBeDefined()
        const right = collectionRights[slug]?.[operation as Operation] as May
        // What there are no versions of has none to read, whoever asks.
        if (path.startsWith('/versions') && !versions) continue
        const { docs } = await site.payload.db.find<{ id: string | number }>({
          collection: slug,
          limit: 1,
        } as never)
        const id = path.startsWith('/versions') ? await versionOf(slug) : (docs[0]?.id ?? missing)
        // An empty list of ids means none of the rows, so that who may change them all changes nothing.
        const query = path === '/' && ['patch', 'delete'].includes(method) ? '?where[id][equals]=0' : ''
        if (method === 'delete' && path === '/:id' && right !== 'nobody') continue
        const door = `/${slug}${path.replace(':id?', String(id)).replace(':id', String(id))}${query}`
        const refused = await refusedAt(method, door.replace(/\/$/, ''))
        const who = refused.length === 0 && right === 'nobody' ? 'everybody' : refused
        expect.soft(who, `${method} ${slug}${path}`).toEqual(expected(right))
      }
    expect(await stored()).toEqual(before)
  })

  test('of every global too', async () => {
    for (const { slug, endpoints } of site.config.globals.filter(({ slug }) => ours().has(slug)))
      for (const { method, path } of endpoints as readonly Endpoint[]) {
        const operation = globalDoors[`${method} ${path}`]
        expect(operation, `${slug}: no expectation for ${method} ${path}`).toBeDefined()
        if (path.startsWith('/versions')) continue
        const refused = await refusedAt(method, `/globals/${slug}${path}`.replace(/\/$/, ''))
        expect
          .soft(refused, `${method} ${slug}${path}`)
          .toEqual(expected(collectionRights[slug]?.[operation as Operation] as May))
      }
  })

  test('/access says the same', async () => {
    for (const actor of actors) {
      const { json } = await knock(actor, 'get', '/access')
      for (const [slug, rights] of Object.entries(collectionRights))
        for (const operation of ['read', 'create', 'update', 'delete'] as const) {
          const told = json.collections?.[slug]?.[operation] ?? json.globals?.[slug]?.[operation]
          const is = Boolean(typeof told === 'object' ? told.permission : told)
          if (slug === 'privacy-settings' && ['create', 'delete'].includes(operation)) continue
          expect.soft(is, `${actor} ${operation} ${slug}`).toBe(may[rights[operation]].includes(actor))
        }
    }
  })

  test('GraphQL has no other door, and lets in the same', async () => {
    const names = new Map(
      site.config.collections
        .map(({ slug }) => [slug, formatNames(slug)] as const)
        .filter(([slug]) => ours().has(slug)),
    )
    const doors = graphqlDoors(site.config, [
      ...names.entries(),
      ['privacy-settings', formatNames('privacy-settings')],
    ])
    expect(doors.unknown).toEqual([])
    expect(doors.known.length).toBeGreaterThan(60)
    const id = String(policy.id)
    const version = await versionOf('privacy-policies')
    for (const { slug, operation, source } of doors.known) {
      const refused: Actor[] = []
      for (const actor of actors) {
        const { errors } = await site.graphql(source({ id, version }), undefined, headersOf(actor))
        if (errors.some((message) => forbidden.test(message))) refused.push(actor)
      }
      expect
        .soft(refused, source({ id, version }))
        .toEqual(expected(collectionRights[slug]?.[operation] as May))
    }
  })

  test('fields of editions that are for editors are read by nobody else', async () => {
    const { fields = [] } = site.config.collections.find(({ slug }) => slug === 'policy-publications') ?? {}
    const guarded = fields.flatMap((field) =>
      'name' in field && (field as { access?: { read?: unknown } }).access?.read ? [field.name] : [],
    )
    expect(guarded.length).toBeGreaterThan(2)
    for (const actor of actors) {
      const [doc] = (await knock(actor, 'get', '/policy-publications')).json.docs as readonly Json[]
      for (const name of guarded)
        expect.soft(doc?.[name] !== undefined, `${actor} ${name}`).toBe(may.edit.includes(actor))
    }
  })

  test('the Local API asks the same where access is not overridden, and nothing where it is', async () => {
    const collection = 'newsletter-signups' as never
    const { docs } = await site.payload.find({
      collection: 'users',
      where: { email: { equals: 'pupil@skolen.example' } },
    })
    const user = { ...docs[0], collection: 'users' } as never
    await expect(site.payload.find({ collection, user, overrideAccess: false })).rejects.toThrow()
    await expect(site.payload.find({ collection, overrideAccess: false })).rejects.toThrow()
    await expect(site.payload.find({ collection, user })).resolves.toMatchObject({ docs: [] })
  })
})
