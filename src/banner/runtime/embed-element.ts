/**
 * `<privacy-embed data-service data-src data-title>`: its children are a placeholder that works without script; after a
 * yes its shadow root shows the frame instead. What React rendered stays as it is.
 */
export interface EmbedRules {
  /** @param isOurs the frame is a page of this site, which the policy of the page around it does not keep out */
  readonly allowed: (key: string | undefined, isOurs: boolean) => boolean
  readonly always: (key: string | undefined) => void
}

const make = <Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
): HTMLElementTagNameMap[Name] => Object.assign(document.createElement(name), properties)

const frame = ({ dataset: { src = '', title = '', allow, ratio } }: HTMLElement): HTMLElement => {
  const element = make('iframe', {
    title,
    allow: allow ?? 'fullscreen',
    loading: 'lazy',
    referrerPolicy: 'strict-origin-when-cross-origin',
  })
  element.style.cssText = `display:block;width:100%;border:0;aspect-ratio:${ratio ?? '16/9'}`
  // An address, and never a script.
  if (/^(https?:\/)?\//i.test(src)) element.src = src
  return element
}

/** Defines the element. @returns draws every embed of the page as the decision now says */
export const defineEmbed = ({ allowed, always }: EmbedRules): (() => void) => {
  const embeds = new Set<HTMLElement>()
  const once = new WeakSet<HTMLElement>()

  const draw = (embed: HTMLElement): void => {
    const { service, src = '' } = embed.dataset
    const isShown = once.has(embed) || allowed(service, src[0] === '/')
    const root = embed.shadowRoot ?? embed.attachShadow({ mode: 'open' })
    if (isShown && root.querySelector('iframe')) return
    // The slot `actions` is there from now on only: without script the buttons in it are not shown.
    root.replaceChildren(
      ...(isShown ? [frame(embed)] : [make('slot', {}), make('slot', { name: 'actions' })]),
    )
  }

  customElements.define(
    'privacy-embed',
    class extends HTMLElement {
      connectedCallback(): void {
        this.onclick = ({ target }) => {
          const { privacy } = (target as Element).closest<HTMLElement>('[data-privacy]')?.dataset ?? {}
          if (privacy === 'always') always(this.dataset.service)
          else if (privacy === 'once') once.add(this)
          else return
          draw(this)
          // The button that was pressed is gone: keyboards and screen readers go on in what it showed.
          this.shadowRoot?.querySelector('iframe')?.focus()
        }
        embeds.add(this)
        draw(this)
      }
      disconnectedCallback(): void {
        embeds.delete(this)
      }
    },
  )
  return () => embeds.forEach(draw)
}
