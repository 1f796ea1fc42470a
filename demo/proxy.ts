/** Every page of the website gets the Content-Security-Policy that follows from what this visitor granted. */
import { type NextRequest, NextResponse } from 'next/server'
import { consentCsp, ownSourcesOnly } from 'payload-plugin-privacy/proxy'
import { now } from './clock'
import { languageHeader, languageOf } from './site/languages'

const policyFor = consentCsp({ base: { ...ownSourcesOnly, 'img-src': ["'self'", 'data:'] }, now })

export const proxy = async (request: NextRequest): Promise<NextResponse> => {
  const nonce = btoa(crypto.randomUUID())
  const policy = await policyFor(request, { nonce })
  // Next puts the nonce that it finds here on its own inline scripts.
  const headers = new Headers(request.headers)
  headers.set('Content-Security-Policy', policy)
  // For the page of an address that there is none of, which no route tells its language.
  headers.set(languageHeader, languageOf(request.nextUrl.pathname))
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  return response
}

/** Not the admin panel, which has a policy of its own to need, and nothing that is no page. */
export const config = { matcher: ['/((?!api|admin|_next|.*\\..*).*)'] }
