/** The Content-Security-Policy in a site's proxy (`proxy.ts`, before Next 16 `middleware.ts`). Runs on either runtime. */
import { consentCookieName, decisionIn, decodeDecision } from '../consent/consent-cookie.js'
import { contentSecurityPolicy, type CspDirectives } from '../consent/csp.js'
import { validDecision } from '../consent/decision.js'
import type { Notice } from '../consent/notice.js'

type Categories = Pick<Notice, 'revision' | 'categories'>

export interface ConsentCspOptions {
  /** The site's own directives. `'self'` for everything unless told. */
  readonly base?: CspDirectives
  /** The consent cookie's name, where the plugin was told another. */
  readonly cookieName?: string
  /**
   * Where the site's Payload API answers the server itself, as `https://skolen.dk/api`. Unless told, `/api` on this machine,
   * at the port on which the process listens (`PORT`, which `next start` sets; else 3000).
   */
  readonly api?: string
  /** Seconds that a notice is used before it is asked for again. 10 unless told. */
  readonly seconds?: number
  /** The clock; the system's unless told. */
  readonly now?: () => Date
  /** Told in words, once, that the notice cannot be had, and once that it can again. `console.warn` unless told. */
  readonly log?: (message: string) => void
}

/** As much of Next's request as is needed. */
export interface ConsentCspRequest {
  /** Of the configuration. What a header may have made of the address is not used. */
  readonly nextUrl?: { readonly basePath?: string }
  readonly cookies: { readonly get: (name: string) => { readonly value: string } | undefined }
  /** Asked for `cookie`: there may be several cookies of one name, and `cookies` knows one of them. */
  readonly headers?: { readonly get: (name: string) => string | null }
}

interface Kept {
  readonly notice: Categories | null
  /** Milliseconds: asked for then. */
  readonly at: number
  readonly failed: boolean
}

/** Milliseconds between two questions, whatever a cookie claims to have answered. */
const shortest = 1000
/** Milliseconds until an answer that did not come is asked for again. */
const afterFailure = 3000
const patience = 3000

type Asked = { readonly notice: Categories | null } | { readonly failure: string }

const askOne = async (api: string): Promise<Asked> => {
  try {
    const answer = await fetch(`${api}/privacy/notice`, {
      cache: 'no-store',
      signal: AbortSignal.timeout(patience),
    })
    if (answer.ok) return { notice: (await answer.json()) as Categories }
    const isOurs = (answer.headers.get('content-type') ?? '').includes('json')
    // In our own words: nothing is published yet.
    if (answer.status === 404 && isOurs) return { notice: null }
    return { failure: `${api} answered ${answer.status}` }
  } catch (error) {
    const { name, cause } = error as { name?: string; cause?: { code?: string } }
    return { failure: `${api} did not answer (${cause?.code ?? name ?? 'Error'})` }
  }
}

/** The first address that answers. */
const ask = async (addresses: readonly string[]): Promise<Asked> => {
  const failures: string[] = []
  for (const address of addresses) {
    const asked = await askOne(address)
    if ('notice' in asked) return asked
    failures.push(asked.failure)
  }
  return { failure: failures.join('; ') }
}

/**
 * This machine, at the port of this process: an address from a request's headers would be the visitor's or the proxy's
 * word. Behind a proxy that ends TLS it is `https://localhost:3000`, where nothing speaks TLS.
 */
const ownAddresses = ({ nextUrl }: ConsentCspRequest): readonly string[] => {
  const path = `:${process.env.PORT || '3000'}${nextUrl?.basePath ?? ''}/api`
  // A server may listen on one of the two families only.
  return [`http://127.0.0.1${path}`, `http://[::1]${path}`]
}

const toConsole = (message: string): void => {
  // A proxy has no Payload, and so no logger.
  // eslint-disable-next-line no-console
  console.warn(message)
}

const unavailable = (failure: string, hasOld: boolean): string =>
  `payload-plugin-privacy: consentCsp cannot read the published cookie list: ${failure}. ${
    hasOld ? 'The one that was read before stays in use.' : 'Nothing optional is allowed until it can.'
  } Give the option \`api\` an address under which this server reaches the site's Payload API.`

/**
 * A function from a request to the value of its header. It remembers the notice for some seconds; who has answered a
 * newer one is served with that. While a new one cannot be had, the old one stays. The answer is this visitor's: send it
 * with `Cache-Control: private` or `no-store`.
 */
export const consentCsp = ({
  base,
  cookieName = consentCookieName,
  api,
  seconds = 10,
  now = () => new Date(),
  log = toConsole,
}: ConsentCspOptions = {}) => {
  let kept: Kept = { notice: null, at: -Infinity, failed: false }
  let asking: Promise<void> | null = null

  const renew = async (addresses: readonly string[]): Promise<void> => {
    const asked = await ask(addresses)
    const before = kept
    if ('failure' in asked) {
      kept = { ...before, at: Date.now(), failed: true }
      if (!before.failed) log(unavailable(asked.failure, before.notice !== null))
      return
    }
    // A list that was published once does not go away.
    kept = { notice: asked.notice ?? before.notice, at: Date.now(), failed: false }
    if (before.failed) log('payload-plugin-privacy: consentCsp reads the published cookie list again.')
  }

  const noticeFor = async (addresses: readonly string[], revision: number): Promise<Categories | null> => {
    const age = Date.now() - kept.at
    const tooOld = !kept.notice || revision > kept.notice.revision || age >= seconds * 1000
    if (tooOld && age >= (kept.failed ? afterFailure : shortest)) {
      asking ??= renew(addresses).finally(() => {
        asking = null
      })
      await asking
    }
    return kept.notice
  }

  return async (request: ConsentCspRequest, { nonce }: { readonly nonce?: string } = {}): Promise<string> => {
    const sent = request.headers?.get('cookie')
    const held = sent ? decisionIn(sent, cookieName) : decodeDecision(request.cookies.get(cookieName)?.value)
    const decision = validDecision(held, now().getTime())
    // Necessary services may have hosts too, so the notice is needed even by who has granted nothing.
    const notice = await noticeFor(api ? [api] : ownAddresses(request), decision?.revision ?? 0)
    return contentSecurityPolicy({ base, notice, decision, nonce })
  }
}
