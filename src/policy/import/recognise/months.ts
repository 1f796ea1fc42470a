import { isLocalDate, type LocalDate } from '../../dates.js'

const months: Readonly<Record<string, number>> = Object.fromEntries(
  [
    'januar january jan',
    'februar february feb',
    'marts march mar',
    'april apr',
    'maj may',
    'juni june jun',
    'juli july jul',
    'august aug',
    'september sept sep',
    'oktober october okt oct',
    'november nov',
    'december dec',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1])),
)

const monthNames = Object.keys(months)
  .sort((a, b) => b.length - a.length)
  .join('|')

export const startsWithMonth = new RegExp(`^(?:${monthNames})\\b`, 'i')

export interface FoundDate {
  readonly date: LocalDate | null
  /** True where only month and year were given. */
  readonly dayGuessed: boolean
  readonly index: number
  readonly length: number
}

const yearOf = (year: string): number => (year.length === 2 ? 2000 + Number(year) : Number(year))

const day = (year: string, month: number, date: string | undefined): LocalDate | null => {
  const made = `${String(yearOf(year))}-${String(month).padStart(2, '0')}-${(date ?? '1').padStart(2, '0')}`
  return isLocalDate(made) ? made : null
}

const monthOf = (name: string | undefined): number => months[name?.toLowerCase() ?? ''] ?? 0

/** Each way of writing a date, and how its parts make a day. */
const spellings: readonly (readonly [
  RegExp,
  (groups: readonly (string | undefined)[]) => LocalDate | null,
])[] = [
  [/(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/, ([, y, m, d]) => day(y ?? '', Number(m), d)],
  [
    /(?<![\d./-])(\d{1,2}) ?[./-] ?(\d{1,2})[ ./-]{1,3}(\d{4}|\d{2})(?![\d])/,
    ([, d, m, y]) => day(y ?? '', Number(m), d),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th)?(?: of)? ?(${monthNames})\\.?,? (\\d{4})(?!\\d)`, 'i'),
    ([, d, m, y]) => day(y ?? '', monthOf(m), d),
  ],
  [
    new RegExp(`\\b(${monthNames})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?!\\d)`, 'i'),
    ([, m, d, y]) => day(y ?? '', monthOf(m), d),
  ],
]
const monthOnly = new RegExp(`\\b(${monthNames})\\.? (\\d{4})(?!\\d)`, 'i')

/** The first date in a short text; `date` is null where the day does not exist. */
export const findDate = (text: string): FoundDate | null => {
  for (const [pattern, toDate] of spellings) {
    const found = pattern.exec(text)
    if (found) return { date: toDate(found), dayGuessed: false, index: found.index, length: found[0].length }
  }
  const month = monthOnly.exec(text)
  if (!month) return null
  const [whole, name, year] = month
  return {
    date: day(year ?? '', monthOf(name), undefined),
    dayGuessed: true,
    index: month.index,
    length: whole.length,
  }
}
