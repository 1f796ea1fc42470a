/** GET /privacy/consents/export and /privacy/consents/counts: for editors. */
import { requirePermission } from '../../src/server/actor.js'
import {
  consentsAsCsv,
  consentsAsJson,
  exportedConsents,
  periodFrom,
  readCounts,
} from '../../src/server/consent/export.js'
import { queryOf } from '../../src/server/http.js'
import { uncached } from './editors.js'
import { endpoint } from './endpoint.js'
import { exported } from './exported.js'

export const consentExportEndpoint = endpoint('get', '/consents/export', async ({ req }) => {
  await requirePermission(req, 'edit')
  const query = queryOf(req)
  const rows = exportedConsents(req.payload, periodFrom(query))
  return exported(query, 'consents', rows, { csv: consentsAsCsv, json: consentsAsJson })
})

export const consentCountsEndpoint = endpoint('get', '/consents/counts', async ({ req }) => {
  await requirePermission(req, 'edit')
  return uncached(await readCounts(req.payload, periodFrom(queryOf(req))))
})
