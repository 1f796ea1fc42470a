/** Banner and icon in the shadow root: what is in the server's HTML comes alive here, and the rest is fetched when needed. */
import type * as Panel from '../panel.js'
import type { Core } from './core.js'
import { keepUncovered } from './room.js'

export interface Ui {
  /** Takes the answer that came before the runtime (`early.ts`), or shows what is to be shown. */
  readonly begin: () => void
  readonly open: () => void
  /** Deletes what services that are not granted have left behind. */
  readonly clean: () => Promise<void>
  readonly update: () => void
}

/** The shadow root that the parser made; or, where the template was left alone, the one we make of it. React keeps its template. */
const rootOf = (host: HTMLElement, sheet: CSSStyleSheet | null): ShadowRoot => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const template = root.firstChild ? null : host.querySelector('template')
  if (template) root.append(template.content.cloneNode(true))
  if (sheet) root.adoptedStyleSheets = [sheet]
  // Where the page's policy has refused the rules in it, they are fetched.
  const link = root.querySelector<HTMLLinkElement>('[disabled]')
  if (link && !root.styleSheets[0]) link.disabled = false
  return root
}

export const createUi = (host: HTMLElement, core: Core, sheet: CSSStyleSheet | null): Ui => {
  const root = rootOf(host, sheet)
  const part = (id: string) => root.getElementById(id)
  const panel = (): Promise<typeof Panel> => import(core.config.panel)
  const watch = keepUncovered(host, root)

  const showBanner = (on: boolean): void => {
    part('banner')?.toggleAttribute('data-off', !on)
    watch()
  }

  const update = (): void => {
    const asked = core.asked()
    const isNeeded = !asked.every(core.signalled)
    const isThere = part('banner')?.dataset.ask === asked.map(({ number }) => number).join()
    showBanner(isNeeded && isThere)
    // A page from a cache, or one whose decision is gone: the banner for just this is drawn anew.
    if (isNeeded && !isThere)
      void panel()
        .then(({ drawBanner }) => drawBanner(root, core))
        .then(() => showBanner(true))
  }

  const open = (): void => {
    panel()
      .then(({ openPanel }) => openPanel(root, core))
      .catch(() => location.assign(core.config.cookiesUrl))
  }

  const answer = (value: string): void => {
    void core.decide((one) => value === 'all' && !core.signalled(one), 'banner', core.asked())
    const said = part('said')
    said?.replaceChildren(said.dataset.saved ?? '')
  }

  root.addEventListener('click', (event) => {
    const way = (event.target as Element).closest<HTMLButtonElement>('[name],#choose,#icon')
    if (!way) return
    event.preventDefault()
    if (!way.value) return open()
    // Gone with the next frame; what follows from the answer comes after it.
    showBanner(false)
    setTimeout(() => answer(way.value))
  })
  return {
    begin: () => {
      const { answer: early } = host.dataset
      delete host.dataset.answer
      if (early) answer(early)
      else update()
    },
    open,
    update,
    clean: () => panel().then(({ clean }) => clean(core)),
  }
}
