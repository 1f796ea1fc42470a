/** A policy is published by approving it, and in no other way. */
import type { CollectionBeforeOperationHook } from 'payload'
import { refusal } from './refusal.js'

interface Publishing {
  readonly data?: { readonly _status?: unknown }
  readonly publishSpecificLocale?: unknown
  readonly publishAllLocales?: unknown
}

const publishes = ({ data, publishSpecificLocale, publishAllLocales }: Publishing): boolean => {
  const status = data?._status
  const asked = typeof status === 'object' && status !== null ? Object.values(status) : [status]
  return asked.includes('published') || Boolean(publishSpecificLocale) || publishAllLocales === true
}

/**
 * Refuses Payload's own publishing: its button, `_status: 'published'`, `publishSpecificLocale`, and `schedulePublish`,
 * which comes as an update by a job.
 * @throws APIError 403
 */
export const refusePublishing: CollectionBeforeOperationHook = ({ args, req }) => {
  if (publishes(args as Publishing)) throw refusal(req, 'publishing', 403)
}
