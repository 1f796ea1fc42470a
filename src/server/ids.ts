/** Ids, numbers and slugs from an address, before they reach a database that would answer nonsense with an error. */
import type { Payload } from 'payload'
import { refuse } from './errors.js'

const maxInteger = 2_147_483_647

const integer = (text: string): number | null =>
  /^[1-9]\d{0,9}$/.test(text) && Number(text) <= maxInteger ? Number(text) : null

/**
 * A policy's id as the database takes it.
 * @throws RequestError 404
 */
export const policyId = (payload: Payload, value: unknown): number | string => {
  const text = String(value ?? '')
  const id = payload.db.defaultIDType === 'number' ? integer(text) : /^[\w-]{1,100}$/.test(text) ? text : null
  if (id === null) throw refuse(404, 'noPolicy')
  return id
}

/** @throws RequestError 404 */
export const editionNumber = (value: unknown): number => {
  const number = integer(String(value ?? ''))
  if (number === null) throw refuse(404, 'noEdition')
  return number
}

/** @throws RequestError 404 */
export const noticeRevision = (value: unknown): number => {
  const revision = integer(String(value ?? ''))
  if (revision === null) throw refuse(404, 'noCookieNotice')
  return revision
}

/** @throws RequestError 404 */
export const policySlug = (value: unknown): string => {
  const slug = String(value ?? '')
  if (!isPlainText(slug) || slug.length === 0 || slug.length > 200) throw refuse(404, 'noPolicy')
  return slug
}

/** Text that every database can store: no control characters but line breaks and tabs, no half characters. */
export const isPlainText = (text: string): boolean => !/[^\P{Cc}\n\r\t]|\p{Cs}/u.test(text)
