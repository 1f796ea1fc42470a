/** POST /privacy/presets/:key: adds a ready-made service and says where to edit it. */
import { addPreset } from '../../src/server/presets.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'

export const addPresetEndpoint = endpoint('post', '/presets/:key', async ({ req, context, params }) => {
  await editorsPost(req, 'edit')
  const added = await addPreset(req.payload, String(params.key), { req })
  const adminUrl = `${req.payload.config.routes.admin}/collections/${context.slugs.services}/${added.id}`
  return uncached({ ...added, adminUrl }, 201)
})
