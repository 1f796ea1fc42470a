/**
 * The writes below Payload's own operations: no hooks, validation or access control. Each is kept once it is answered,
 * on SQLite too (docs/decisions/sqlite-one-writer.md). `payload.db` writes nowhere else; lint holds that.
 */
import type { Payload } from 'payload'
import { kept } from './kept.js'

type Adapter = Payload['db']
type Writer = 'create' | 'updateOne' | 'updateMany' | 'deleteMany' | 'updateVersion'
type Arguments<Name extends Writer> = Parameters<Adapter[Name]>[0]

/** For each attempt a copy: adapters write into what they are given. A request is not data. */
const copied = <T>(value: T): T => structuredClone(value)

/** @throws RequestError 429 where the database stays locked; `isCollision` of the error where the key is taken */
export const createRow = (payload: Payload, given: Arguments<'create'>): Promise<unknown> =>
  kept(payload, () => payload.db.create({ ...given, data: copied(given.data) }))

/**
 * Changes one row, if the condition holds for any: `where` with what was read makes it a compare-and-set.
 * @returns the row, as far as `select` asks; null where there is none
 * @throws RequestError 429 where the database stays locked
 */
export const updateRow = <Row = Readonly<Record<string, unknown>>>(
  payload: Payload,
  given: Arguments<'updateOne'>,
): Promise<Row | null> =>
  kept(
    payload,
    async () => (await payload.db.updateOne({ ...given, data: copied(given.data) })) as Row | null,
  )

/** @throws RequestError 429 where the database stays locked */
export const updateRows = async (payload: Payload, given: Arguments<'updateMany'>): Promise<void> => {
  await kept(payload, () => payload.db.updateMany({ ...given, data: copied(given.data), returning: false }))
}

/** @throws RequestError 429 where the database stays locked */
export const deleteRows = async (payload: Payload, given: Arguments<'deleteMany'>): Promise<void> => {
  await kept(payload, async () => payload.db.deleteMany(given))
}

/** Changes a version that Payload keeps of a document. @throws RequestError 429 where the database stays locked */
export const updateVersionRow = async (
  payload: Payload,
  given: Arguments<'updateVersion'>,
): Promise<void> => {
  await kept(payload, () =>
    payload.db.updateVersion({ ...given, versionData: copied(given.versionData) } as typeof given),
  )
}
