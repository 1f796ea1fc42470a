/**
 * Deleting rows and counting them, so that a purge that is killed anywhere neither counts a row twice nor forgets it. The
 * row of the counter `purged` says who is at it, and which rows are being deleted at this moment: `<instant> <key> …`. Rows
 * are deleted first and counted by the same change that empties the list; who finds a list that nobody has touched for ten
 * minutes does it again. Only one purge is at it at a time, so that none counts what another deleted.
 */
import type { Payload } from 'payload'
import { privacyContext } from '../context.js'
import { changeCounter, makeCounter, readCounter } from './counters.js'
import { type CountRow, nothingPending } from './counts.js'
import { deleteRows } from '../database/write.js'

/** Milliseconds; a batch takes less than a second. */
const givenUp = 600_000

/** Keys of the rows that a purge is deleting, or was when it was killed. */
export const pendingIn = (purged: CountRow | null): readonly string[] =>
  !purged || purged.pending === nothingPending ? [] : purged.pending.split(' ').slice(1)

export interface PurgeList {
  /** @returns how many were deleted, 0 where another purge has taken over */
  readonly remove: (ids: readonly string[]) => Promise<number>
  readonly close: () => Promise<void>
  /** Rows of an earlier purge, finished now. */
  readonly finished: number
}

const isHeld = ({ pending }: CountRow, now: Date): boolean =>
  pending !== nothingPending && now.getTime() - Date.parse(pending.split(' ')[0] ?? '') < givenUp

const written = (now: Date, ids: readonly string[]): string => [now.toISOString(), ...ids].join(' ')

/** @returns null where another purge is at it */
export const openPurgeList = async (payload: Payload): Promise<PurgeList | null> => {
  const { now, slugs } = privacyContext(payload)
  const swap = (from: string, to: string, counted = 0) =>
    changeCounter(payload, 'purged', { pending: from }, { pending: to, count: { $inc: counted } })
  const remove = (ids: readonly string[]) =>
    deleteRows(payload, { collection: slugs.consents, where: { id: { in: [...ids] } } })

  /** From a list that stands in the row to an empty one, still held. */
  const finish = async (pending: string, ids: readonly string[]): Promise<string | null> => {
    if (ids.length > 0) await remove(ids)
    const empty = written(now(), [])
    return (await swap(pending, empty, ids.length)) ? empty : null
  }

  if (!(await readCounter(payload, 'purged'))) await makeCounter(payload, 'purged', 0)
  const found = await readCounter(payload, 'purged')
  if (!found || isHeld(found, now())) return null
  const left = pendingIn(found)
  const taken = written(now(), left)
  if (!(await swap(found.pending, taken))) return null
  const opened = await finish(taken, left)
  if (opened === null) return null

  const held = { pending: opened as string | null }
  return {
    finished: left.length,
    remove: async (ids) => {
      if (held.pending === null || ids.length === 0) return 0
      const list = written(now(), ids)
      held.pending = (await swap(held.pending, list)) ? await finish(list, ids) : null
      return held.pending === null ? 0 : ids.length
    },
    close: async () => {
      if (held.pending !== null) await swap(held.pending, nothingPending)
    },
  }
}
