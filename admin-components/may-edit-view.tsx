import type { PayloadRequest, ServerProps } from 'payload'
import { privacyContext } from '../src/server/context.js'

/**
 * Whether who is logged in may edit. The dashboard and Payload's own lists give their parts no request; permissions look
 * at the user and the Payload instance.
 */
export const mayEdit = ({
  payload,
  i18n,
  user,
}: Pick<ServerProps, 'payload' | 'i18n' | 'user'>): boolean | Promise<boolean> =>
  privacyContext(payload).can.edit({
    req: { payload, user: user ?? null, i18n } as unknown as PayloadRequest,
  })
