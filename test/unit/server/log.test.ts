import { describe, expect, it } from 'vitest'
import { isDatabaseTrouble } from '../../../src/server/database/trouble.js'
import { withoutWords } from '../../../src/server/log.js'

const wrapped = (message: string, cause: object) => Object.assign(new Error(message), { cause })
const driver = (message: string, more: object) => Object.assign(new Error(message), more)

describe('what is logged of an error', () => {
  it('is its class, its code and where it was thrown, and not its words', () => {
    const error = wrapped(
      'Failed query: insert\nparams: ane@skolen.dk',
      driver('full', { code: 'SQLITE_FULL' }),
    )
    expect(withoutWords(error)).toMatch(/^Error < Error SQLITE_FULL\n {4}at .*log\.test\.ts:\d+:\d+\)?/)
    expect(withoutWords(error)).not.toContain('ane')
  })

  it.each([
    'Ane\n    at Vej 1 (hjemme:1:1)',
    'Ane\n    at Ane (/hjemme/hos/Ane:1:1)',
    'Ane\n    at ane@skolen.dk (file:///x:1:1)',
  ])('is no line of a message that looks like a frame: %j', (message) => {
    const error = new Error(message)
    expect(withoutWords(error)).not.toMatch(/Ane|ane@|hjemme/)
    error.message = 'changed later'
    error.stack = `Error: ane@skolen.dk\n    at ane@skolen.dk (file:///x:1:1)\n${error.stack?.split('\n').at(-1)}`
    expect(withoutWords(error)).not.toContain('ane@')
  })

  it('names a table that is missing, which is no secret', () => {
    const error = driver('SQLITE_ERROR: no such table: consents', { code: 'SQLITE_ERROR' })
    expect(withoutWords(error)).toContain('Error SQLITE_ERROR (missing: consents)')
    const postgres = driver('relation "newsletter_signups" does not exist', { code: '42P01' })
    expect(withoutWords(postgres)).toContain('(missing: newsletter_signups)')
  })

  it('is nothing of a name or code that is no plain word, nor of what is no error', () => {
    expect(withoutWords(driver('x', { name: 'ane@skolen.dk', code: 'ane@skolen.dk' }))).toMatch(/^Error\n/)
    expect(withoutWords('ane@skolen.dk')).toBe('Error')
  })
})

describe('trouble with the database', () => {
  it.each([
    driver('x', { code: 'SQLITE_FULL' }),
    driver('x', { code: 'ECONNREFUSED' }),
    driver('x', { code: '53100', severity: 'ERROR' }),
    driver('x', { name: 'MongoServerSelectionError' }),
    wrapped('Failed query: select 1\nparams: ', new Error('Connection terminated')),
  ])('is known, however it is wrapped: %s', (error) => {
    expect(isDatabaseTrouble(wrapped('outer', error))).toBe(true)
  })

  it('is not everything', () => {
    expect(isDatabaseTrouble(new TypeError('x'))).toBe(false)
    expect(isDatabaseTrouble(driver('x', { code: 'ENOENT' }))).toBe(false)
  })
})
