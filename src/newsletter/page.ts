/**
 * The pages behind the links in mails: whole documents of ours, so that a link works whatever the site is built with.
 * No script, no cookie, nothing from elsewhere; one heading, one form, readable on a phone and in the dark.
 */
import { createHash } from 'node:crypto'
import { escapeHtml } from './html.js'

const style = `:root{color-scheme:light dark;font:1.125rem/1.6 system-ui,sans-serif;background:light-dark(#fff,#14191a);color:light-dark(#1c2526,#eceae4)}
a{color:light-dark(#12555c,#8fc7c8)}
body{max-width:38rem;margin:0 auto;padding:1.5rem 1rem;overflow-wrap:anywhere}
h1{font-size:1.6rem;line-height:1.25}h2{font-size:1.25rem;margin-top:2rem}
button{font:inherit;padding:.6rem 1.2rem;border:2px solid;border-radius:.4rem;cursor:pointer;min-height:44px}
label{display:block;font-weight:600}input,textarea,select{font:inherit;width:100%;box-sizing:border-box;padding:.5rem;border:1px solid;border-radius:.3rem}
dt{font-weight:600;margin-top:.75rem}dd{margin:0;white-space:pre-line}
footer{margin-top:3rem;border-top:1px solid;padding-top:.5rem}footer ul{display:flex;flex-wrap:wrap;gap:0 1.5rem;list-style:none;margin:0;padding:0}footer a{display:inline-block;padding:.5rem 0}
a,button{outline-offset:3px}[role=alert]{border-left:.3rem solid;padding-left:.75rem}`

const styleHash = createHash('sha256').update(style).digest('base64')

/** For an answer that is one of these pages: nobody keeps it, frames it, finds it, or learns its address. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'Content-Type': 'text/html; charset=utf-8',
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`,
  // The token must not leave in anybody's Referer; posts to ourselves still tell where they come from.
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Robots-Tag': 'noindex',
}

/** Markup, made of escaped parts alone. */
export interface Html {
  readonly html: string
}

const markup = (html: string): Html => ({ html })
const joined = (parts: readonly Html[]): string => parts.map(({ html }) => html).join('\n')

export const paragraph = (text: string): Html => markup(`<p>${escapeHtml(text)}</p>`)
export const alert = (text: string): Html => markup(`<p role="alert">${escapeHtml(text)}</p>`)
export const status = (text: string): Html => markup(`<p role="status">${escapeHtml(text)}</p>`)
export const subheading = (text: string): Html => markup(`<h2>${escapeHtml(text)}</h2>`)
export const anchor = (href: string, text: string): Html =>
  markup(`<p><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></p>`)

/** Terms with their values; what is empty is left out. */
export const details = (entries: readonly (readonly [string, string])[]): Html => {
  const given = entries
    .filter(([, value]) => value !== '')
    .map(([term, value]) => `<dt>${escapeHtml(term)}</dt><dd>${escapeHtml(value)}</dd>`)
  return markup(given.length > 0 ? `<dl>${given.join('')}</dl>` : '')
}

interface Named {
  readonly name: string
  readonly label: string
  readonly value: string
}

/** A text field with its label, and its mistake where there is one. */
export const input = (
  { name, label, value }: Named,
  more: {
    readonly rows?: number
    readonly autocomplete: string
    readonly maxLength: number
    readonly error?: string
  },
): Html => {
  const described = more.error ? ` aria-invalid="true" aria-describedby="${name}-error"` : ''
  const common = `id="${name}" name="${name}" autocomplete="${more.autocomplete}" maxlength="${more.maxLength}"${described}`
  const error = more.error ? `<p id="${name}-error" role="alert">${escapeHtml(more.error)}</p>` : ''
  const control = more.rows
    ? `<textarea ${common} rows="${more.rows}">${escapeHtml(value)}</textarea>`
    : `<input ${common} value="${escapeHtml(value)}">`
  return markup(`<p><label for="${name}">${escapeHtml(label)}</label>${control}</p>${error}`)
}

export const choice = (
  { name, label, value }: Named,
  options: readonly { readonly value: string; readonly label: string }[],
): Html =>
  markup(
    `<p><label for="${name}">${escapeHtml(label)}</label><select id="${name}" name="${name}">${options
      .map(
        (option) =>
          `<option value="${escapeHtml(option.value)}"${option.value === value ? ' selected' : ''}>${escapeHtml(option.label)}</option>`,
      )
      .join('')}</select></p>`,
  )

/**
 * A post with one button.
 * @param hidden pairs, because a name may come several times
 */
export const form = (
  action: string,
  hidden: readonly (readonly [name: string, value: string])[],
  parts: readonly Html[],
  button: string,
): Html =>
  markup(
    [
      `<form method="post" action="${escapeHtml(action)}">`,
      ...hidden.map(
        ([name, value]) => `<input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">`,
      ),
      joined(parts),
      `<p><button type="submit">${escapeHtml(button)}</button></p></form>`,
    ].join('\n'),
  )

/** The links in the site's footer. */
export interface PageFoot {
  readonly label: string
  readonly links: readonly { readonly href: string; readonly text: string }[]
}

const footOf = ({ label, links }: PageFoot): string =>
  [
    `<footer><nav aria-label="${escapeHtml(label)}"><ul>`,
    ...links.map(({ href, text }) => `<li><a href="${escapeHtml(href)}">${escapeHtml(text)}</a></li>`),
    '</ul></nav></footer>',
  ].join('')

export const linkPage = (page: {
  readonly locale: string
  readonly title: string
  readonly parts: readonly Html[]
  /** The way to policy and cookies (CK-29). */
  readonly foot?: PageFoot
}): string =>
  [
    `<!doctype html><html lang="${escapeHtml(page.locale)}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // As the header says; a proxy may have replaced that, and then posts would not say where they come from.
    '<meta name="referrer" content="same-origin">',
    `<title>${escapeHtml(page.title)}</title><style>${style}</style></head>`,
    `<body><main><h1>${escapeHtml(page.title)}</h1>`,
    joined(page.parts),
    `</main>${page.foot ? footOf(page.foot) : ''}</body></html>`,
  ].join('\n')
