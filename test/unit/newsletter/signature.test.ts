import { createHmac } from 'node:crypto'
import { expect, test } from 'vitest'
import { isRecent, isSignedBy, readSignature } from '../../../src/newsletter/signature.js'

const secret = 'a secret of the test with 32 signs'
const body = new TextEncoder().encode('{"email":"åse@skolen.dk"}')
const mac = (at: number, text = '{"email":"åse@skolen.dk"}', key = secret) =>
  createHmac('sha256', key).update(`${at}.${text}`, 'utf8').digest('hex')
const read = (header: string | null) => {
  const signature = readSignature(header)
  if (!signature) throw new Error('unread')
  return signature
}

test('what was signed with the secret is known by it, byte for byte', () => {
  const signature = read(`t=1700000000,v1=${mac(1_700_000_000)}`)
  expect(isSignedBy(signature, secret, body)).toBe(true)
  expect(isSignedBy({ ...signature, at: 1_700_000_001 }, secret, body)).toBe(false)
  expect(isSignedBy(signature, `${secret}x`, body)).toBe(false)
  expect(isSignedBy(signature, secret, new TextEncoder().encode('{}'))).toBe(false)
})

test.each([
  null,
  '',
  mac(1),
  't=1',
  `t=1,v1=${mac(1).slice(1)}`,
  `t=-1,v1=${mac(1)}`,
  `t=1,v1=${mac(1).toUpperCase()}`,
  `t=1e3,v1=${mac(1)}`,
  `t=1,v1=${mac(1)},v1=${mac(1)}`,
])('%j is no signature', (header) => {
  expect(readSignature(header)).toBeNull()
})

test.each([
  [0, true],
  [300, true],
  [-300, true],
  [301, false],
  [-301, false],
])('one that is %i seconds old counts: %s', (age, counts) => {
  const now = new Date(1_700_000_000_000)
  expect(isRecent({ at: 1_700_000_000 - age, mac: '' }, now)).toBe(counts)
})
