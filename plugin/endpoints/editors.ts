/** Doors for editors: from a page of this site, by a user who may. */
import type { PayloadRequest } from 'payload'
import { actorFrom, requirePermission } from '../../src/server/actor.js'
import type { Permissions } from '../../src/server/context.js'
import { readJson, requireSameOrigin } from '../../src/server/http.js'
import type { Actor } from '../../src/policy/publication.js'

/** Bytes of a request that carries no document. */
const maxBody = 100_000

/** What an editor sent, and who it was. */
export const editorsPost = async (
  req: PayloadRequest,
  permission: keyof Permissions,
): Promise<{ readonly body: Readonly<Record<string, unknown>>; readonly by: Actor }> => {
  requireSameOrigin(req)
  await requirePermission(req, permission)
  return { body: await readJson(req, maxBody), by: actorFrom(req) }
}

/** Answers that only editors get are nobody's to keep. */
export const uncached = (body: unknown, status = 200): Response =>
  Response.json(body, { status, headers: { 'Cache-Control': 'no-store' } })
