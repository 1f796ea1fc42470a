/** …/policies/:id/mailings/:number: telling people of an edition by mail, for editors. */
import type { Endpoint, PayloadRequest } from 'payload'
import type { MailingAbout } from '../../src/newsletter/mailings.js'
import { requirePermission } from '../../src/server/actor.js'
import { answerLocale } from '../../src/server/http.js'
import {
  cancelMailing,
  continueMailing,
  type Place,
  planMailing,
  repeatMailing,
  sendTest,
} from '../../src/server/mailings/plan.js'
import { viewMailing } from '../../src/server/mailings/view.js'
import { editorsPost, uncached } from './editors.js'
import { type EndpointCall, endpoint } from './endpoint.js'

const path = '/policies/:id/mailings/:number'

const addressOf = ({ user }: PayloadRequest): string | null => {
  const email: unknown = (user as { email?: unknown } | null)?.email
  return typeof email === 'string' && email !== '' ? email : null
}

const editorOf = ({ req, context }: EndpointCall) => ({
  email: addressOf(req),
  locale: answerLocale(req, context),
})

/** The same endpoints for both kinds of mailing about an edition. */
const doors = (about: MailingAbout): readonly Endpoint[] => {
  const at = about === 'withdrawal' ? `${path}/withdrawal` : path
  const placeOf = ({ params }: EndpointCall): Place => ({ id: params.id, number: params.number, about })
  const shown = async (call: EndpointCall, status = 200): Promise<Response> =>
    uncached(await viewMailing(call.req.payload, placeOf(call), editorOf(call)), status)
  return [
    endpoint('get', at, async (call) => {
      await requirePermission(call.req, 'edit')
      return shown(call)
    }),
    endpoint('post', at, async (call) => {
      const { body, by } = await editorsPost(call.req, 'approve')
      await planMailing(call.req.payload, placeOf(call), body, by)
      return shown(call, 201)
    }),
    endpoint('post', `${at}/test`, async (call) => {
      await editorsPost(call.req, 'edit')
      await sendTest(call.req.payload, placeOf(call), editorOf(call))
      return shown(call)
    }),
    endpoint('post', `${at}/cancel`, async (call) => {
      await editorsPost(call.req, 'approve')
      await cancelMailing(call.req.payload, placeOf(call))
      return shown(call)
    }),
    endpoint('post', `${at}/continue`, async (call) => {
      await editorsPost(call.req, 'approve')
      await continueMailing(call.req.payload, placeOf(call))
      return shown(call)
    }),
    endpoint('post', `${at}/again`, async (call) => {
      const { body } = await editorsPost(call.req, 'approve')
      await repeatMailing(call.req.payload, placeOf(call), body)
      return shown(call)
    }),
  ]
}

/** A change of the policy, or the withdrawal of an announced edition. */
export const mailingEndpoints: readonly Endpoint[] = [...doors('change'), ...doors('withdrawal')]
