/** Unsubscribes that another system reports by itself, signed with a secret that both know. */
import type { Payload, PayloadRequest } from 'payload'
import {
  isRecent,
  isSignedBy,
  readSignature,
  signatureHeader,
  signatureLife,
} from '../../newsletter/signature.js'
import { privacyContext } from '../context.js'
import { refuse } from '../errors.js'
import { type JsonBody, jsonFrom, readBytes } from '../http.js'
import { endAddresses, meantLists, mostAddresses, type TakenBack } from './editors.js'
import { newsletterOf } from './store.js'

/** Bytes of a post. */
const maxBytes = 1_000_000

/**
 * The body of a post that was signed with the site's `newsletter.webhookSecret`, at most five minutes ago.
 * @throws RequestError 401 where it was not, 413 where it is too large, 400 where it is no JSON object
 */
export const signedBody = async (req: PayloadRequest): Promise<JsonBody> => {
  const { payload } = req
  const { webhookSecret } = newsletterOf(payload)
  if (webhookSecret === null) throw refuse(404, 'newsletter.errors.off')
  const signature = readSignature(req.headers.get(signatureHeader))
  if (!signature) throw refuse(401, 'newsletterAdmin.errors.signature.missing', { header: signatureHeader })
  if (!isRecent(signature, privacyContext(payload).now()))
    throw refuse(401, 'newsletterAdmin.errors.signature.stale', { minutes: signatureLife / 60 })
  const bytes = await readBytes(req, maxBytes)
  if (!isSignedBy(signature, webhookSecret, bytes))
    throw refuse(401, 'newsletterAdmin.errors.signature.wrong')
  return jsonFrom(bytes)
}

/**
 * The same as an editor's list of unsubscribes.
 * @param posted `email` or `emails`, and `list` where only one newsletter is meant
 * @throws RequestError 400
 */
export const unsubscribedElsewhere = async (payload: Payload, posted: JsonBody): Promise<TakenBack> => {
  const words: unknown = posted.emails ?? (posted.email === undefined ? [] : [posted.email])
  const isList =
    Array.isArray(words) &&
    words.length > 0 &&
    words.every((word): word is string => typeof word === 'string')
  if (!isList || words.length > mostAddresses)
    throw refuse(400, 'newsletterAdmin.errors.emails', { max: mostAddresses }, 'emails')
  return endAddresses(payload, words, meantLists(payload, posted))
}
