/** POST /privacy/policies/:id/publications/:number/redact */
import { redactEdition } from '../../src/server/redact.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const redactEndpoint = endpoint(
  'post',
  '/policies/:id/publications/:number/redact',
  async ({ req, params }) => {
    const { body, by } = await editorsPost(req, 'redact')
    return uncached(
      await redactEdition(req.payload, { id: params.id, number: params.number, request: body, by }),
    )
  },
)
