import { html, type Markup } from './html.js'

/** A cookie that somebody has bitten. */
export const cookieShape: Markup = html`<svg viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3a9 9 0 1 0 9 9 4.5 4.5 0 0 1-4.6-4.4A4.5 4.5 0 0 1 12 3z" />
  <path d="M8.5 10h0M9.5 15.5h0M15 16h0M12.8 12h0" />
</svg>`

/**
 * On every page: opens the panel, and leads to the cookie page where script is off (CK-29). Its words are a text of the
 * page itself, in the slot, so that a search in the page finds them.
 */
export const icon = (href: string, corner: string): Markup =>
  html`<a id="icon" class="${corner.replace('-', ' ')}" href="${href}">
    ${cookieShape}
    <span><slot></slot></span>
  </a>`
