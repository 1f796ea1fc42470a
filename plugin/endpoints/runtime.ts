/** GET /privacy/runtime.<hash>.js, panel.<hash>.js, services.<hash>.js, room.<hash>.js, banner.<hash>.css: files that never change, at addresses that say so. */
import { bannerFile } from '../../src/server/banner/assets.js'
import { refuse } from '../../src/server/errors.js'
import { endpoint } from './endpoint.js'

const headers = {
  'Cache-Control': 'public, max-age=31536000, immutable',
  'X-Content-Type-Options': 'nosniff',
  // Nothing in them is anybody's, and a sibling host loads the panel as a module.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

const fileEndpoint = (name: string, extension: string) =>
  endpoint('get', `/${name}.:hash.${extension}`, async ({ params }) => {
    const file = bannerFile(`${name}.${String(params.hash)}.${extension}`)
    if (!file) throw refuse(404, 'noSuchFile')
    return new Response(file.text, { headers: { ...headers, 'Content-Type': file.type } })
  })

export const runtimeEndpoint = fileEndpoint('runtime', 'js')
export const panelEndpoint = fileEndpoint('panel', 'js')
export const servicesEndpoint = fileEndpoint('services', 'js')
export const roomEndpoint = fileEndpoint('room', 'js')
export const stylesEndpoint = fileEndpoint('banner', 'css')
