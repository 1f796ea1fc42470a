/** Brings a page to life, once: blocking first, then what is seen. Whatever fails on the way, nothing optional runs. */
import { panelAnchor, savedAnchor } from '../../consent/anchors.js'
import { flags, type RuntimeConfig } from '../markup/config.js'
import type * as Services from '../services.js'
import { type Core, createCore, type Service } from './core.js'
import { defineEmbed } from './embed-element.js'
import { tellGoogle } from './google.js'
import { pageApi, readyEvent } from './page.js'
import type { Trusted } from './trusted.js'
import type { Ui } from './ui.js'

type ServicesPart = ReturnType<typeof Services.begin>

/** Name of the module `services.ts`, by the bundler (`scripts/build-banner.mjs`). */
declare const servicesFile: string

/** @returns to be called with each element of ours that comes to the page; the last one that came is the one that shows */
export const start = (
  config: RuntimeConfig,
  trusted: Trusted,
): ((next: RuntimeConfig, make: (core: Core) => Ui) => void) => {
  const core = createCore(config, trusted)
  const { services, granted, refresh } = core
  const open = () => ui?.open()
  const atStart = services.filter(granted).map(({ number }) => number)
  // Where a yes widens the page's policy, the service's hosts are shut until the page is loaded anew.
  const isHeld = (one: Service) => Boolean(one.flags & flags.widens) && !atStart.includes(one.number)
  const allowed = (key: string | undefined, isOurs = false) =>
    services.some((one) => one.key === key && granted(one) && (isOurs || !isHeld(one)))
  let ui: Ui | undefined
  let running: readonly Service[] = []

  const updateGoogle = tellGoogle(core)
  let part: Promise<ServicesPart> | undefined
  const withPart = (act: (part: ServicesPart) => unknown): void => {
    part ??= import(`${config.api}/${servicesFile}`).then(({ begin }: typeof Services) =>
      begin({ allowed, always, trusted }),
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
    running = services.filter(granted)
    updateGoogle()
    // Before the first yes there is nothing to look for.
    if (running.length > 0) {
      runScripts()
      lateScripts.observe(document, { childList: true, subtree: true })
    }
    void part?.then(({ drawAll }) => drawAll())
  }
  const channel = new BroadcastChannel('privacy-consent')

  core.subscribe((recorded) => {
    const before = running
    apply()
    ui?.update()
    const lost = before.some((one) => one.flags & flags.reload && !granted(one))
    const anew = (told: boolean) => (lost || (told && running.some(isHeld))) && location.reload()
    if (!recorded) return void anew(false)
    channel.postMessage(0)
    void Promise.all([recorded, running.length < services.length && ui?.clean()]).then(([told]) => anew(told))
  })

  apply()
  channel.onmessage = refresh
  addEventListener('pageshow', refresh)
  addEventListener('visibilitychange', refresh)
  window.privacyConsent = pageApi(core, open)
  document.dispatchEvent(new Event(readyEvent))

  addEventListener('click', (event) => {
    if (!(event.target as Element).closest?.('[href="#cookies"],[data-privacy=open]')) return
    event.preventDefault()
    open()
  })

  let arrivedAt = ''
  const arrive = (): void => {
    const { hash } = location
    arrivedAt = location.href
    if (hash === panelAnchor) open()
    // A form has decided: its answer reached no other storage than cookies, and no other tab.
    if (hash === savedAnchor) {
      channel.postMessage(0)
      void ui?.clean()
    }
  }
  addEventListener('hashchange', arrive)

  return (next, make) => {
    core.adopt(next)
    ui = make(core)
    ui.begin()
    // An element that was only moved brings the visitor to no new address.
    if (arrivedAt !== location.href) arrive()
  }
}
