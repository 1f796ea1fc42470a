import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/consent/csp.js'
import { inlineStyle } from '../../../src/next/visitor.js'

const under = (policy?: string) =>
  inlineStyle({ headers: new Headers(policy === undefined ? {} : { 'content-security-policy': policy }) })

describe('the banner’s rules in the page', () => {
  it('are as free as the policy on the request lets them', () => {
    expect(under()).toEqual({})
    expect(under("script-src 'self'")).toEqual({})
    expect(under("default-src 'self'; style-src 'self' 'unsafe-inline'")).toEqual({})
    expect(under("default-src 'self'")).toBeNull()
    expect(under("style-src 'unsafe-inline'; style-src-elem 'self'")).toBeNull()
  })

  it('carry the nonce for styles, and never the one for scripts alone', () => {
    expect(under("default-src 'self'; style-src 'self' 'nonce-aGVq'")).toEqual({ nonce: 'aGVq' })
    expect(under("default-src 'self'; script-src 'nonce-aGVq'")).toBeNull()
    expect(under("style-src 'nonce-\"><script>'")).toBeNull()
  })

  it('are allowed by the policy of our own helper', () => {
    expect(under(contentSecurityPolicy({ notice: null, decision: null, nonce: 'aGVq' }))).toEqual({
      nonce: 'aGVq',
    })
  })
})
