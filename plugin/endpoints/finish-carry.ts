/** POST /privacy/policies/:id/finish: puts an approved change into the waiting editions where that was stopped. */
import { finishCarry } from '../../src/server/carry.js'
import { readDraft } from '../../src/server/draft.js'
import { policyId } from '../../src/server/ids.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const finishCarryEndpoint = endpoint('post', '/policies/:id/finish', async ({ req, params }) => {
  const { by } = await editorsPost(req, 'approve')
  // Read by the rights of whoever asks: a policy that this user may not see is not there.
  const { id } = await readDraft(req.payload, policyId(req.payload, params.id), req)
  const finished = await finishCarry(req.payload, String(id), by)
  return uncached({ carried: finished?.carried ?? [] })
})
