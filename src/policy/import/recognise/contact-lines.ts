/** What a short line says about somebody: a phone number, an address, a name. */

import { isCaption, labelledName } from './contact-labels.js'
import { addressIn, placeKind } from './postal-lines.js'

export type ContactKind = 'cvr' | 'phone' | 'email' | 'website' | 'postal' | 'street' | 'label'

/** Words before a detail, and alone on a line above it. */
export const contactLabel =
  /^(?:tlf|telefon(?:nummer|nr)?|tel|mobil|phone|telephone|fax|e-?mail|mail|hjemmeside|website|web|www|cvr(?:-?\s?n(?:r|ummer))?|adresse|address|postadresse)\.?\s*:?$/i

const phone =
  /^(?:(?:tlf|telefon(?:nummer|nr)?|tel|mobil|phone|telephone|fax)\b[^:\d+]{0,25}[.:]*\s*(?:nr\.?:?\s*)?)?((?:\+|00)?\d[\d ()./-]{6,18}\d)\.?$/i
const email =
  /^(?:(?:e-?mail(?:adresse)?|mail)\b[^:@\d]{0,25}[:.]?\s*)?([\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4})\.?$/i
/** What a web page puts in the place of an address that it hides from programs. */
export const hiddenMailbox = /\[e-?mail\s?(?:protected|beskyttet)\]/i
const hiddenEmail = new RegExp(
  String.raw`^(?:(?:e-?mail(?:adresse)?|mail)\s*[:.]?\s*)?${hiddenMailbox.source}$`,
  'i',
)
const website =
  /^(?:(?:hjemmeside|website|webside|web)\s*[:.]?\s*)?((?:https?:\/\/|www\.)[^\s<>]{3,200}?|[a-zæøå\d-]{2,40}\.(?:dk|com|org|net|eu)(?:\/\S{0,100})?)$/i
const cvr = /^cvr\b[\s.-]*(?:(?:nr|nummer|no|number)\b)?[.:]*\s*(\d{2} ?\d{2} ?\d{2} ?\d{2})\.?$/i
const maxLength = 110

/** What a line is, or null where it is something else. */
export const contactKind = (line: string): ContactKind | null => {
  const text = line.trim()
  if (text.length === 0 || text.length > maxLength) return null
  if (contactLabel.test(text)) return 'label'
  if (cvr.test(text)) return 'cvr'
  if (email.test(text) || hiddenEmail.test(text)) return 'email'
  if (phoneOf(text) !== null) return 'phone'
  if (website.test(text)) return 'website'
  return placeKind(text)
}

/** Eight digits, with a country's number before them or not. */
export const phoneOf = (line: string): string | null => {
  const found = phone.exec(line.trim())?.[1]
  const digits = found?.replace(/\D/g, '').replace(/^(?:00)?45(?=\d{8}$)/, '')
  return found &&
    digits &&
    digits.length >= 8 &&
    digits.length <= 13 &&
    !/^\d{1,2}[.-]\d{1,2}[.-]\d{2,4}$/.test(found)
    ? found.replace(/\s+/g, ' ').trim()
    : null
}
export const emailOf = (line: string): string | null => email.exec(line.trim())?.[1] ?? null
export const cvrOf = (line: string): string | null => cvr.exec(line.trim())?.[1]?.replace(/ /g, '') ?? null
export const websiteOf = (line: string): string | null => website.exec(line.trim())?.[1] ?? null

/** A short line that may be a name or a title: no sentence, no detail. */
export const isNameLike = (line: string): boolean => {
  const text = line.trim()
  return (
    text.length >= 2 &&
    text.length <= 80 &&
    /^\p{Lu}/u.test(text) &&
    !/[.:;?!]$/.test(text) &&
    !/\d{3}/.test(text) &&
    text.split(/\s+/).length <= 9 &&
    contactKind(text) === null &&
    (isCaption(text) || labelledName(text) !== null)
  )
}

/** Two to five words that each begin like a name does. */
export const isPersonName = (line: string): boolean => {
  const words = line.trim().split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 5 &&
    words.every((word) => /^\p{Lu}[\p{L}'’.-]*$/u.test(word)) &&
    !/\b(?:skole|efterskole|friskole|gymnasium|kommune|privatskole|kulturskole|musikskole|college|højskole|fond|forening|skolen|school|styrelsen|tilsynet|forældre|kontakt|politik)/i.test(
      line,
    ) &&
    !/(?:skole|gymnasium|kommune|tjenesten|centeret|center|school|efterskolen)s?$/i.test(line)
  )
}

/** The details in running text, found one by one. */
export const detailsIn = (text: string) => {
  const head = text.slice(0, 4000)
  return {
    cvr:
      /\bcvr\b[\s.:-]{0,4}(?:(?:nr|nummer|no|number)\b[\s.:]{0,3})?(\d{2} ?\d{2} ?\d{2} ?\d{2})\b/i
        .exec(head)?.[1]
        ?.replace(/ /g, '') ?? null,
    phone:
      /(?:tlf|telefon|tel|phone)\.?:?\s{0,2}((?:\+45 ?)?\d{2}[ .]?\d{2}[ .]?\d{2}[ .]?\d{2})\b/i.exec(
        head,
      )?.[1] ?? null,
    email: /(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{2,63}){1,4}/.exec(head)?.[0] ?? null,
    address: addressIn(head),
  }
}
