/** Taking over sign-ups from another system, with what proves them: each row is added, known, or wrong for a reason. */
import type { Payload } from 'payload'
import { evidenceMaxLength, parseEvidence } from '../../newsletter/fields.js'
import {
  type ImportProblem,
  type ImportTable,
  mostImportRows,
  readImportTable,
} from '../../newsletter/import-rows.js'
import {
  type ImportEntry,
  type ImportMistake,
  type ImportPlace,
  isMistake,
  readImportRow,
} from '../../newsletter/import-values.js'
import { newId } from '../../newsletter/tokens.js'
import type { Actor } from '../../policy/publication.js'
import { privacyContext } from '../context.js'
import { refuse, refuseAll, type RequestProblem } from '../errors.js'
import { readTimeZone } from '../settings.js'
import { tellHost } from './hooks.js'
import { fieldsOf } from './lists.js'
import { unsubscribedAmong } from './locked.js'
import { askAboutPolicyNews } from './request.js'
import { type Posted, postedPlace } from './posted.js'
import { findSignUps, insertSignUp, signUpByKey, signUpKey, updateSignUp } from './store.js'

export interface Imported {
  /** Sign-ups that were made, or with `check` would be. */
  readonly added: number
  /** Rows whose address is on the list already, or stands further up in the text. */
  readonly known: number
  /** Rows that were not taken, in their order. */
  readonly invalid: readonly ImportMistake[]
  /** Headings of columns that were not read. */
  readonly ignored: readonly string[]
}

const problemOf = (found: ImportProblem): RequestProblem => {
  const { problem } = found
  const params = {
    ...('line' in found ? { line: found.line } : {}),
    ...('rows' in found ? { count: found.rows, max: mostImportRows } : {}),
  }
  return { key: `newsletterAdmin.errors.csv.${problem}`, field: 'csv', params }
}

interface Request extends ImportPlace {
  readonly list: string
  readonly table: ImportTable
  readonly evidence: string
}

const requestFrom = async (payload: Payload, posted: Posted): Promise<Request> => {
  const { locales, now } = privacyContext(payload)
  const place = postedPlace(payload, posted)
  const fields = fieldsOf(payload, place.list)
  const table =
    typeof posted.csv === 'string' ? readImportTable(posted.csv, fields) : ({ problem: 'empty' } as const)
  const evidence = parseEvidence(posted.evidence)
  const max = evidenceMaxLength
  refuseAll(400, [
    ...('problem' in table ? [problemOf(table)] : []),
    ...(evidence ? [] : [{ key: 'newsletterAdmin.errors.evidence', field: 'evidence', params: { max } }]),
  ])
  if ('problem' in table || evidence === null) throw refuse(400, 'unknown')
  return {
    ...place,
    table,
    evidence,
    fields,
    locales: locales.map(({ code }) => code),
    timeZone: await readTimeZone(payload),
    now: now(),
  }
}

type Outcome = 'added' | 'known' | 'unsubscribed'

/** How often a rival's row is looked for: it may have gone again meanwhile. */
const attempts = 4

/** Writes one sign-up; a mailbox that never confirmed its own is confirmed by this. @throws RequestError 429 */
const write = async (
  payload: Payload,
  { list, evidence, now }: Request,
  { to, name, address, locale, confirmedAt: given }: ImportEntry,
  by: Actor,
): Promise<Outcome> => {
  const key = signUpKey(list, to)
  const confirmedAt = given ?? now.toISOString()
  const said = {
    name,
    address,
    locale,
    evidence,
    state: 'confirmed',
    method: 'import',
    enteredBy: by.label,
    requestedAt: confirmedAt,
    confirmedAt,
  } as const
  const row = { ...said, list, email: to.email }
  const anew = { ...said, wording: '', alsoPolicy: '', tokens: '', mailedAt: null, mails: 0 }
  for (let round = 0; round < attempts; round += 1) {
    // Most are new: who is there already shows when the row is refused.
    const isNew = await insertSignUp(payload, { ...row, id: newId(), key })
    const known = isNew ? null : await signUpByKey(payload, key)
    if (known?.state === 'confirmed') return 'known'
    const isTaken = known && (await updateSignUp(payload, { id: known.id, state: known.state }, anew))
    if (!isNew && !isTaken) continue
    await tellHost(payload, 'onConfirmed', row)
    if (known) await askAboutPolicyNews(payload, known)
    return 'added'
  }
  throw refuse(429, 'tooBusy', { seconds: 1 })
}

/** Rows that are looked up together. */
const pageSize = 200
/** Rows that are written at a time, so that a host's hook that asks another server does not make it take hours. */
const sideBySide = 8

const pagesOf = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )

async function* outcomes(
  payload: Payload,
  request: Request,
  entries: readonly ImportEntry[],
  by: Actor | null,
): AsyncGenerator<{ readonly entry: ImportEntry; readonly outcome: Outcome }> {
  const { list } = request
  for (const page of pagesOf(entries, pageSize)) {
    const mailboxes = page.map(({ to }) => to)
    const keys = mailboxes.map((to) => signUpKey(list, to))
    const [rows, gone] = await Promise.all([
      findSignUps(payload, { and: [{ key: { in: keys } }, { state: { equals: 'confirmed' } }] }, 0),
      unsubscribedAmong(payload, list, mailboxes),
    ])
    const known = new Set(rows.map(({ key }) => key))
    const take = async (entry: ImportEntry): Promise<Outcome> => {
      if (known.has(signUpKey(list, entry.to))) return 'known'
      if (gone.has(entry.to.key)) return 'unsubscribed'
      return by ? write(payload, request, entry, by) : 'added'
    }
    for (const group of pagesOf(page, sideBySide)) {
      const taken = await Promise.all(group.map(take))
      yield* group.map((entry, index) => ({ entry, outcome: taken[index] as Outcome }))
    }
  }
}

/**
 * Takes over sign-ups from another system. Doing it again adds nobody twice, so that what was interrupted is repeated.
 * @param posted `csv`, `evidence` for all of them, `list`, `locale` of rows that name none; `check: true` writes nothing
 * @throws RequestError 400 where there is no table to read, or no evidence
 */
export const importSignUps = async (payload: Payload, posted: Posted, by: Actor): Promise<Imported> => {
  const request = await requestFrom(payload, posted)
  const read = request.table.rows.map((row) => readImportRow(row, request))
  const mistakes = read.filter(isMistake)
  const right = read.filter((entry): entry is ImportEntry => !isMistake(entry))
  const entries = [...new Map(right.toReversed().map((entry) => [entry.to.key, entry])).values()].reverse()
  let [added, known] = [0, right.length - entries.length]
  for await (const { entry, outcome } of outcomes(
    payload,
    request,
    entries,
    posted.check === true ? null : by,
  )) {
    if (outcome === 'added') added += 1
    else if (outcome === 'known') known += 1
    else mistakes.push({ line: entry.line, key: 'newsletterAdmin.mistakes.unsubscribed', params: {} })
  }
  return {
    added,
    known,
    invalid: mistakes.toSorted((a, b) => a.line - b.line),
    ignored: request.table.ignored,
  }
}
