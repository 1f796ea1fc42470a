import { APIError, ValidationError } from 'payload'
import { expect, test } from 'vitest'
import { isFieldError } from '../../../src/server/database/field-error.js'
import { isCollision } from '../../../src/server/database/append.js'

const results = { collection: 'consents', errors: [{ path: 'id', message: 'Value must be unique' }] }

/** What a minifier makes of it, in a copy of its own: another class, and its name. */
const minified = Object.assign(new Error('The following field is invalid: id'), {
  name: 'a',
  status: 400,
  data: results,
})

test('a taken unique value is known in a production build too, where names are gone', () => {
  for (const error of [new ValidationError({ ...results }), minified])
    expect([isFieldError(error), isCollision(error)]).toEqual([true, true])
})

test.each([
  new APIError('no', 400),
  new APIError('no', 409, { errors: [{ path: 'id' }] }),
  Object.assign(new Error('x'), { status: 400, data: { errors: ['x'] } }),
  new Error('ValidationError'),
  { status: 400, data: results },
  null,
])('%s is none', (error) => {
  expect(isFieldError(error)).toBe(false)
})
