/** Those who confirmed, for the service that sends the newsletter: a page at a time, however many there are. */
import type { Payload } from 'payload'
import { stringify } from 'csv-stringify/sync'
import { linkUrl, oneClickUrl } from './links.js'
import { type SignUpRow, signUpPages } from './store.js'

export interface ExportedSignUp {
  readonly email: string
  readonly name: string
  readonly address: string
  readonly list: string
  readonly language: string
  readonly confirmed_at: string
  /** Works without logging in, and by RFC 8058's one-click post: for the sending service's own headers. */
  readonly unsubscribe_url: string
  readonly manage_url: string
}

const columns = [
  'email',
  'name',
  'address',
  'list',
  'language',
  'confirmed_at',
  'unsubscribe_url',
  'manage_url',
] as const satisfies readonly (keyof ExportedSignUp)[]

const exported = (payload: Payload, row: SignUpRow): ExportedSignUp => ({
  email: row.email,
  name: row.name,
  address: row.address,
  list: row.list,
  language: row.locale,
  confirmed_at: row.confirmedAt ?? '',
  unsubscribe_url: oneClickUrl(payload, row.id),
  manage_url: linkUrl(payload, 'manage', row.id),
})

/** Pages of confirmed sign-ups; nobody else is in them. @param list null for every newsletter */
export async function* exportedSignUps(
  payload: Payload,
  list: string | null,
): AsyncGenerator<readonly ExportedSignUp[]> {
  for await (const rows of signUpPages(payload, { list, state: 'confirmed' }))
    yield rows.map((row) => exported(payload, row))
}

/** With a mark by which spreadsheets know UTF-8; what would be a formula there is made a text. */
export async function* signUpsAsCsv(
  pages: AsyncGenerator<readonly ExportedSignUp[]>,
): AsyncGenerator<string> {
  yield `\ufeff${columns.join(',')}\r\n`
  for await (const page of pages)
    yield stringify([...page], { columns: [...columns], escape_formulas: true, record_delimiter: 'windows' })
}

export async function* signUpsAsJson(
  pages: AsyncGenerator<readonly ExportedSignUp[]>,
): AsyncGenerator<string> {
  let before = '[\n'
  for await (const page of pages)
    for (const signUp of page) {
      yield before + JSON.stringify(signUp)
      before = ',\n'
    }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
