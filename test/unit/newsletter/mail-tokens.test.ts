import { expect, test } from 'vitest'
import { bound, confirmedBy, corrected, othersAsked, withMail } from '../../../src/newsletter/mail-tokens.js'
import { mayReplace } from '../../../src/newsletter/states.js'

const now = new Date('2026-03-10T10:00:00.000Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const asked = (name: string) => ({
  name,
  address: 'Vej 1 : st. tv. "%"',
  locale: 'da',
  wording: 'w',
  alsoPolicy: '',
  method: 'form' as const,
  requestedAt: now.toISOString(),
})
const hash = (letter: string) => letter.repeat(64)

test('each mail confirms what was asked for with it, whatever the sign-up says by then', () => {
  const tokens = withMail(withMail('', hash('a'), now, asked('Ane: 1 %20 ø')), hash('b'), now, asked('Bo'))
  const row = { ...asked('Cille'), tokens }
  expect(confirmedBy(hash('a'), row, now, 7)).toEqual(asked('Ane: 1 %20 ø'))
  expect(confirmedBy(hash('b'), row, now, 7)).toEqual(asked('Bo'))
  expect(confirmedBy(hash('c'), row, now, 7)).toBeNull()
  expect(confirmedBy(hash('a'), row, later(7 * 24 * 60), 7)).toBeNull()
  expect(othersAsked(row, now, 7).map(({ name }) => name)).toEqual(['Ane: 1 %20 ø', 'Bo'])
  expect(othersAsked({ ...asked('Bo'), tokens }, now, 7)).toHaveLength(1)
})

test('a mail of an earlier version confirms what the sign-up says, or said before it was posted anew', () => {
  const tokens = `${hash('a')}:${now.getTime()}`
  expect(confirmedBy(hash('a'), { ...asked('Ane'), tokens }, now, 7)).toEqual(asked('Ane'))
  const kept = bound(tokens, asked('Ane'))
  expect(confirmedBy(hash('a'), { ...asked('Bo'), tokens: kept }, now, 7)).toEqual(asked('Ane'))
  expect(bound('', asked('Ane'))).toBe('')
})

test('a correction counts for every mail that is out', () => {
  const tokens = `${hash('a')}:${now.getTime()} ${withMail('', hash('b'), now, asked('Bo'))}`
  const change = { name: 'Anne', address: '', locale: 'en' }
  const row = { ...asked('Anne'), tokens: corrected(tokens, asked('Cille'), change) }
  for (const letter of ['a', 'b'])
    expect(confirmedBy(hash(letter), row, now, 7)).toEqual({ ...asked('x'), ...change })
})

test('five mails are remembered', () => {
  const tokens = ['a', 'b', 'c', 'd', 'e', 'f'].reduce(
    (out, letter) => withMail(out, hash(letter), now, asked(letter)),
    '',
  )
  const row = { ...asked(''), tokens }
  expect(confirmedBy(hash('a'), row, now, 7)).toBeNull()
  expect(confirmedBy(hash('b'), row, now, 7)?.name).toBe('b')
})

test.each([
  ['its mail is about to go out', { mailedAt: null, mails: 0 }, 4, false],
  ['its mail never went out', { mailedAt: null, mails: 0 }, 5, true],
  ['its mail went out just now', { mailedAt: now.toISOString(), mails: 1 }, 4, false],
  ['its mail went out a while ago', { mailedAt: now.toISOString(), mails: 1 }, 5, true],
  ['the mails of the week are used up', { mailedAt: now.toISOString(), mails: 5 }, 60, false],
])('a repeated post where %s', (_, row, minutes, replaces) => {
  expect(mayReplace({ requestedAt: now.toISOString(), ...row }, later(minutes))).toBe(replaces)
})
