import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buttonMaxLength, buttonProblem } from '../../../src/consent/button-words.js'
import { resources, translate } from '../../../src/locales/index.js'

const problem = (own: string, other: string) => buttonProblem(own, other)?.key ?? null

describe('words for the two buttons (CK-24, CK-25)', () => {
  it.each(Object.keys(resources))("the package's own are fine in %s", (locale) => {
    const [accept, reject] = [translate(locale)('banner.accept'), translate(locale)('banner.reject')]
    expect([problem(accept, reject), problem(reject, accept)]).toEqual([null, null])
  })

  it.each([
    ['Acceptér alle', 'Afvis alle'],
    ['Ja til alle', 'Nej til alle'],
    ['Accept all', 'Reject all'],
    ['Yes to all', 'Only necessary'],
    ['', ''],
  ])('%j and %j are fine', (accept, reject) => {
    expect([problem(accept, reject), problem(reject, accept)]).toEqual([null, null])
  })

  it.each([
    ['Ja tak', 'pushing'],
    ['JA  TAK', 'pushing'],
    ['Fortsæt', 'pushing'],
    ['Super', 'pushing'],
    ['Giv mig den bedste side', 'pushing'],
    ['Got it', 'pushing'],
    ['OK', 'pushing'],
    ['Sure', 'pushing'],
    ['Tillad alle!', 'signs'],
    ['Tillad alle 🎉', 'signs'],
    ['Tillad alle ❤', 'signs'],
    ['Tillad alle cookies og det hele', 'tooLong'],
  ])('yes: "%s" is refused: %s', (accept, key) => {
    expect(problem(accept, 'Kun nødvendige')).toBe(key)
  })

  it.each([
    ['Nej tak, forringet side', 'pushing'],
    ['Desværre nej', 'pushing'],
    ['No thanks, I hate it', 'pushing'],
    ['Limited site', 'pushing'],
    ['Tillad alle', 'same'],
    ['TILLAD ALLE ', 'same'],
    ['Nej', 'uneven'],
    ['', 'missing'],
  ])('no: "%s" is refused: %s', (reject, key) => {
    expect(problem(reject, 'Tillad alle')).toBe(key)
  })

  it('a word inside another is no push', () => {
    expect(problem('Tillad sursød', 'Tillad bokse')).toBeNull()
  })

  it('a difference is the same from both sides', () => {
    const plain = fc.string({ unit: fc.constantFrom('x', 'y', ' '), maxLength: 40 })
    fc.assert(
      fc.property(plain, plain, (a, b) => {
        const mutual = (key: string | null) => key === 'uneven' || key === 'same'
        const [there, back] = [problem(a, b), problem(b, a)]
        if (there !== 'tooLong' && back !== 'tooLong') expect(mutual(there)).toBe(mutual(back))
        if (there === null && a.trim() && b.trim())
          expect(a.trim().length).toBeLessThanOrEqual(2 * b.trim().length)
        expect(there === 'tooLong').toBe(a.trim().length > buttonMaxLength)
      }),
    )
  })
})
