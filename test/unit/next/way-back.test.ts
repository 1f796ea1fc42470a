import { describe, expect, it } from 'vitest'
import { isPathOnSite, wayBack } from '../../../src/next/way-back.js'

const from = (referer?: string) => new Headers({ host: 'skolen.dk', ...(referer ? { referer } : {}) })
const pages = ['/cookies', '/en/cookies']

describe('the way back from the cookie page', () => {
  it.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/x',
    'x',
    '',
    null,
    ['/a'],
  ])('is never %j', (value) => expect(isPathOnSite(value)).toBe(false))

  it('is what the address says', () => {
    expect(wayBack('/besoeg-os?a=1#b', from(), pages)).toBe('/besoeg-os?a=1#b')
  })

  it('is where the visitor came from, where the form knew only the front page', () => {
    expect(wayBack('/', from('https://skolen.dk/optagelse?x=1'), pages)).toBe('/optagelse?x=1')
    expect(wayBack(undefined, from('https://skolen.dk/optagelse'), pages)).toBe('/optagelse')
    expect(wayBack('/', from(), pages)).toBe('/')
  })

  it('is no other site, and not the cookie page itself', () => {
    expect(wayBack('//elsewhere.example', from('https://elsewhere.example/x'), pages)).toBeNull()
    expect(wayBack('/cookies?gemt=1', from('https://skolen.dk/en/cookies'), pages)).toBeNull()
    expect(wayBack(undefined, from('no address'), pages)).toBeNull()
  })
})
