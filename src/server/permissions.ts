/** Who may do what. Every permission builds on the one before it, and an anonymous request has none. */
import type { PayloadRequest } from 'payload'
import type { Permission, Permissions } from './context.js'

const isLoggedIn: Permission = ({ req }) => Boolean(req.user)

/** True only where every permission says yes; the first no ends the asking. */
export const allOf =
  (...permissions: readonly Permission[]): Permission =>
  async ({ req }: { readonly req: PayloadRequest }) => {
    for (const permission of permissions) if ((await permission({ req })) !== true) return false
    return true
  }

/**
 * The three permissions from what the host gave. `approve` and `redact` presuppose `edit`, and `redact` follows `approve`
 * unless the host decides otherwise.
 * @param byDefault who may edit where the host does not say
 */
export const permissionsFrom = (
  given: Partial<Permissions> | undefined,
  byDefault: Permission,
): Permissions => {
  const edit = allOf(isLoggedIn, given?.edit ?? byDefault)
  const approve = given?.approve ? allOf(edit, given.approve) : edit
  const redact = given?.redact ? allOf(edit, given.redact) : approve
  return { edit, approve, redact }
}
