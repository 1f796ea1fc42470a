/** POST /privacy/policies/:id/publications/:number/redact */
import { redactEdition } from '../../src/server/redact.js'
import { findWordsEverywhere, redactEverywhere } from '../../src/server/redact-everywhere.js'
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

/** POST /privacy/redact/find: every place where the words occur. Read-only; a POST keeps the words out of URLs and logs. */
export const findWordsEndpoint = endpoint('post', '/redact/find', async ({ req }) => {
  const { body } = await editorsPost(req, 'redact')
  return uncached(await findWordsEverywhere(req.payload, body))
})

/** POST /privacy/redact: the words out of all places, with one reason. */
export const redactEverywhereEndpoint = endpoint('post', '/redact', async ({ req }) => {
  const { body, by } = await editorsPost(req, 'redact')
  return uncached(await redactEverywhere(req.payload, { request: body, by }))
})
