/**
 * What is fetched when it is first needed: the panel, cleaning after a no, and the banner where the page has no fitting
 * one. It is given the runtime that runs, and keeps nothing of its own but the notice.
 */
import { banner } from './markup/banner.js'
import { cleanAll, cleanAtOnce, type Cleaning, tellVendors } from './panel/clean.js'
import { showPanel } from './panel/dialog.js'
import { noticeOf, type PublicNotice } from './panel/notice.js'
import type { Core } from './runtime/core.js'
import { policyOf } from './runtime/trusted.js'

export const openPanel = async (root: ShadowRoot, core: Core): Promise<void> =>
  showPanel(root, core, await noticeOf(core))

/** In place of the page's own. */
export const drawBanner = async (root: ShadowRoot, core: Core): Promise<void> => {
  const notice = await noticeOf(core)
  const ask = core.asked().map(({ number }) => number)
  const made = document.createElement('template')
  made.innerHTML = policyOf(core.trusted).createHTML(
    banner({
      notice,
      texts: notice.panel,
      ask,
      action: `${core.config.api}/consent${core.config.post ?? ''}`,
    }).markup,
  )
  root.getElementById('banner')?.remove()
  root.prepend(made.content)
}

const cleaningOf = (core: Core, notice: PublicNotice): Cleaning => {
  const all = notice.categories.flatMap(({ locked, services }) =>
    services.map((service) => ({ service, stays: locked || core.has(service.key) })),
  )
  return {
    services: all.flatMap(({ service, stays }) => (stays ? [] : service)),
    kept: all.flatMap(({ service, stays }) => (stays ? service : [])),
    domains: notice.cleaning.domains,
    own: core.config.cookie,
  }
}

/** Deletes what services that are not granted have left; once more when the page is left, for what they write meanwhile. */
export const clean = async (core: Core): Promise<void> => {
  const notice = await noticeOf(core)
  const cleaning = cleaningOf(core, notice)
  tellVendors(cleaning.services)
  addEventListener('pagehide', () => cleanAtOnce(cleaningOf(core, notice)), { once: true })
  await cleanAll(cleaning)
}
