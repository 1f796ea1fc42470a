import { describe, expect, test } from 'vitest'
import { isBusy } from '../../../src/server/database/sqlite-busy.js'

const driver = (code: string) => Object.assign(new Error('database is locked'), { code })
const around = (cause: unknown) => new Error('Failed query', { cause })

describe('a locked SQLite file', () => {
  test.each([
    ['the driver itself', driver('SQLITE_BUSY')],
    ['one of its finer codes', driver('SQLITE_BUSY_SNAPSHOT')],
    ['Drizzle, and who wraps that', around(around(driver('SQLITE_BUSY')))],
    ['GraphQL', Object.assign(new Error(), { originalError: around(driver('SQLITE_BUSY')) })],
  ])('is recognised as %s says it', (_who, error) => {
    expect(isBusy(error)).toBe(true)
  })

  test.each([
    ['another error of the driver', around(driver('SQLITE_CONSTRAINT'))],
    ['no error at all', null],
    ['words', 'SQLITE_BUSY'],
  ])('is not seen in %s', (_what, error) => {
    expect(isBusy(error)).toBe(false)
  })

  test('is not looked for for ever in errors that wrap each other', () => {
    const first = new Error('first')
    const second = new Error('second', { cause: first })
    first.cause = second
    expect(isBusy(second)).toBe(false)
  })
})
