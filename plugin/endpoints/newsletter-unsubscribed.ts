/** POST /privacy/newsletter/unsubscribed: another system says, signed, who unsubscribed there. */
import { signedBody, unsubscribedElsewhere } from '../../src/server/newsletter/unsubscribed.js'
import { uncached } from './editors.js'
import { endpoint } from './endpoint.js'

/** No cookie and no origin count here: the signature alone says who asks. */
export const unsubscribedEndpoint = endpoint('post', '/newsletter/unsubscribed', async ({ req }) =>
  uncached(await unsubscribedElsewhere(req.payload, await signedBody(req))),
)
