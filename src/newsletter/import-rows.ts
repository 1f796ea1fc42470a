/** Sign-ups from another system, as CSV that an editor pasted: what each row says. Pure. */
import { parse } from 'csv-parse/sync'

/** More than this is two imports. */
export const mostImportRows = 10_000

/** What a column may be called, in Danish, English and by the usual senders; signs, spaces and case do not count. */
const columnNames = {
  email: ['email', 'emailadresse', 'emailaddress', 'mail', 'mailadresse', 'epost'],
  name: ['navn', 'name', 'fuldenavn', 'fullname'],
  firstName: ['fornavn', 'firstname'],
  lastName: ['efternavn', 'lastname'],
  address: ['adresse', 'address', 'postadresse', 'postaladdress'],
  language: ['sprog', 'language', 'locale', 'lang'],
  confirmedAt: [
    'bekræftet',
    'bekræftetden',
    'confirmed',
    'confirmedat',
    'confirmtime',
    'samtykkedato',
    'dato',
    'date',
  ],
} as const

export type ImportColumn = keyof typeof columnNames

const bare = (heading: string): string =>
  heading
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

const columnOf = (heading: string): ImportColumn | null => {
  const name = bare(heading)
  const known = Object.entries(columnNames).find(([, names]) => (names as readonly string[]).includes(name))
  return known ? (known[0] as ImportColumn) : null
}

export interface ImportRow {
  /** Where it begins in the text; the first line is 1. */
  readonly line: number
  /** '' for a column that is not there or empty. */
  readonly cells: Readonly<Record<ImportColumn, string>>
  /** It has more cells than there are headings: nobody knows which belongs where. */
  readonly overfull: boolean
}

export interface ImportTable {
  readonly rows: readonly ImportRow[]
  /** Headings of columns that nobody reads. */
  readonly ignored: readonly string[]
}

export type ImportProblem =
  | { readonly problem: 'heading' | 'empty' }
  | { readonly problem: 'tooMany'; readonly rows: number }
  | { readonly problem: 'unreadable'; readonly line: number }

const delimiters = [';', ',', '\t'] as const

/** The one that stands most often in the headings, outside of quotation marks. */
const delimiterOf = (text: string): string => {
  const [headings = ''] = text
    .replace(/^\ufeff?\s*/, '')
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\r|\n/, 1)
  const count = (sign: string) => headings.split(sign).length
  return delimiters.reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}

interface Parsed {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

const recordsIn = (text: string): readonly { readonly line: number; readonly cells: readonly string[] }[] => {
  const records = parse(text, {
    bom: true,
    delimiter: delimiterOf(text),
    relax_quotes: true,
    relax_column_count: true,
    info: true,
    trim: true,
  }) as unknown as readonly Parsed[]
  // `lines` tells where a record ends; it begins behind the one before it.
  return records
    .map(({ record }, index) => ({ line: (records[index - 1]?.info.lines ?? 0) + 1, cells: record }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''))
}

/** What the site keeps besides the e-mail address. */
export interface KeptFields {
  readonly name: boolean
  readonly address: boolean
}

const isKept = (column: ImportColumn, { name, address }: KeptFields): boolean => {
  if (column === 'address') return address
  return column === 'name' || column === 'firstName' || column === 'lastName' ? name : true
}

const columnsOf = (headings: readonly string[], fields: KeptFields) => {
  const found = headings.map(columnOf).map((column) => (column && isKept(column, fields) ? column : null))
  // Of two that mean the same the first counts.
  return found.map((column, index) => (found.indexOf(column) === index ? column : null))
}

/** The table in a text, or why there is none. Never throws. */
export const readImportTable = (text: string, fields: KeptFields): ImportTable | ImportProblem => {
  try {
    const [heading, ...records] = recordsIn(text)
    if (!heading) return { problem: 'empty' }
    const columns = columnsOf(heading.cells, fields)
    if (!columns.includes('email')) return { problem: 'heading' }
    if (records.length === 0) return { problem: 'empty' }
    if (records.length > mostImportRows) return { problem: 'tooMany', rows: records.length }
    const cellsOf = (cells: readonly string[]) =>
      Object.fromEntries(
        Object.keys(columnNames).map((column) => {
          const index = columns.indexOf(column as ImportColumn)
          return [column, index < 0 ? '' : (cells[index] ?? '')]
        }),
      ) as ImportRow['cells']
    return {
      ignored: heading.cells.filter((name, index) => name !== '' && columns[index] === null),
      rows: records.map(({ line, cells }) => ({
        line,
        cells: cellsOf(cells),
        overfull: cells.slice(columns.length).some((cell) => cell !== ''),
      })),
    }
  } catch (error) {
    return { problem: 'unreadable', line: Number((error as { lines?: unknown }).lines ?? 1) }
  }
}
