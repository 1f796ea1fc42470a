import { afterEach, expect, it, vi } from 'vitest'
import { tellVendors } from '../../../src/banner/panel/clean.js'
import { service } from './notice.js'

afterEach(() => vi.unstubAllGlobals())

const told = (...keys: readonly string[]): unknown => {
  const said: unknown[] = []
  vi.stubGlobal('window', { _paq: said, fbq: (...words: readonly string[]) => said.push(words) })
  tellVendors(keys.map((key, at) => service(at + 2, key)))
  return said
}

it('a vendor hears of a no in its own words, and nobody hears of another’s', () => {
  expect(told('facebook')).toEqual([['consent', 'revoke']])
  expect(told('matomo')).toEqual([['forgetConsentGiven'], ['deleteCookies']])
  expect(told('counter')).toEqual([])
})

it('a vendor whose script never ran is not needed', () => {
  vi.stubGlobal('window', {})
  expect(() => tellVendors([service(2, 'facebook'), service(3, 'matomo')])).not.toThrow()
})
