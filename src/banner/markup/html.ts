/** HTML that has been escaped already, or was written in our own code. */
export interface Markup {
  readonly markup: string
}

type Value = string | number | null | false | Markup | readonly Markup[]

const named: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Safe as text and inside a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => named[sign] ?? '')

const written = (value: Value): string => {
  if (value === null || value === false) return ''
  if (typeof value !== 'object') return escapeHtml(String(value))
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

const tight = (part: string): string => part.replace(/\s*\n\s*/g, ' ').replace(/> </g, '><')

/**
 * A template of ours; every value in it is escaped, unless it is markup itself. Attributes are to be quoted. Line ends
 * are our layout, and left out.
 */
export const html = (parts: TemplateStringsArray, ...values: readonly Value[]): Markup => ({
  markup: parts.map(tight).reduce((text, part, at) => text + written(values[at - 1] ?? null) + part),
})

/** Only for what is known to be markup: our own stylesheet. */
export const trusted = (markup: string): Markup => ({ markup })
