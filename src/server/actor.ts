/** Who asks, and whether they may. */
import type { PayloadRequest } from 'payload'
import type { Actor } from '../policy/publication.js'
import { type Permissions, privacyContext } from './context.js'
import { refuse } from './errors.js'

const labelFields = ['name', 'email', 'username'] as const

/** The user as plain values, for a row that outlives the user. */
export const actorFrom = (req: PayloadRequest): Actor => {
  const user = (req.user ?? {}) as Readonly<Record<string, unknown>>
  const label = labelFields
    .map((field) => user[field])
    .find((value) => typeof value === 'string' && value !== '')
  return {
    collection: String(user.collection ?? ''),
    id: String(user.id ?? ''),
    label: String(label ?? user.id ?? ''),
  }
}

const refusals = { edit: 'mayNotEdit', approve: 'mayNotApprove', redact: 'mayNotRedact' } as const

/** @throws RequestError 403 */
export const requirePermission = async (
  req: PayloadRequest,
  permission: keyof Permissions,
): Promise<void> => {
  if (!req.user) throw refuse(403, 'notSignedIn')
  if (!(await privacyContext(req.payload).can[permission]({ req }))) throw refuse(403, refusals[permission])
}
