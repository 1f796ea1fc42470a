/** GET /privacy/policies/:id/review */
import { requirePermission } from '../../src/server/actor.js'
import { policyId } from '../../src/server/ids.js'
import { requestedLocale } from '../../src/server/http.js'
import { reviewDraft } from '../../src/server/review.js'
import { uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const reviewEndpoint = endpoint('get', '/policies/:id/review', async ({ req, context, params }) => {
  await requirePermission(req, 'edit')
  const locale = requestedLocale(req, context)
  return uncached(await reviewDraft(req.payload, { id: policyId(req.payload, params.id), locale, req }))
})
