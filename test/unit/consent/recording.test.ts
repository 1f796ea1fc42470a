import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { chosenServices, decidedOn } from '../../../src/consent/choice.js'
import { monthsAfter } from '../../../src/consent/expiry.js'
import { checkShortSeal, deriveSealKey, shortSeal } from '../../../src/policy/seal.js'
import {
  consentRow,
  grantedNumbers,
  grantedText,
  isActive,
  latestOf,
  sealOf,
  withSeal,
  type ConsentEvent,
} from '../../../src/server/consent/row.js'
import { category, list, service } from './notice-samples.js'

const event = (more: Partial<ConsentEvent> = {}): ConsentEvent => ({
  id: 'r1',
  consent: 'c1',
  revision: 1,
  granted: '2',
  method: 'banner',
  locale: 'da',
  decidedAt: '2026-03-10T10:00:00.000Z',
  expiresAt: '2026-09-10T10:00:00.000Z',
  ...more,
})

describe('months after', () => {
  const after = (from: string, months: number) =>
    new Date(monthsAfter(Date.parse(from), months)).toISOString()

  test.each([
    ['2026-03-10T10:00:00.000Z', 6, '2026-09-10T10:00:00.000Z'],
    ['2026-08-31T23:59:59.999Z', 6, '2027-02-28T23:59:59.999Z'],
    ['2027-08-31T00:00:00.000Z', 6, '2028-02-29T00:00:00.000Z'],
    ['2026-12-31T10:00:00.000Z', 12, '2027-12-31T10:00:00.000Z'],
  ])('%s and %i months is %s (CK-33)', (from, months, expected) => expect(after(from, months)).toBe(expected))
})

describe('what is chosen', () => {
  const { categories } = list([
    category('necessary', [service(1)]),
    category('statistics', [service(2), service(3)]),
    category('marketing', [service(4)]),
  ])
  const keys = (...wanted: string[]) =>
    chosenServices(categories, wanted).services.map(({ number }) => number)

  test('a category stands for its services, a service for itself (CK-26)', () => {
    expect(keys('statistics')).toEqual([2, 3])
    expect(keys('service-3')).toEqual([3])
    expect(keys('statistics', 'service-2', 'marketing')).toEqual([2, 3, 4])
    expect(keys()).toEqual([])
  })

  test('what needs no consent is nobody’s yes', () => {
    expect(keys('necessary', 'service-1')).toEqual([])
    expect(chosenServices(categories, ['necessary', 'service-1']).unknown).toEqual([])
  })

  test('a key that only ends or begins like another is unknown', () => {
    expect(
      chosenServices(categories, ['service', 'ervice-2', 'service-22', 'constructor']).unknown,
    ).toHaveLength(4)
  })

  test('every subset is stored exactly', () => {
    const all = decidedOn(categories)
    fc.assert(
      fc.property(fc.subarray([...all]), (some) => {
        const { services } = chosenServices(
          categories,
          some.map(({ key }) => key),
        )
        const text = grantedText(services.map(({ number }) => number))
        expect(grantedNumbers(text)).toEqual(some.map(({ number }) => number).sort((a, b) => a - b))
      }),
    )
  })
})

describe('the event that counts', () => {
  const later = event({ id: 'r2', decidedAt: '2026-03-11T10:00:00.000Z', granted: '2,3' })

  test('is the newest, in whatever order they come', () => {
    expect(latestOf([event(), later])?.id).toBe('r2')
    expect(latestOf([later, event()])?.id).toBe('r2')
    expect(latestOf([])).toBeUndefined()
  })

  test('but a withdrawal is final, also against a yes that came in later', () => {
    const withdrawal = event({ id: 'r0', granted: '', expiresAt: '2026-03-10T10:00:00.000Z' })
    expect(latestOf([later, withdrawal, event()])?.id).toBe('r0')
    expect(isActive(withdrawal, new Date('2026-03-10T09:00:00Z'))).toBe(false)
  })

  test('and it holds until its end', () => {
    expect(isActive(event(), new Date('2026-09-10T09:59:59.999Z'))).toBe(true)
    expect(isActive(event(), new Date('2026-09-10T10:00:00.000Z'))).toBe(false)
  })
})

describe('the short seal (PR-06)', () => {
  const [key, other] = [deriveSealKey('one'), deriveSealKey('another')]
  const row = withSeal(event(), key)

  test('holds over the row as every database gives it back', () => {
    const fromDatabase = { ...row, decidedAt: new Date(row.decidedAt), more: 1 } as never
    expect(sealOf(consentRow(fromDatabase), [key])).toBe('valid')
    expect(sealOf(row, [other, key])).toBe('valid')
    expect(sealOf(row, [other])).toBe('unknownKey')
  })

  test.each(Object.keys(event()) as (keyof ConsentEvent)[])('breaks when %s changes', (field) => {
    const changed = { ...row, [field]: field === 'revision' ? 2 : `${row[field]}x` }
    expect(sealOf(changed, [key])).toBe('broken')
  })

  test('is short, and another for another text or key', () => {
    expect(row.seal).toMatch(/^[0-9a-f]{3}[\w-]{22}$/)
    expect(checkShortSeal('a', shortSeal('b', key), [key])).toBe('broken')
    expect(checkShortSeal('a', '', [key])).toBe('unknownKey')
    expect(checkShortSeal('a', key.id.slice(0, 3), [key])).toBe('broken')
  })
})
