/**
 * Redacts one name after the other, from two editions, the working copy and a notice, until somebody kills the process
 * or whoever started it is gone. Prints each name that is gone.
 */
import { mendIfBusy } from '../../../src/server/database/sqlite-busy.js'
import { RequestError } from '../../../src/server/errors.js'
import { redactIssuedNotice } from '../../../src/server/notices/redact.js'
import { redactEdition } from '../../../src/server/redact.js'
import { killedSite } from './killed-site.js'

const [, , database = '', url = '', id = '', ...names] = process.argv

process.stdin.on('close', () => process.exit(1)).resume()

const payload = await killedSite(database, url, false)
const by = { collection: 'users', id: '1', label: 'test' }

/** Again until it is answered: other processes write at the same time. What is not there any more is done. */
const done = async (redact: () => Promise<unknown>): Promise<void> => {
  try {
    await redact()
  } catch (error) {
    if (error instanceof RequestError && error.status === 404) return
    await mendIfBusy(error)
    await done(redact)
  }
}

for (const name of names) {
  const request = { words: [name], reason: 'Artikel 17.' }
  for (const number of [1, 2]) await done(() => redactEdition(payload, { id, number, request, by }))
  await done(() => redactIssuedNotice(payload, { revision: 1, request, by }))
  process.stdout.write(`${name}\n`)
}
