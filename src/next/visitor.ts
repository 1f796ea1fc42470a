/** What a request tells of the visitor. Reading it makes the page dynamic. */
import { headers } from 'next/headers.js'
import type { Decision } from '../consent/decision.js'
import { decisionFrom } from '../server/consent/cookie.js'
import type { InlineParts } from '../react/consent/consent.js'
import type { PrivacyContext } from '../server/context.js'

export interface Visitor {
  /** Valid now, or null. */
  readonly decision: Decision | null
  /** `Sec-GPC: 1`, and that alone, asks not to be tracked (CK-38). */
  readonly gpc: boolean
  readonly headers: Headers
}

export const readVisitor = async (context: PrivacyContext): Promise<Visitor> => {
  const sent = await headers()
  return {
    decision: decisionFrom(context, sent.get('cookie')),
    gpc: sent.get('sec-gpc') === '1',
    headers: sent,
  }
}

/** True where the site's proxy has put its Content-Security-Policy on the request, as Next wants it for nonces. */
export const isUnderCsp = ({ headers: sent }: Visitor): boolean => sent.has('content-security-policy')

const inlineBy = (sources: readonly string[] | undefined): { readonly nonce?: string } | null => {
  const [, nonce] = /'nonce-([A-Za-z0-9+/_-]+={0,2})'/.exec(sources?.join(' ') ?? '') ?? []
  if (nonce) return { nonce }
  return !sources || sources.includes("'unsafe-inline'") ? {} : null
}

/**
 * How the page may carry styles and scripts in itself: with this nonce, as it likes (no policy that we know of, or one that
 * allows it), or not at all (null).
 */
export const inlineParts = ({ headers: sent }: Pick<Visitor, 'headers'>): InlineParts => {
  const directives = new Map(
    (sent.get('content-security-policy') ?? '').split(';').map((directive) => {
      const [name = '', ...sources] = directive.trim().split(/\s+/)
      return [name.toLowerCase(), sources]
    }),
  )
  const by = (kind: 'style' | 'script') =>
    inlineBy(
      directives.get(`${kind}-src-elem`) ?? directives.get(`${kind}-src`) ?? directives.get('default-src'),
    )
  return { style: by('style'), script: by('script') }
}
