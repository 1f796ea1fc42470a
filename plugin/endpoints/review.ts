/** GET /privacy/policies/:id/review?day=2027-01-04 */
import type { PayloadRequest } from 'payload'
import { isLocalDate, type LocalDate } from '../../src/policy/dates.js'
import { requirePermission } from '../../src/server/actor.js'
import { refuse } from '../../src/server/errors.js'
import { policyId } from '../../src/server/ids.js'
import { requestedLocale } from '../../src/server/http.js'
import { reviewDraft } from '../../src/server/review.js'
import { uncached } from './editors.js'
import { endpoint } from './endpoint.js'

/** @throws RequestError 400 for what is no date */
const requestedDay = ({ searchParams }: PayloadRequest): LocalDate | null => {
  const day = searchParams?.get('day') ?? ''
  if (day === '') return null
  if (!isLocalDate(day)) throw refuse(400, 'dateInvalid', {}, 'day')
  return day
}

export const reviewEndpoint = endpoint('get', '/policies/:id/review', async ({ req, context, params }) => {
  await requirePermission(req, 'edit')
  const locale = requestedLocale(req, context)
  const day = requestedDay(req)
  return uncached(await reviewDraft(req.payload, { id: policyId(req.payload, params.id), locale, day, req }))
})
