/** POST /privacy/policies/:id/approve */
import { approve } from '../../src/server/approve.js'
import { policyId } from '../../src/server/ids.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const approveEndpoint = endpoint('post', '/policies/:id/approve', async ({ req, params }) => {
  const { body, by } = await editorsPost(req, 'approve')
  const id = policyId(req.payload, params.id)
  return uncached(await approve(req.payload, { id, request: body, by, req }), 201)
})
