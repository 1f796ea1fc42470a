/**
 * Every door of the plugin, enumerated from the sanitized config, knocked at as everybody there is. What is expected is
 * data: a door without an expectation fails.
 */
import { formatNames, type Endpoint, type SanitizedCollectionConfig } from 'payload'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { privacyContext } from '../../src/server/context.js'
import { runs } from '../support/long.js'
import type { Json, TestSite } from '../support/site.js'
import { type AccessSite, accessSite } from './support/access-site.js'
import { actors, type Actor, type May, may } from './support/actors.js'
import { collectionRights, endpointDoors, globalDoors, type Operation, restDoors } from './support/doors.js'
import { dump } from './support/dump.js'
import { graphqlDoors } from './support/graphql-doors.js'
import type { Policy } from './support/policy.js'

let opened: AccessSite
let site: TestSite
let policy: Policy

beforeAll(async () => {
  opened = await accessSite()
  site = opened.site
  policy = opened.policy
})
afterAll(() => site?.close())

const headersOf = (actor: Actor) => opened.headersOf(actor)

/**
 * Who may what is no matter of the database, but rows and ids are: SQLite and the long form have every door, the others
 * one of each kind (a method and a right of our own doors; collections that differ in their rights or in having versions).
 */
const everyDoor = runs(inject('database').name === 'sqlite', true)

const oneOfEach = <T>(all: readonly T[], kindOf: (one: T) => string): readonly T[] =>
  everyDoor ? all : [...new Map(all.toReversed().map((one) => [kindOf(one), one])).values()]

