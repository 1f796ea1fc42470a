/** Bare addresses of pages and mailboxes in running text. */
import { isSafeUrl } from '../../rich-text/urls.js'
import { unwrapped } from '../read/wrapped-links.js'

export interface FoundAddress {
  readonly start: number
  readonly end: number
  readonly url: string
}

const address =
  /https?:\/\/[^\s<>"'\uE000]{2,1000}|(?<![\w@./-])www\.[^\s<>"'\uE000]{3,300}|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/giu
const tail = /[.,;:!?)\]”»]+$/

export const findAddresses = (text: string): readonly FoundAddress[] =>
  [...text.matchAll(address)].flatMap((found) => {
    const [words] = found
    const end = words.slice(-20).match(tail)?.[0].length ?? 0
    const clean = words.slice(0, words.length - end)
    const url = /^https?:/i.test(clean)
      ? unwrapped(clean)
      : /^www\./i.test(clean)
        ? `https://${clean}`
        : `mailto:${clean}`
    return clean.includes('.') && isSafeUrl(url)
      ? [{ start: found.index, end: found.index + clean.length, url }]
      : []
  })
