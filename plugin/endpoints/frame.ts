/**
 * GET /privacy/frame?service=&src=: a page of ours around one frame of a declared service, for what a visitor wants to
 * see once. A page's Content-Security-Policy names only what was granted and cannot be loosened; what is framed in a
 * page of ours falls under that page's policy, which names this one host. Nothing is stored, by nobody.
 */
import { createHash } from 'node:crypto'
import { html, trusted } from '../../src/banner/markup/html.js'
import { optionalServices } from '../../src/consent/notice.js'
import { isWithinHosts } from '../../src/consent/within-hosts.js'
import { refuse } from '../../src/server/errors.js'
import { requestedLocale } from '../../src/server/http.js'
import { currentNotice } from '../../src/server/notices/read.js'
import { endpoint } from './endpoint.js'

const rules = 'html,body,iframe{display:block;width:100%;height:100%;margin:0;border:0}'
/** Whole, for the hash is of every character between the tags. */
const style = trusted(`<style>${rules}</style>`)
const rulesHash = createHash('sha256').update(rules).digest('base64')

const longestTitle = 300

const policyFor = (address: string): string =>
  [
    "default-src 'none'",
    `style-src 'sha256-${rulesHash}'`,
    `frame-src ${new URL(address).origin}`,
    "frame-ancestors 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** Only as a frame of this site's own pages: a link to it from elsewhere must not show anything unasked. */
const isFramedHere = (headers: Headers): boolean =>
  headers.get('sec-fetch-dest') === 'iframe' && headers.get('sec-fetch-site') === 'same-origin'

export const frameEndpoint = endpoint('get', '/frame', async ({ req, context }) => {
  const query = new URL(req.url ?? '', 'http://site').searchParams
  const [src, title] = [query.get('src') ?? '', (query.get('title') ?? '').slice(0, longestTitle)]
  const locale = requestedLocale(req, context)
  const notice = await currentNotice(req.payload, { locale })
  const service = optionalServices(notice?.categories ?? []).find(({ key }) => key === query.get('service'))
  if (!service || !isFramedHere(req.headers) || !isWithinHosts(service.hosts, src))
    throw refuse(404, 'noFrame')
  const page = html`<!doctype html>
    <html lang="${locale}">
      <meta charset="utf-8" />
      <title>${title}</title>
      ${style}
      <iframe
        src="${src}"
        title="${title}"
        allow="fullscreen; picture-in-picture; encrypted-media"
        referrerpolicy="strict-origin-when-cross-origin"
      ></iframe>
    </html>`
  return new Response(page.markup, {
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Security-Policy': policyFor(src),
      'Cache-Control': 'no-store',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
    },
  })
})
