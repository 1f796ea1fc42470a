/** POST /privacy/policies/:id/publications/:number/announce and …/withdraw */
import type { Endpoint } from 'payload'
import { announceEdition, type EditionChange, withdrawEdition } from '../../src/server/edition-events.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

const changes = { announce: announceEdition, withdraw: withdrawEdition } as const

const changeEndpoint = (name: keyof typeof changes): Endpoint =>
  endpoint('post', `/policies/:id/publications/:number/${name}`, async ({ req, params }) => {
    const { by } = await editorsPost(req, 'approve')
    const change: EditionChange = { id: params.id, number: params.number, by }
    const { number, type, at } = await changes[name](req.payload, change)
    return uncached({ number, type, at }, 201)
  })

export const announceEndpoint = changeEndpoint('announce')
export const withdrawEndpoint = changeEndpoint('withdraw')
