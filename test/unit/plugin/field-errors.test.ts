import type { AfterErrorHookArgs } from 'payload'
import { expect, test } from 'vitest'
import { tellFieldErrors } from '../../../plugin/field-errors.js'
import { defaultSlugs, type PrivacyContext } from '../../../src/server/context.js'

const tell = tellFieldErrors({ slugs: defaultSlugs } as PrivacyContext)

/** As another copy of Payload throws it, minified: the same in everything but its class and name. */
const foreign = (data: unknown = { errors: [{ path: 'key', message: 'Den er taget.' }] }) =>
  Object.assign(new Error('Feltet er ugyldigt: Nøgle'), { name: 'a', status: 400, data })

const answer = (error: Error, collection: string | null, pathname = '/api/x') =>
  tell({
    error,
    req: { pathname },
    ...(collection ? { collection: { slug: collection } } : {}),
  } as unknown as AfterErrorHookArgs)

test('the field and its words reach the admin panel whichever copy of Payload threw', () => {
  const told = {
    response: {
      errors: [
        {
          name: 'ValidationError',
          message: 'Feltet er ugyldigt: Nøgle',
          data: { errors: [{ path: 'key', message: 'Den er taget.' }] },
        },
      ],
    },
  }
  expect(answer(foreign(), 'cookie-services')).toEqual(told)
  expect(answer(foreign(), null, '/api/globals/privacy-settings')).toEqual(told)
})

test("what is not ours, or no field's, is left as Payload answers it", () => {
  expect(answer(foreign(), 'users')).toBeUndefined()
  expect(answer(foreign(), null, '/api/globals/footer')).toBeUndefined()
  expect(answer(foreign(null), 'cookie-services')).toBeUndefined()
  expect(answer(new Error('secret'), 'cookie-services')).toBeUndefined()
})
