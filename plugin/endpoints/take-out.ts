/** POST /privacy/policies/:id/publications/:number/take-out */
import { takeOutWithdrawn } from '../../src/server/take-out.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const takeOutEndpoint = endpoint(
  'post',
  '/policies/:id/publications/:number/take-out',
  async ({ req, params }) => {
    await editorsPost(req, 'edit')
    return uncached(await takeOutWithdrawn(req.payload, { id: params.id, number: params.number, req }))
  },
)
