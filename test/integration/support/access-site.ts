/** A school whose pupils and editors share one collection of users, with everybody of `actors` logged in. */
import { randomUUID } from 'node:crypto'
import type { CollectionConfig, Config } from 'payload'
import { testSite, type TestSite } from '../../support/site.js'
import { type Actor } from './actors.js'
import { approve, createDraft, fillSettings, type Policy, section } from './policy.js'

const newsletter = {
  lists: [{ key: 'nyt', title: { da: 'Nyt' }, frequency: { da: 'af og til' } }],
  webhookSecret: 'a secret that another system knows as well',
}

type Role = 'pupil' | 'editor' | 'approver'
const roleOf = (user: unknown): unknown => (user as { role?: unknown } | null)?.role

/** Pupils log in too, and only some are admitted to the panel. */
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

const everybody: readonly (readonly [collection: string, role: Role | null, name: Actor, key: Actor])[] = [
  ['parents', null, 'parent', 'parentKey'],
  ['users', 'pupil', 'pupil', 'pupilKey'],
  ['users', 'editor', 'editor', 'editorKey'],
  ['users', 'approver', 'approver', 'approverKey'],
]

export interface AccessSite {
  /** Its token is the approver's. */
  readonly site: TestSite
  /** Published, with one edition in force. */
  readonly policy: Policy
  readonly headersOf: (actor: Actor) => Readonly<Record<string, string>>
}

export const accessSite = async (): Promise<AccessSite> => {
  const opened = await testSite(
    { access: { approve: ({ req }) => roleOf(req.user) === 'approver' }, newsletter },
    {
      collections: [
        { slug: 'parents', auth: { useAPIKey: true }, access: { admin: () => true }, fields: [] },
      ],
      plugins: [withRoles],
    },
  )
  const tokens = new Map<Actor, string>()
  const authorizations = new Map<Actor, string>()
  for (const [slug, role, name, key] of everybody) {
    const collection = slug as 'users'
    const account = { email: `${name}@skolen.example`, password: randomUUID() }
    const apiKey = randomUUID()
    const data = { ...account, ...(role ? { role } : {}), enableAPIKey: true, apiKey }
    await opened.payload.create({ collection, data: data as never })
    const { token = '' } = await opened.payload.login({ collection, data: account })
    tokens.set(name, token)
    authorizations.set(name, `JWT ${token}`).set(key, `${slug} API-Key ${apiKey}`)
  }
  const site = { ...opened, token: tokens.get('approver') as string }
  await fillSettings(site)
  const policy = await createDraft(site, 'privatlivspolitik', [section('Et', 'Første.')])
  await approve(site, policy, { effectiveFrom: '2026-01-01', enteredAfterwards: true })
  const headersOf = (actor: Actor): Readonly<Record<string, string>> => {
    const authorization = authorizations.get(actor)
    return authorization ? { Authorization: authorization } : {}
  }
  return { site, policy, headersOf }
}
