/** Banner and icon in the shadow root: what is in the server's HTML comes alive here, and the rest is fetched when needed. */
import type * as Panel from '../panel.js'
import type { Core } from './core.js'
import { watchCovers } from './covers.js'
import type { Page } from './start.js'

/** In session storage: what is said once after a reload. */
export const reloadedKey = 'privacy_reloaded'

export interface Ui {
  /** Takes the answer that came before the runtime (`early.ts`), or shows what is to be shown. */
  readonly begin: () => void
  readonly open: () => void
  /** Says that the answer is saved, or that this browser keeps none (AX-11). */
  readonly tell: () => void
  /**
   * Deletes what services that are not granted have left behind, and loads the page again where it has to be.
   *
   * @param told whether the server has recorded the answer; null if it was given in another tab
   */
  readonly settle: (told: boolean | null) => void
  readonly update: () => void
  /** Called with what a visitor does first, and with where the focus goes. */
  readonly watch: (event?: Event) => void
}

/** True where a click on a link opens it elsewhere, in a new tab for example. */
export const leadsAway = ({ ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  ctrlKey || metaKey || shiftKey

/** The shadow root that the parser made; or, where the template was left alone, the one we make of it. React keeps its template. */
const rootOf = (host: HTMLElement, sheet: CSSStyleSheet | null): ShadowRoot => {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const template = root.firstChild ? null : host.querySelector('template')
  if (template) {
    const content = template.content.cloneNode(true) as DocumentFragment
    const rules = content.querySelector('style')
    // What came without a page being loaded has another nonce than the policy of this page.
    if (rules) rules.nonce = document.querySelector<HTMLElement>('[nonce]')?.nonce as string
    root.append(content)
  }
  if (sheet) root.adoptedStyleSheets = [sheet]
  // Where the page's policy has refused the rules in it, they are fetched.
  const link = root.querySelector<HTMLLinkElement>('[disabled]')
  if (link && !root.styleSheets[0]) link.disabled = false
  return root
}

export const createUi = (host: HTMLElement, core: Core, page: Page, sheet: CSSStyleSheet | null): Ui => {
  const root = rootOf(host, sheet)
  const part = (id: string) => root.getElementById(id)
  // Under another name after a failure, which a browser may remember.
  let tries = ''
  const panel = (): Promise<typeof Panel> => import(core.config.panel + tries)
  const watch = watchCovers(host, root, core.config)

  const showBanner = (on: boolean): void => {
    part('banner')?.toggleAttribute('data-off', !on)
    const text = part('text')
    // What scrolls is reached by keyboard (2.1.1); what does not is no stop on the way.
    if (text && text.scrollHeight > text.clientHeight) text.tabIndex = 0
    watch()
  }

  const update = (): void => {
    const asked = core.asked()
    const isNeeded = !asked.every(core.signalled)
    const isThere = part('banner')?.dataset.ask === asked.map(({ number }) => number).join()
    part('signal')?.toggleAttribute('hidden', !asked.some(core.signalled))
    showBanner(isNeeded && isThere)
    // A page from a cache, or one whose decision is gone: the banner for just this is drawn anew.
    if (isNeeded && !isThere)
      void panel()
        .then(({ drawBanner }) => drawBanner(root, core))
        .then(() => showBanner(true))
  }

  const said = part('said')
  const words = said?.dataset ?? {}
  /** @param isSeen not only heard: what went wrong */
  const say = (text = '', isSeen = false): void => {
    said?.replaceChildren(text)
    said?.toggleAttribute('data-seen', isSeen)
  }
  const tell = (): void => (core.decision() ? say(words.saved) : say(words.lost, true))

  const open = (): void => {
    say()
    const { cookiesUrl } = core.config
    panel()
      .then(({ openPanel }) => openPanel(root, core, page))
      .catch(() => {
        tries += '#'
        // The page has the same, unless there is no connection: then this page is better than the browser's error.
        return fetch(cookiesUrl, { mode: 'no-cors' }).then(
          () => location.assign(cookiesUrl),
          () => say(words.offline, true),
        )
      })
  }

  const answer = (value: string): void => {
    void core.decide((one) => value === 'all' && !core.signalled(one), 'banner', core.asked())
    tell()
    if (!core.decision()) showBanner(false)
  }

  root.addEventListener('click', (event) => {
    const way = (event.target as Element).closest<HTMLButtonElement>('[name],#choose,#icon')
    if (!way || (!way.value && leadsAway(event as MouseEvent))) return
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
      // Nothing is written, and so nothing is looked for, where no answer could be kept.
      const text = core.decision() && (sessionStorage[reloadedKey] as string | undefined)
      if (!text) return
      delete sessionStorage[reloadedKey]
      say(text)
    },
    open,
    tell,
    update,
    watch,
    settle: (told) => {
      panel()
        .then(({ settle }) => settle(root, core, page, told))
        // Without a connection nothing can be loaded again either.
        .catch(() => {})
    },
  }
}
