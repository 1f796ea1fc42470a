/** Reading values of unknown shape. */

export type Fields = Readonly<Record<string, unknown>>
/** A node as the editor stored it: nothing about it is certain. */
export type Raw = Fields

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const stringOr = (value: unknown, otherwise: string): string =>
  typeof value === 'string' ? value : otherwise

export const intBetween = (value: unknown, least: number, most: number, otherwise: number): number =>
  Number.isInteger(value) ? Math.min(Math.max(value as number, least), most) : otherwise

const controls = /[\u0000-\u0008\u000E-\u001F\u007F\uFFFE\uFFFF]/g
const loneSurrogates = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/** Text that every database, XML and HTML can hold: no control characters, no half characters, no line ends. */
export const cleanText = (text: string): string =>
  text
    .replace(/[\t\n\v\f\r]+/g, ' ')
    .replace(controls, '')
    .replace(loneSurrogates, '\uFFFD')
