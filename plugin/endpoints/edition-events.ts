/** POST /privacy/policies/:id/publications/:number/announce and …/withdraw */
import { announceEdition } from '../../src/server/edition-events.js'
import { withdraw } from '../../src/server/mailings/withdraw.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

const path = '/policies/:id/publications/:number'

export const announceEndpoint = endpoint('post', `${path}/announce`, async ({ req, params }) => {
  const { by } = await editorsPost(req, 'approve')
  const event = await announceEdition(req.payload, { id: params.id, number: params.number, by })
  const { number, type, at } = event
  return uncached({ number, type, at }, 201)
})

/** Also answers how many people were notified, so that they can be notified of the withdrawal. */
export const withdrawEndpoint = endpoint('post', `${path}/withdraw`, async ({ req, params }) => {
  const { by } = await editorsPost(req, 'approve')
  const { event, told } = await withdraw(req.payload, { id: params.id, number: params.number, by })
  const { number, type, at } = event
  return uncached({ number, type, at, told }, 201)
})