const knock = (actor: Actor, method: string, path: string): Promise<{ status: number; json: Json }> =>
  site.rest(path, {
    method: method.toUpperCase() as 'GET',
    ...(['get', 'head'].includes(method) ? {} : { body: {} }),
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

const filled = (path: string): string =>
  path
    .replace(':id', String(policy.id))
    .replace(':slug', 'privatlivspolitik')
    .replace(/:(?:number|revision)/, '1')
    .replace(':key', 'ingen-saadan')

const ownDoors = () =>
  (site.config.endpoints as readonly Endpoint[]).filter(({ path }) => path.startsWith('/privacy'))

test('every endpoint lets in whom it is for, and nobody else', async () => {
  const all = ownDoors()
  expect(all.map(doorOf).toSorted()).toEqual(Object.keys(endpointDoors).toSorted())
  const doors = oneOfEach(all, (door) => `${door.method} ${endpointDoors[doorOf(door)]}`)
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

test('no GET or HEAD writes anything about who asks', async () => {
  const tables = async () =>
    (JSON.parse(await dump(site.payload)) as unknown[]).map((rows) => JSON.stringify(rows))
  // The words of a form are kept when they are shown first, for a sign-up proves which ones were read; no visit adds to that.
  await site.fetch('/privacy/newsletter')
  const before = await tables()
  for (const { path } of ownDoors().filter(({ method }) => method === 'get'))
    for (const method of ['GET', 'HEAD'])
      for (const actor of ['anonymous', 'approver'] as const)
        await site.fetch(filled(path), { method, headers: headersOf(actor) })
  const after = await tables()
  expect(after.filter((rows) => !before.includes(rows))).toEqual([])
  expect(after).toHaveLength(before.length)
})

const ours = () => new Set<string>(Object.values(privacyContext(site.config).slugs))

test('there is an expectation for every collection and global', () => {
  expect([...ours()].toSorted()).toEqual(Object.keys(collectionRights).toSorted())
})

const ourCollections = () => site.config.collections.filter(({ slug }) => ours().has(slug))

const collectionOf = (slug: string) =>
  ourCollections().find((collection) => collection.slug === slug) as SanitizedCollectionConfig

const kindOf = ({ slug, versions }: SanitizedCollectionConfig): string =>
  JSON.stringify([collectionRights[slug], Boolean(versions)])

/** Where the doors of Payload are tried. */
const knockedAt = () => new Set(oneOfEach(ourCollections(), kindOf).map(({ slug }) => slug))

describe('Payload’s own doors', () => {
  const versionOf = async (collection: string): Promise<string> => {
    const { docs } = await site.payload.db.findVersions({ collection: collection as never, limit: 1 })
    return String(docs[0]?.id)
  }
  const missing = '00000000-0000-4000-8000-000000000000'

  const collections = Object.keys(collectionRights).filter((slug) => slug !== 'privacy-settings')

  test.each(collections)('of %s let in whom they are for', async (collection) => {
    const { slug, endpoints, versions } = collectionOf(collection)
    if (!knockedAt().has(slug)) return
    const before = await stored()
    for (const { method, path } of endpoints as readonly Endpoint[]) {
      const operation = restDoors[`${method} ${path}`]
      expect(operation, `no expectation for ${method} ${path}`).toBeDefined()
      const right = collectionRights[slug]?.[operation as Operation] as May
      // What there are no versions of has none to read, whoever asks.
      if (path.startsWith('/versions') && !versions) continue
      const { docs } = await site.payload.db.find<{ id: string | number }>({
        collection: slug,
        limit: 1,
      } as never)
      const id = path.startsWith('/versions') ? await versionOf(slug) : (docs[0]?.id ?? missing)
      // None of the rows has this id, so that who may change them all changes nothing.
      const query = path === '/' && ['patch', 'delete'].includes(method) ? '?where[id][equals]=0' : ''
      if (method === 'delete' && path === '/:id' && right !== 'nobody') continue
      const door = `/${slug}${path.replace(':id?', String(id)).replace(':id', String(id))}${query}`
      const refused = await refusedAt(method, door.replace(/\/$/, ''))
      const who = refused.length === 0 && right === 'nobody' ? 'everybody' : refused
      expect.soft(who, `${method} ${slug}${path}`).toEqual(expected(right))
    }
    expect(await stored()).toEqual(before)
  })

  test.each(['privacy-policies', 'cookie-categories', 'cookie-services'])(
    'one of the %s is deleted by whom it is for, and stays for everybody else',
    async (collection) => {
      const { docs } = await site.payload.db.find<Json>({ collection, limit: 1 } as never)
      const { customIDType } = site.payload.collections[collection] ?? {}
      // Rows of lists have ids of their own, which no second document may have.
      const { id: _, ...plain } = Object.fromEntries(
        Object.entries(docs[0] ?? {}).filter(([, value]) => !Array.isArray(value)),
      )
      const made = async (key: string): Promise<string | number> => {
        const data = {
          ...plain,
          ...(customIDType ? { id: key } : {}),
          ...(collection === 'privacy-policies' ? { slug: key } : { key, number: key.length }),
        }
        return (await site.payload.db.create({ collection, data } as never)).id as string | number
      }
      for (const actor of actors) {
        const id = await made(`til-${actor.toLowerCase()}`)
        const { status } = await knock(actor, 'delete', `/${collection}/${id}`)
        const left = await site.payload.db.count({ collection, where: { id: { equals: id } } } as never)
        const isFor = may.edit.includes(actor)
        expect.soft([actor, status, left.totalDocs]).toEqual([actor, isFor ? 200 : 403, isFor ? 0 : 1])
        await site.payload.db.deleteMany({ collection, where: { id: { equals: id } } } as never)
      }
    },
  )

  test('of every global too', async () => {
    for (const { slug, endpoints, versions } of site.config.globals.filter(({ slug }) => ours().has(slug)))
      for (const { method, path } of endpoints as readonly Endpoint[]) {
        const operation = globalDoors[`${method} ${path}`]
        expect(operation, `${slug}: no expectation for ${method} ${path}`).toBeDefined()
        // As with collections: the settings have no versions.
        if (path.startsWith('/versions') && !versions) continue
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

  const inGraphql = () => {
    const names = ourCollections().map(({ slug }) => [slug, formatNames(slug)] as const)
    return graphqlDoors(site.config, [...names, ['privacy-settings', formatNames('privacy-settings')]])
  }

  test('GraphQL has no other door', () => {
    const doors = inGraphql()
    expect(doors.unknown).toEqual([])
    expect(doors.known.length).toBeGreaterThan(60)
    expect([...new Set(doors.known.map(({ slug }) => slug))].toSorted()).toEqual([...ours()].toSorted())
  })

  test.each(Object.keys(collectionRights))('GraphQL lets in the same to %s', async (entity) => {
    if (entity !== 'privacy-settings' && !knockedAt().has(entity)) return
    const id = String(policy.id)
    const version = await versionOf('privacy-policies')
    for (const { operation, source } of inGraphql().known.filter(({ slug }) => slug === entity)) {
      const refused: Actor[] = []
      for (const actor of actors) {
        const { errors } = await site.graphql(source({ id, version }), undefined, headersOf(actor))
        if (errors.some((message) => forbidden.test(message))) refused.push(actor)
      }
      expect
        .soft(refused, source({ id, version }))
        .toEqual(expected(collectionRights[entity]?.[operation] as May))
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
