/**
 * What is fetched when it is first needed: the panel, cleaning after a no, and the banner where the page has no fitting
 * one. It is given the runtime that runs, and keeps nothing of its own but the notice.
 */
import { banner } from './markup/banner.js'
import { loadAgain } from './panel/again.js'
import { cleanAll, cleanAtOnce, type Cleaning, tellVendors } from './panel/clean.js'
import { showPanel } from './panel/dialog.js'
import { noticeOf, type PublicNotice } from './panel/notice.js'
import type { Core } from './runtime/core.js'
import type { Page } from './runtime/start.js'
import { policyOf } from './runtime/trusted.js'

export const openPanel = async (root: ShadowRoot, core: Core, page: Page): Promise<void> =>
  showPanel(root, core, page, await noticeOf(core))

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
      gpc: core.asked().some(core.signalled),
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

/** Cores whose leftovers are deleted whenever the page is left or hidden. */
const watched = new WeakSet<Core>()

/** Also where a client-side router goes to another page of the same document. */
const atEachEnd = (act: () => void): void => {
  addEventListener('pagehide', act)
  addEventListener('visibilitychange', () => document.hidden && act())
  const { navigation } = window as { navigation?: EventTarget }
  if (navigation) return navigation.addEventListener('navigatesuccess', act)
  // What has no such event is looked at.
  let { href } = location
  setInterval(() => {
    if (href !== location.href) act()
    ;({ href } = location)
  }, 1000)
}

/** Deletes what services that are not granted have left; and again at each end, for what they write meanwhile. */
const clean = async (core: Core): Promise<void> => {
  const notice = await noticeOf(core)
  const cleaning = cleaningOf(core, notice)
  tellVendors(cleaning.services)
  if (!watched.has(core)) atEachEnd(() => cleanAtOnce(cleaningOf(core, notice)))
  watched.add(core)
  await cleanAll(cleaning)
}

/**
 * What follows from an answer.
 *
 * @param told whether the server has recorded it; null if it was given in another tab
 */
export const settle = async (
  root: ShadowRoot,
  core: Core,
  page: Page,
  told: boolean | null,
): Promise<void> => {
  if (!core.services.every(core.granted)) await clean(core)
  await loadAgain(root, core, page, told)
}
