/** `<privacy-embed>` as the runtime knows it: what it shows is fetched with the first of them (`../services/embeds.ts`). */

/** @param draw called when one has come, gone, changed its attributes or been clicked */
export const defineEmbed = (draw: (embed: HTMLElement, pressed?: Element) => void): void =>
  customElements.define(
    'privacy-embed',
    class extends HTMLElement {
      static observedAttributes = ['service', 'src', 'title', 'allow', 'ratio'].map((name) => `data-${name}`)
      connectedCallback(): void {
        this.onclick = ({ target }) => draw(this, target as Element)
        draw(this)
      }
      disconnectedCallback(): void {
        draw(this)
      }
      attributeChangedCallback(): void {
        draw(this)
      }
    },
  )
