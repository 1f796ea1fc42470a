/**
 * Drafts that nobody typed into. They are not listed, and a day later they go: Payload makes one whenever its own page
 * for a new policy is opened. A policy with an edition, or with a single word in any version or language, never goes.
 */
import type { CollectionSlug, Payload, Where } from 'payload'
import { isUntouched } from '../policy/untouched.js'
import { privacyContext } from './context.js'

type Id = number | string
type Fields = Readonly<Record<string, unknown>>
interface Document extends Fields {
  readonly id: Id
  readonly updatedAt?: string
}

const day = 86_400_000

/** Every policy without an address. Few have none, and the address is the same in all languages. */
const withoutSlug: Where = { or: [{ slug: { exists: false } }, { slug: { equals: '' } }] }

const everyLanguage = (payload: Payload) =>
  privacyContext(payload).localized ? { locale: 'all' as const, fallbackLocale: false as const } : {}

const hasEditions = async (payload: Payload, id: Id): Promise<boolean> => {
  const { totalDocs } = await payload.db.count({
    collection: privacyContext(payload).slugs.publications,
    where: { policy: { equals: String(id) } },
  })
  return totalDocs > 0
}

/** Empty in its newest state. Whether it ever said something is asked before it is deleted. */
const emptyNow = async (payload: Payload): Promise<readonly Document[]> => {
  const { docs } = await payload.find({
    collection: privacyContext(payload).slugs.policies as CollectionSlug,
    draft: true,
    where: withoutSlug,
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    ...everyLanguage(payload),
  })
  return (docs as unknown as readonly Document[]).filter(isUntouched)
}

/** Ids of the policies that a list of policies leaves out. The caller has checked who asks. */
export const untouchedPolicies = async (payload: Payload): Promise<readonly Id[]> =>
  (await emptyNow(payload)).map(({ id }) => id)

/** As a condition for a list; null where all are listed. */
export const withoutUntouched = async (payload: Payload): Promise<Where | null> => {
  const ids = await untouchedPolicies(payload)
  return ids.length > 0 ? { id: { not_in: [...ids] } } : null
}

/** Each version that Payload keeps, for what was typed once may have been deleted again by accident. */
const wasEverTyped = async (payload: Payload, id: Id): Promise<boolean> => {
  const { docs } = await payload.findVersions({
    collection: privacyContext(payload).slugs.policies as CollectionSlug,
    where: { parent: { equals: id } },
    depth: 0,
    limit: 0,
    pagination: false,
    overrideAccess: true,
    ...everyLanguage(payload),
  })
  return docs.some(({ version }) => !isUntouched(version as unknown as Fields))
}

const isOld = ({ updatedAt }: Document, now: Date): boolean =>
  updatedAt !== undefined && now.getTime() - Date.parse(updatedAt) >= day

/** MongoDB lets one of two transactions win; the other has nothing left to do. */
const isConflict = (error: unknown): boolean =>
  error instanceof Error &&
  'hasErrorLabel' in error &&
  typeof error.hasErrorLabel === 'function' &&
  error.hasErrorLabel('TransientTransactionError') === true

/** By Payload, so that its versions go too, and its own guard against deleting what has editions holds. */
const deleteEmpty = async (payload: Payload, id: Id): Promise<number> => {
  try {
    const { docs } = await payload.delete({
      collection: privacyContext(payload).slugs.policies as CollectionSlug,
      where: { and: [{ id: { equals: id } }, withoutSlug] },
      depth: 0,
      overrideAccess: true,
    })
    return docs.length
  } catch (error) {
    if (!isConflict(error)) throw error
    return 0
  }
}

/**
 * Deletes what nobody has typed into for a day. Each is looked at once more right before it goes, and is deleted on the
 * condition that it is still there: any number of processes may do this at once, and any of them may be killed.
 * @returns how many went
 */
export const purgeUntouchedPolicies = async (payload: Payload): Promise<number> => {
  const { now } = privacyContext(payload)
  let gone = 0
  for (const { id } of (await emptyNow(payload)).filter((document) => isOld(document, now()))) {
    if ((await hasEditions(payload, id)) || (await wasEverTyped(payload, id))) continue
    const stillEmpty = (await emptyNow(payload)).some((one) => one.id === id && isOld(one, now()))
    if (!stillEmpty) continue
    gone += await deleteEmpty(payload, id)
  }
  return gone
}
