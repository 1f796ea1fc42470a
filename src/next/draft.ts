/** The working copy on the site, for those who may edit it. Reading who asks makes the page dynamic. */
import { headers } from 'next/headers.js'
import { createLocalReq } from 'payload'
import { readDraftPreview } from '../server/read.js'
import type { PolicyView } from '../server/views.js'
import type { Loaded, PageProps } from './load.js'

/** @returns null for everybody who may not edit, as if there were no draft */
export const draftFor = async (
  { payload, context }: Loaded,
  { slug, locale }: PageProps,
  draft: string,
): Promise<PolicyView | null> => {
  const { user } = await payload.auth({ headers: await headers() })
  if (!user) return null
  const req = await createLocalReq({ user }, payload)
  if (!(await context.can.edit({ req }))) return null
  const view = await readDraftPreview(payload, { id: draft, locale, req })
  return view?.slug === slug ? view : null
}
