/** The default of the option `access`: whoever Payload shows the admin panel to. */
import { canAccessAdmin } from 'payload'
import type { Permission } from '../src/server/context.js'

/**
 * Asks what Payload asks before it shows the panel: `access.admin` of the collection of editors. Somebody has to be logged
 * in to that collection first, because Payload lets everybody pass while the site has no user, and asks another auth
 * collection's own `access.admin` about that collection's users. Whatever throws is a no.
 */
export const usesAdminPanel: Permission = async ({ req }) => {
  if (!req.user || req.user.collection !== req.payload.config.admin.user) return false
  try {
    await canAccessAdmin({ req })
    return true
  } catch {
    return false
  }
}
