/** Appending a row that nobody else may have appended meanwhile. */
import type { CollectionSlug, Payload } from 'payload'
import { refuse } from '../errors.js'
import { keepsWrites } from './kept.js'
import { isFieldError } from './field-error.js'
import { finishFailedStatements, isBusy } from './sqlite-busy.js'

/** Each attempt is made on what was read anew, so one of any number of rivals wins each round. */
const attempts = 16
const longestPause = 40

/** True for a collision on a unique index, on every database. */
export const isCollision = (error: unknown): boolean => isFieldError(error)

const pause = (round: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(longestPause, 2 ** round)))

/** Apart from the loop, so that nothing of a failed statement is still held when the next attempt begins. */
const insert = async (
  payload: Payload,
  collection: CollectionSlug,
  row: object,
): Promise<'inserted' | 'collision' | 'busy'> => {
  try {
    // A copy: adapters write into what they are given.
    await payload.db.create({ collection, data: structuredClone(row) as Record<string, unknown> })
    // What would not be kept is taken back by the mending, and tried again.
    return (await keepsWrites(payload)) ? 'inserted' : 'busy'
  } catch (error) {
    if (isCollision(error)) return 'collision'
    if (isBusy(error)) return 'busy'
    throw error
  }
}

/**
 * Makes a row from what is there, and inserts it; starts over where another was faster.
 * @param make reads, decides, and gives the row; or `done` with an answer that needs no row
 * @throws RequestError 409 where others were faster again and again
 */
export const append = async <Row extends object, Answer>(
  payload: Payload,
  collection: CollectionSlug,
  make: () => Promise<{ readonly row: Row; readonly answer: Answer } | { readonly done: Answer }>,
): Promise<Answer> => {
  for (let round = 0; round < attempts; round += 1) {
    const made = await make()
    if ('done' in made) return made.done
    const outcome = await insert(payload, collection, made.row)
    if (outcome === 'inserted') return made.answer
    await pause(round)
    if (outcome === 'busy') await finishFailedStatements()
  }
  throw refuse(409, 'tooBusy')
}
