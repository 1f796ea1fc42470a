/** What a row of an import means on this site: a mailbox, a language, a moment; or the reason why it cannot be taken. */
import { TZDate } from '@date-fns/tz'
import { isLocalDate } from '../policy/dates.js'
import { type Address, parseAddress } from './address.js'
import { nameMaxLength, parseName, parsePostal, postalMaxLength } from './fields.js'
import type { ImportRow, KeptFields } from './import-rows.js'

/** What the site knows that a row does not say. */
export interface ImportPlace {
  readonly fields: KeptFields
  /** Codes of the site's languages. */
  readonly locales: readonly string[]
  /** The language of a row that names none. */
  readonly locale: string
  readonly timeZone: string
  readonly now: Date
}

export interface ImportEntry {
  readonly line: number
  readonly to: Address
  readonly name: string
  readonly address: string
  readonly locale: string
  /** ISO instant; null where the row does not say. */
  readonly confirmedAt: string | null
}

/** `key` names a text. */
export interface ImportMistake {
  readonly line: number
  readonly key: string
  readonly params: Readonly<Record<string, unknown>>
}

const time = '(?:[T ](?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,]\\d+)?)?)?'
const zone = ' ?(?<zone>Z|[+-]\\d{2}:?\\d{2})?'
const shapes = [
  new RegExp(`^(?<year>\\d{4})[-/.](?<month>\\d{1,2})[-/.](?<day>\\d{1,2})${time}${zone}$`),
  // As Danes write it: day, month, year.
  new RegExp(`^(?<day>\\d{1,2})[-/.](?<month>\\d{1,2})[-/.](?<year>\\d{4})${time}${zone}$`),
]

const two = (value = '0'): string => value.padStart(2, '0')

/** The instant that a text means, or null where it is none. Without a zone of its own it is the site's time. */
export const instantIn = (text: string, timeZone: string): Date | null => {
  const parts = shapes.map((shape) => shape.exec(text)?.groups).find((groups) => groups !== undefined)
  if (!parts) return null
  const { year, month, day, hour, minute, second, zone: offset } = parts
  const date = `${year}-${two(month)}-${two(day)}`
  const clock = `${two(hour)}:${two(minute)}:${two(second)}`
  if (!isLocalDate(date) || !/^(?:[01]\d|2[0-3])(?::[0-5]\d){2}$/.test(clock)) return null
  if (offset === undefined) {
    const [y = 0, m = 1, d = 1, h = 0, min = 0, s = 0] = `${date}:${clock}`.split(/[-:]/).map(Number)
    return new Date(new TZDate(y, m - 1, d, h, min, s, timeZone).getTime())
  }
  const at = new Date(`${date}T${clock}${offset.replace(/(\d{2})(\d{2})$/, '$1:$2')}`)
  return Number.isNaN(at.getTime()) ? null : at
}

const namesOf = (code: string): readonly string[] =>
  ['da', 'en', code].map((within) =>
    (new Intl.DisplayNames([within], { type: 'language' }).of(code) ?? code).toLowerCase(),
  )

/** The site's language that a text names: by code, by code with a country, or by its name. Null where it is none. */
export const languageIn = (text: string, locales: readonly string[]): string | null => {
  const word = text.toLowerCase()
  const exact = locales.find((code) => code.toLowerCase() === word)
  const wide = locales.find((code) => code.toLowerCase() === word.split(/[-_]/)[0])
  return exact ?? wide ?? locales.find((code) => namesOf(code).includes(word)) ?? null
}

/** What a row says, or the first thing that is wrong with it. */
export const readImportRow = (
  { line, cells, overfull }: ImportRow,
  place: ImportPlace,
): ImportEntry | ImportMistake => {
  const wrong = (key: string, params: ImportMistake['params'] = {}): ImportMistake => ({ line, key, params })
  if (overfull) return wrong('newsletterAdmin.mistakes.overfull')
  const to = parseAddress(cells.email)
  if (!to) return wrong(`newsletterAdmin.mistakes.${cells.email === '' ? 'noEmail' : 'email'}`)
  const joined = cells.name || `${cells.firstName} ${cells.lastName}`.trim()
  const name = place.fields.name ? parseName(joined) : ''
  if (name === null) return wrong('newsletterAdmin.mistakes.name', { max: nameMaxLength })
  const address = place.fields.address ? parsePostal(cells.address) : ''
  if (address === null) return wrong('newsletterAdmin.mistakes.address', { max: postalMaxLength })
  const locale = cells.language === '' ? place.locale : languageIn(cells.language, place.locales)
  if (locale === null) return wrong('newsletterAdmin.mistakes.language', { known: place.locales.join(', ') })
  const at = cells.confirmedAt === '' ? null : instantIn(cells.confirmedAt, place.timeZone)
  if (cells.confirmedAt !== '' && !at) return wrong('newsletterAdmin.mistakes.date')
  if (at && at > place.now) return wrong('newsletterAdmin.mistakes.future')
  return { line, to, name, address, locale, confirmedAt: at?.toISOString() ?? null }
}

export const isMistake = (read: ImportEntry | ImportMistake): read is ImportMistake => 'key' in read
