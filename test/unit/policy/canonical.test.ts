import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalJson, hashEdition, sha256 } from '../../../src/policy/canonical.js'
import type { Edition } from '../../../src/policy/publication.js'
import { checkSeal, deriveSealKey, seal } from '../../../src/policy/seal.js'
import { edition, key } from './support.js'

describe('canonicalJson', () => {
  it('sorts keys by code unit and spells numbers as RFC 8785 asks', () => {
    expect(
      canonicalJson({ '\u20ac': 1, '\r': 2, '1': 3, '\u0080': 4, ö: 5, a: [1e21, 0.000001, 1.0, -0] }),
    ).toBe('{"\\r":2,"1":3,"a":[1e+21,0.000001,1,0],"\u0080":4,"ö":5,"€":1}')
  })
  it('does not depend on the order of keys, and drops undefined', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(value))
        expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value))
      }),
    )
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}')
  })
  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError)
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError)
  })
  it('does not normalise letters', () => expect(canonicalJson('å')).not.toBe(canonicalJson('a\u030a')))
})

it('sha256 is SHA-256', () => {
  expect(sha256('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
})

describe('hashEdition', () => {
  it('is the SHA-256 of the canonical form with its format', () => {
    expect(hashEdition(edition(1))).toBe(sha256(canonicalJson({ format: 1, ...edition(1) })))
  })
  it('leaves out the hash itself', () => {
    expect(hashEdition({ ...edition(1), hash: 'x' } as Edition)).toBe(hashEdition(edition(1)))
  })
})

describe('seals', () => {
  it('hold for the value, the key and nothing else', () => {
    const sealed = seal({ b: 1, a: 2 }, key)
    expect(sealed).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{64}$/)
    expect(checkSeal({ a: 2, b: 1 }, sealed, [key])).toBe('valid')
    expect(checkSeal({ a: 2, b: 2 }, sealed, [key])).toBe('broken')
    expect(
      checkSeal({ a: 2, b: 1 }, sealed.toUpperCase().slice(0, 8).toLowerCase() + sealed.slice(8, -1), [key]),
    ).toBe('broken')
    expect(checkSeal({ a: 2, b: 1 }, sealed, [deriveSealKey('another')])).toBe('unknownKey')
    expect(checkSeal({ a: 2, b: 1 }, sealed, [deriveSealKey('another'), key])).toBe('valid')
    expect(checkSeal(1, '', [key])).toBe('unknownKey')
  })
  it('come from a key that is not the secret', () => {
    expect(Buffer.from(key.bytes).toString()).not.toContain('secret')
    expect(key.bytes).toHaveLength(32)
    expect(deriveSealKey('a secret of the tests')).toEqual(key)
    expect(() => deriveSealKey('')).toThrow(TypeError)
  })
})
