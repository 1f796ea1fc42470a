/** The Content-Security-Policy in a site's proxy (`proxy.ts`, before Next 16 `middleware.ts`). Runs on either runtime. */
import { consentCookieName, decodeDecision } from '../consent/consent-cookie.js'
import { contentSecurityPolicy, type CspDirectives } from '../consent/csp.js'
import { validDecision } from '../consent/decision.js'
import type { Notice } from '../consent/notice.js'

type Categories = Pick<Notice, 'revision' | 'categories'>

export interface ConsentCspOptions {
  /** The site's own directives. `'self'` for everything unless told. */
  readonly base?: CspDirectives
  /** The consent cookie's name, where the plugin was told another. */
  readonly cookieName?: string
  /** Where the site's Payload API answers the server itself; `/api` of the address asked for unless told. */
  readonly api?: string
  /** Seconds that a notice is used before it is asked for again. 10 unless told. */
  readonly seconds?: number
  /** The clock; the system's unless told. */
  readonly now?: () => Date
}

/** As much of Next's request as is needed. */
export interface ConsentCspRequest {
  readonly nextUrl: { readonly origin: string }
  readonly cookies: { readonly get: (name: string) => { readonly value: string } | undefined }
}

interface Kept {
  readonly notice: Categories | null
  /** Milliseconds: asked for then. */
  readonly at: number
}

/** Milliseconds between two questions, whatever a cookie claims to have answered. */
const shortest = 1000

/** A refused or failed question leaves nothing optional allowed, and is asked again soon. */
const fetchNotice = async (api: string): Promise<Categories | null> => {
  try {
    const answer = await fetch(`${api}/privacy/notice`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(3000),
    })
    return answer.ok ? ((await answer.json()) as Categories) : null
  } catch {
    return null
  }
}

/**
 * A function from a request to the value of its header. It remembers the notice for some seconds; who has answered a
 * newer one is served with that. The answer is this visitor's: send it with `Cache-Control: private` or `no-store`.
 */
export const consentCsp = ({
  base,
  cookieName = consentCookieName,
  api,
  seconds = 10,
  now = () => new Date(),
}: ConsentCspOptions = {}) => {
  let kept: Kept = { notice: null, at: -Infinity }
  const noticeFor = async (address: string, revision: number): Promise<Categories | null> => {
    const age = Date.now() - kept.at
    const tooOld = !kept.notice || revision > kept.notice.revision || age >= seconds * 1000
    if (tooOld && age >= shortest) kept = { notice: await fetchNotice(address), at: Date.now() }
    return kept.notice
  }
  return async (request: ConsentCspRequest, { nonce }: { readonly nonce?: string } = {}): Promise<string> => {
    const cookie = request.cookies.get(cookieName)?.value
    const decision = validDecision(decodeDecision(cookie), now().getTime())
    // Necessary services may have hosts too, so the notice is needed even by who has granted nothing.
    const notice = await noticeFor(api ?? `${request.nextUrl.origin}/api`, decision?.revision ?? 0)
    return contentSecurityPolicy({ base, notice, decision, nonce })
  }
}
