import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { openFormState, sealFormState } from '../../../src/newsletter/form-state.js'
import {
  addressProof,
  deriveNewsletterKey,
  isAmong,
  linkToken,
  newConfirmationToken,
  newId,
  proofId,
  readConfirmationToken,
  readLinkToken,
} from '../../../src/newsletter/tokens.js'

const key = deriveNewsletterKey('a secret')
const other = deriveNewsletterKey('another secret')

describe('a confirmation token', () => {
  it('is 32 random bytes and known by its hash alone (NL-02)', () => {
    const signUp = newId()
    const { token, hash } = newConfirmationToken(signUp)
    expect(readConfirmationToken(token)).toEqual({ signUp, hash })
    expect(Buffer.from(token.split('.')[1] ?? '', 'base64url')).toHaveLength(32)
    expect(token).not.toContain(hash)
    expect(newConfirmationToken(signUp).token).not.toBe(token)
    expect([isAmong(hash, ['x', hash]), isAmong(hash, ['x']), isAmong(hash, [])]).toEqual([
      true,
      false,
      false,
    ])
  })
  it.each([
    undefined,
    null,
    '',
    'x',
    'a.b',
    1,
    {},
    `${'a'.repeat(22)}.${'b'.repeat(42)}!`,
    `${'a'.repeat(21)}..${'b'.repeat(43)}`,
  ])('%j is none', (value) => expect(readConfirmationToken(value)).toBeNull())
})

describe('a link in a mail', () => {
  const signUp = newId()
  it('is the same each time, and means one sign-up and one purpose', () => {
    const token = linkToken(key, 'unsubscribe', signUp)
    expect(linkToken(key, 'unsubscribe', signUp)).toBe(token)
    expect(readLinkToken([key], 'unsubscribe', token)).toBe(signUp)
    expect(readLinkToken([key], 'manage', token)).toBeNull()
    expect(readLinkToken([other], 'unsubscribe', token)).toBeNull()
  })
  it('goes on counting after the secret has changed, where the former one is named', () => {
    expect(readLinkToken([other, key], 'manage', linkToken(key, 'manage', signUp))).toBe(signUp)
  })
  it('swapped onto another sign-up is none', () => {
    const [, version, mac] = linkToken(key, 'unsubscribe', signUp).split('.')
    expect(readLinkToken([key], 'unsubscribe', `${newId()}.${version}.${mac}`)).toBeNull()
  })
  test('changed anywhere it is none', () => {
    const token = linkToken(key, 'manage', signUp)
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, sign) => {
        const changed = token.slice(0, at) + sign + token.slice(at + 1)
        expect(readLinkToken([key], 'manage', changed)).toBe(changed === token ? signUp : null)
      }),
    )
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(readLinkToken([key], 'manage', value)).toBeNull()
      }),
    )
  })
  it('is not made without a secret', () => {
    expect(() => deriveNewsletterKey('')).toThrow(TypeError)
  })
})

test('a proof tells by the secret alone whose it is, and not by the sign-up (NL-05)', () => {
  expect(addressProof(key, 'a@b.dk')).toBe(addressProof(key, 'a@b.dk'))
  expect(addressProof(key, 'a@b.dk')).not.toBe(addressProof(other, 'a@b.dk'))
  const id = newId()
  expect(proofId(id)).toBe(proofId(id))
  expect(proofId(id)).toMatch(/^[\w-]{22}$/)
  expect(proofId(id)).not.toBe(id)
})

describe('what the page after a post knows', () => {
  const now = new Date('2026-05-01T10:00:00Z')
  const state = {
    list: 'newsletter',
    outcome: 'wrong',
    values: { email: 'ane' },
    errors: { email: 'x' },
  } as const
  it('comes back for a quarter of an hour, and shows nothing on its way', () => {
    const sealed = sealFormState(key, state, now)
    expect(Buffer.from(sealed, 'base64url').toString('latin1')).not.toContain('ane')
    expect(openFormState([other, key], sealed, now)).toEqual(state)
    expect(openFormState([key], sealed, new Date(now.getTime() + 15 * 60_000))).toBeNull()
    expect(openFormState([other], sealed, now)).toBeNull()
  })
  test('changed or invented it is nothing', () => {
    const sealed = sealFormState(key, state, now)
    fc.assert(
      fc.property(fc.nat(sealed.length - 2), (at) => {
        const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1)
        expect(openFormState([key], changed, now)).toBeNull()
      }),
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.base64String()), (value) => {
        expect(openFormState([key], value, now)).toBeNull()
      }),
    )
  })
})
