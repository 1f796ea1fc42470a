/** Brings a page to life, once: blocking first, then what is seen. Whatever fails on the way, nothing optional runs. */
import { panelAnchor, savedAnchor } from '../../consent/anchors.js'
import { flags, type RuntimeConfig } from '../markup/config.js'
import type * as Services from '../services.js'
import { type Core, createCore, type Service } from './core.js'
import { firstSteps } from './covers.js'
import { defineEmbed } from './embed-element.js'
import { tellGoogle } from './google.js'
import { pageApi, readyEvent } from './page.js'
import type { Trusted } from './trusted.js'
import { leadsAway, type Ui } from './ui.js'

type ServicesPart = ReturnType<typeof Services.begin>

/** Name of the module `services.ts`, by the bundler (`scripts/build-banner.mjs`). */
declare const servicesFile: string

/** What this document has come to since it was loaded. */
export interface Page {
  /** Numbers of services that have run in it. */
  readonly ran: ReadonlySet<number>
  /** Its Content-Security-Policy keeps the service out, whatever has been said since. */
  readonly isHeld: (service: Service) => boolean
  /** Elements that the visitor has typed into, changed, or gone into. */
  readonly touched: WeakSet<object>
}

/** @returns to be called with each element of ours that comes to the page; the last one that came is the one that shows */
export const start = (
  config: RuntimeConfig,
  trusted: Trusted,
): ((next: RuntimeConfig, make: (core: Core, page: Page) => Ui) => void) => {
  const core = createCore(config, trusted)
  const { services, granted, refresh } = core
  const open = () => ui?.open()
  const atStart = services.filter(granted).map(({ number }) => number)
  // Where a yes widens the page's policy, the service's hosts are shut until the page is loaded anew.
  const isHeld = (one: Service) => Boolean(one.flags & flags.widens) && !atStart.includes(one.number)
  const allowed = (key: string | undefined, isOurs = false) =>
    services.some((one) => one.key === key && granted(one) && (isOurs || !isHeld(one)))
  let ui: Ui | undefined
  const ran = new Set<number>()
  const touched = new WeakSet<object>()
  const touch = (event: Event) => touched.add(event.composedPath()[0] ?? event)
  addEventListener('input', touch, true)
  addEventListener('change', touch, true)
  // Focus moved into a frame, or an element that may contain one: the page learns no more than that.
  addEventListener('blur', () => {
    const at = document.activeElement
    if (at && /-|frame/.test(at.localName)) touched.add(at)
  })

  const updateGoogle = tellGoogle(core)
  let part: Promise<ServicesPart> | undefined
  const withPart = (act: (part: ServicesPart) => unknown): void => {
    part ??= import(`${config.api}/${servicesFile}`).then(({ begin }: typeof Services) =>
      begin({ allowed, always, config, trusted }),
    )
    // What could not be fetched is asked for again when it is next needed.
    part.then(act, () => (part = undefined))
  }
  const always = (key: string | undefined): void => {
    const isIt = (one: Service) => one.key === key
    void core.decide(isIt, 'embed', services.filter(isIt))
    ui?.tell()
  }
  defineEmbed((embed, pressed) => withPart(({ draw }) => draw(embed, pressed)))
  const runScripts = (): void => {
    if (document.querySelector('[data-privacy-service]')) withPart(({ run }) => run())
  }
  const lateScripts = new MutationObserver(runScripts)
  const apply = (): void => {
    const running = services.filter(granted)
    running.forEach((one) => isHeld(one) || ran.add(one.number))
    updateGoogle()
    // Before the first yes there is nothing to look for.
    if (running.length > 0) {
      runScripts()
      lateScripts.observe(document, { childList: true, subtree: true })
    }
    void part?.then(({ drawAll }) => drawAll())
  }
  firstSteps.forEach((name) => addEventListener(name, (event) => ui?.watch(event), true))
  const channel = new BroadcastChannel('privacy-consent')

  core.subscribe((recorded) => {
    apply()
    ui?.update()
    if (recorded) channel.postMessage(0)
    // In another tab only what ran there has anything to settle.
    const isHere = recorded !== null
    const isOpen = (one: Service) => (granted(one) ? isHere && isHeld(one) : isHere || ran.has(one.number))
    if (services.some(isOpen)) void Promise.resolve(recorded).then((told) => ui?.settle(told))
  })

  apply()
  channel.onmessage = refresh
  addEventListener('pageshow', refresh)
  addEventListener('visibilitychange', refresh)
  window.privacyConsent = pageApi(core, open)
  document.dispatchEvent(new Event(readyEvent))

  // A section of the page that has the id wins.
  const isOurs = () => !document.getElementById(panelAnchor.slice(1))
  addEventListener('click', (event) => {
    const ways = `[data-privacy=open]${isOurs() ? ',[href="#cookies"]' : ''}`
    if (leadsAway(event) || !(event.target as Element).closest?.(ways)) return
    event.preventDefault()
    open()
  })

  let arrivedAt = ''
  const arrive = (): void => {
    const { hash } = location
    arrivedAt = location.href
    if (hash === panelAnchor && isOurs()) open()
    // A form has decided: its answer reached no other storage than cookies, and no other tab.
    if (hash === savedAnchor) {
      channel.postMessage(0)
      ui?.settle(null)
    }
  }
  addEventListener('hashchange', arrive)

  return (next, make) => {
    core.adopt(next)
    ui = make(core, { ran, isHeld, touched })
    ui.begin()
    // An element that was only moved brings the visitor to no new address.
    if (arrivedAt === location.href) return
    // The section may be in the part of the page that is still to come.
    if (document.readyState === 'loading') addEventListener('DOMContentLoaded', arrive)
    else arrive()
  }
}
