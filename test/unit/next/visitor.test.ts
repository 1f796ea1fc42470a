import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy } from '../../../src/consent/csp.js'
import { inlineParts } from '../../../src/next/visitor.js'

const under = (policy?: string) =>
  inlineParts({ headers: new Headers(policy === undefined ? {} : { 'content-security-policy': policy }) })

describe('the banner’s rules and early script in the page', () => {
  it('are as free as the policy on the request lets them', () => {
    expect(under()).toEqual({ style: {}, script: {} })
    expect(under("script-src 'self'")).toEqual({ style: {}, script: null })
    expect(under("default-src 'self'; style-src 'self' 'unsafe-inline'")).toEqual({ style: {}, script: null })
    expect(under("default-src 'self'")).toEqual({ style: null, script: null })
    expect(under("style-src 'unsafe-inline'; style-src-elem 'self'")).toEqual({ style: null, script: {} })
  })

  it('carry the nonce for styles or for scripts, and never the one of the other', () => {
    expect(under("default-src 'self'; style-src 'self' 'nonce-aGVq'")).toEqual({
      style: { nonce: 'aGVq' },
      script: null,
    })
    expect(under("default-src 'self'; script-src 'nonce-aGVq'")).toEqual({
      style: null,
      script: { nonce: 'aGVq' },
    })
    expect(under("style-src 'nonce-\"><script>'")).toEqual({ style: null, script: {} })
  })

  it('are allowed by the policy of our own helper', () => {
    expect(under(contentSecurityPolicy({ notice: null, decision: null, nonce: 'aGVq' }))).toEqual({
      style: { nonce: 'aGVq' },
      script: { nonce: 'aGVq' },
    })
  })
})
