import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, type CspDirectives } from '../../../src/consent/csp.js'
import type { Decision } from '../../../src/consent/decision.js'
import type { Notice, NoticeService } from '../../../src/consent/notice.js'

const service = (number: number, hosts: readonly string[], since = 1): NoticeService => ({
  key: `service-${number}`,
  number,
  name: `Service ${number}`,
  provider: 'Provider',
  purpose: 'Purpose',
  policyUrl: null,
  country: 'DK',
  safeguard: null,
  thirdPartyAccess: false,
  hosts,
  signals: [],
  reload: false,
  exemption: null,
  cookies: [],
  since,
})

const notice: Pick<Notice, 'categories'> = {
  categories: [
    { key: 'necessary', locked: true, title: '', description: '', services: [service(1, [])] },
    {
      key: 'statistics',
      locked: false,
      title: '',
      description: '',
      services: [service(2, ['stat.example']), service(3, ['*.video.example'], 2)],
    },
  ],
}

const decision = (more: Partial<Decision>): Decision => ({
  revision: 2,
  granted: [],
  decidedAt: 0,
  expiresAt: 1,
  id: null,
  ...more,
})

const directive = (header: string, name: string): readonly string[] | undefined =>
  header
    .split('; ')
    .map((part) => part.split(' '))
    .find(([first]) => first === name)
    ?.slice(1)

describe('the Content-Security-Policy of one visitor', () => {
  it('names no host of a service before a yes, and after a no (CK-08, CK-09)', () => {
    for (const given of [null, decision({}), decision({ granted: [3], revision: 1 })])
      expect(contentSecurityPolicy({ notice, decision: given })).not.toMatch(/example/)
    expect(contentSecurityPolicy({ notice: null, decision: decision({ granted: [2, 3] }) })).not.toMatch(
      /example/,
    )
  })

  it('names the hosts of granted services, and of no others', () => {
    const header = contentSecurityPolicy({ notice, decision: decision({ granted: [2] }) })
    for (const name of ['script-src', 'img-src', 'connect-src', 'frame-src'])
      expect(directive(header, name)).toEqual(expect.arrayContaining(["'self'", 'stat.example']))
    expect(header).not.toContain('video.example')
    expect(directive(header, 'connect-src')).toContain('wss://stat.example')
  })

  it('leaves a service that is new since the answer blocked (CK-34)', () => {
    const old = decision({ granted: [2, 3], revision: 1 })
    const header = contentSecurityPolicy({ notice, decision: old })
    expect(header).toContain('stat.example')
    expect(header).not.toContain('video.example')
  })

  it('keeps what the site says, and opens what it closed only for what was granted', () => {
    const base: CspDirectives = { 'default-src': ["'self'"], 'frame-src': ["'none'"], 'img-src': ['data:'] }
    expect(contentSecurityPolicy({ base, notice, decision: null })).toBe(
      "default-src 'self'; frame-src 'none'; img-src data:",
    )
    const header = contentSecurityPolicy({ base, notice, decision: decision({ granted: [3] }) })
    expect(directive(header, 'frame-src')).toEqual(['*.video.example'])
    expect(directive(header, 'img-src')).toEqual(['data:', '*.video.example'])
    expect(directive(header, 'default-src')).toEqual(["'self'"])
  })

  it('adds nothing where the site restricts nothing', () => {
    const base: CspDirectives = { 'script-src': ["'self'"] }
    const header = contentSecurityPolicy({ base, notice, decision: decision({ granted: [2] }) })
    expect(header).toBe("script-src 'self' stat.example")
  })

  it('puts the nonce beside the own scripts', () => {
    const header = contentSecurityPolicy({ notice, decision: null, nonce: 'aGVq' })
    expect(directive(header, 'script-src')).toEqual(["'self'", "'nonce-aGVq'"])
    expect(directive(header, 'style-src')).toEqual(["'self'", "'nonce-aGVq'"])
    const loose = { 'style-src': ["'self'", "'unsafe-inline'"] }
    const kept = contentSecurityPolicy({ base: loose, notice, decision: null, nonce: 'aGVq' })
    expect(directive(kept, 'style-src')).toEqual(loose['style-src'])
    expect(() => contentSecurityPolicy({ notice, decision: null, nonce: "x'; script-src *" })).toThrow()
  })

  it.each(['evil.example; script-src *', "'unsafe-inline'", '*', 'data:', 'https://x.example/a,b', ''])(
    'does not let a declared host %j become anything else',
    (host) => {
      const categories = [
        { key: 'marketing', locked: false, title: '', description: '', services: [service(2, [host])] },
      ]
      const header = contentSecurityPolicy({ notice: { categories }, decision: decision({ granted: [2] }) })
      expect(header).toBe(contentSecurityPolicy({ notice: null, decision: null }))
    },
  )
})
