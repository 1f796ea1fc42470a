import type { EditionInForceEvent } from '../server/context.js'

/**
 * A handler for the option `onEditionInForce` that renews Next's static pages of the policy.
 * Works inside Next (the admin panel, its API, jobs run through its endpoint).
 * @throws in a process that is not Next: it has no pages to renew
 */
export const revalidateEditions =
  () =>
  async (event: Pick<EditionInForceEvent, 'paths'>): Promise<void> => {
    // Loaded when it is needed: the config that names this handler is also read outside Next.
    const { revalidatePath } = await import('next/cache.js')
    for (const path of event.paths) revalidatePath(path)
  }

/**
 * A handler for the option `onNoticePublished` that renews all of Next's static pages: the banner is part of each.
 * @throws in a process that is not Next: it has no pages to renew
 */
export const revalidateNotice = () => async (): Promise<void> => {
  const { revalidatePath } = await import('next/cache.js')
  revalidatePath('/', 'layout')
}
