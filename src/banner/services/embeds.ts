/**
 * `<privacy-embed data-service data-src data-title>`: its children are a placeholder that works without script; after a
 * yes its shadow root shows the frame instead. What React rendered stays as it is.
 */
import type { ServiceRules } from './rules.js'

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties)

/** The same as the server writes for who has allowed it (`src/react/consent/embed-frame.tsx`). */
const frameOf = ({ dataset: { src = '', title = '', allow, ratio } }: HTMLElement): HTMLIFrameElement => {
  const element = make('iframe', {
    title,
    allow: allow ?? 'fullscreen',
    loading: 'lazy',
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
  element.part.value = 'frame'
  element.style.cssText = `display:block;width:100%;border:0;aspect-ratio:${ratio ?? '16/9'}`
  // An address, and never a script.
  if (/^(https?:\/)?\//i.test(src)) element.src = src
  return element
}

export interface Embeds {
  /**
   * One that has come, gone, or changed its attributes.
   *
   * @param pressed what was clicked in it; a button with `data-privacy` answers
   */
  readonly draw: (embed: HTMLElement, pressed?: Element) => void
  /** Draws every embed as the decision now says. */
  readonly drawAll: () => void
}

/** "Once" is about this page, also where a client-side router changes it without loading another document. */
const here = (...parts: readonly (string | undefined)[]): string => [location.pathname, ...parts].join(' ')

export const embeds = ({ allowed, always, config }: ServiceRules): Embeds => {
  const known = new Set<HTMLElement>()
  /** What "once" was said to: a service with the address that it showed. */
  const once = new Set<string>()
  /** Embeds that show something by "once": a framework may let the same one go on to the next film of the same source. */
  const showing = new WeakMap<HTMLElement, string>()

  const again = (): HTMLElement => {
    const button = make('button', { type: 'button', textContent: config.again ?? '' })
    button.part.value = 'again'
    button.onclick = () => location.reload()
    return button
  }

  const drawOne = (embed: HTMLElement): void => {
    const { service, src = '' } = embed.dataset
    const source = here(service, /^[^/]*\/\/[^/?#]+/.exec(src)?.[0])
    const isOnce = once.has(here(service, src)) || showing.get(embed) === source
    if (isOnce) showing.set(embed, source)
    else showing.delete(embed)

    const root = embed.shadowRoot ?? embed.attachShadow({ mode: 'open' })
    const old = root.querySelector('iframe')
    if (!isOnce && !allowed(service, src[0] === '/')) {
      // Kept out by the policy that this document came with.
      const isWaiting = allowed(service, true)
      if (old || root.children.length < 2 || isWaiting !== Boolean(root.querySelector('button')))
        // The slot `actions` is there from now on only: without script the buttons in it are not shown.
        root.replaceChildren(make('slot', {}), isWaiting ? again() : make('slot', { name: 'actions' }))
      return
    }
    const frame = frameOf(embed)
    if (old?.src !== frame.src || old.allow !== frame.allow) return root.replaceChildren(frame)
    // The film goes on.
    old.title = frame.title
    old.style.cssText = frame.style.cssText
  }

  return {
    draw: (embed, pressed) => {
      if (!embed.isConnected) return void known.delete(embed)
      known.add(embed)
      const { service, src = '' } = embed.dataset
      const { privacy } = pressed?.closest<HTMLElement>('[data-privacy]')?.dataset ?? {}
      if (privacy === 'always') always(service)
      if (privacy === 'once') once.add(here(service, src))
      known.forEach(drawOne)
      // The button that was pressed is gone: keyboards and screen readers go on in what it showed.
      if (privacy) embed.shadowRoot?.querySelector('iframe')?.focus()
    },
    drawAll: () => known.forEach(drawOne),
  }
}
