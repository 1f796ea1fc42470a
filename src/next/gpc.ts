/** For `app/.well-known/gpc.json/route.ts`: says that this site honours Global Privacy Control (CK-39). */

/** The day from which it does so: a literal, for the file says when the statement changed, not when it was read. */
const lastUpdate = '2026-11-22'

/** `export const GET = gpcRoute` */
export const gpcRoute = (): Response =>
  Response.json({ gpc: true, lastUpdate }, { headers: { 'Cache-Control': 'public, max-age=86400' } })
