/** What changed in the facts that live blocks show: names, addresses, rights. */
import type { Authority, ContactPerson, DataProtectionOfficer, Localized, SiteFacts } from './content.js'
import { hasMark, sameButRedacted } from './redacted-text.js'
import { squeezed } from './word-diff.js'

export const factKeys = [
  'controller.name',
  'controller.cvr',
  'controller.address',
  'controller.phone',
  'controller.email',
  'controller.website',
  'controller.contact',
  'dataProtectionOfficer.none',
  'dataProtectionOfficer.name',
  'dataProtectionOfficer.email',
  'dataProtectionOfficer.phone',
  'authority.name',
  'authority.address',
  'authority.phone',
  'authority.email',
  'authority.website',
  'cookieAuthority.name',
  'cookieAuthority.address',
  'cookieAuthority.phone',
  'cookieAuthority.email',
  'cookieAuthority.website',
  'right',
] as const
export type FactKey = (typeof factKeys)[number]

export interface FactComparison {
  readonly key: FactKey
  /** Whose fact it is where several share a key: the contact's name, the right's title. */
  readonly label: string | null
  readonly before: string | null
  readonly after: string | null
}

type Row = readonly [key: FactKey, label: string | null, value: string | null]

const said = (text: Localized, locale: string, fallback: string): string | null =>
  text[locale] ?? text[fallback] ?? null

const contactRow = (contact: ContactPerson, locale: string, fallback: string): Row => [
  'controller.contact',
  contact.name,
  [contact.name, said(contact.title, locale, fallback), contact.phone, contact.email, contact.profileUrl]
    .filter(Boolean)
    .join(', '),
]

/** What the fact `dataProtectionOfficer.none` has for a value: its sentence is the reader's language's. */
export const statedNone = 'none'

const officerRows = (officer: DataProtectionOfficer): Row[] => {
  if (officer.appointed === null) return []
  if (!officer.appointed) return [['dataProtectionOfficer.none', null, statedNone]]
  return [
    ['dataProtectionOfficer.name', null, officer.name],
    ['dataProtectionOfficer.email', null, officer.email],
    ['dataProtectionOfficer.phone', null, officer.phone],
  ]
}

const authorityRows = (
  prefix: 'authority' | 'cookieAuthority',
  authority: Authority,
  locale: string,
  fallback: string,
): Row[] => [
  [`${prefix}.name`, null, said(authority.name, locale, fallback)],
  [`${prefix}.address`, null, authority.address],
  [`${prefix}.phone`, null, authority.phone],
  [`${prefix}.email`, null, authority.email],
  [`${prefix}.website`, null, authority.website],
]

const rowsOf = (facts: SiteFacts, locale: string, fallback: string): readonly Row[] => [
  ['controller.name', null, facts.controller.name],
  ['controller.cvr', null, facts.controller.cvr],
  ['controller.address', null, facts.controller.address],
  ['controller.phone', null, facts.controller.phone],
  ['controller.email', null, facts.controller.email],
  ['controller.website', null, facts.controller.website],
  ...facts.controller.contacts.map((contact) => contactRow(contact, locale, fallback)),
  ...officerRows(facts.dataProtectionOfficer),
  ...authorityRows('authority', facts.authority, locale, fallback),
  ...authorityRows('cookieAuthority', facts.cookieAuthority, locale, fallback),
  ...(facts.rights[locale] ?? facts.rights[fallback] ?? []).map((right): Row => [
    'right',
    right.title,
    `${right.title}: ${right.text}`,
  ]),
]

const rowKey = ([key, label]: Row): string => `${key} ${label ?? ''}`
const sameText = (a: string | null, b: string | null): boolean => squeezed(a ?? '') === squeezed(b ?? '')

/** A contact whose name was removed is not another contact, and an address that was removed is no other address. */
const onlyLostWords = (
  fact: FactComparison,
  all: readonly FactComparison[],
  lost: { readonly before: boolean; readonly after: boolean },
): boolean => {
  const { key, label, before, after } = fact
  if (before !== null && after !== null) return sameButRedacted(before, after)
  // A redaction takes an address as a whole, so that no mark stands in its place.
  if (/\.(?:email|phone|website)$/.test(key) && (before === null ? lost.before : lost.after)) return true
  return all.some(
    (other) =>
      other.key === key &&
      other !== fact &&
      (before === null) !== (other.before === null) &&
      (after === null) !== (other.after === null) &&
      sameButRedacted(label ?? before ?? after ?? '', other.label ?? other.before ?? other.after ?? ''),
  )
}

/** Only the facts that differ, in the order of `factKeys`. */
export const compareFacts = (
  before: SiteFacts | null,
  after: SiteFacts,
  locale: string,
  fallbackLocale: string,
): readonly FactComparison[] => {
  const lost = { before: hasMark(JSON.stringify(before)), after: hasMark(JSON.stringify(after)) }
  const old = new Map((before ? rowsOf(before, locale, fallbackLocale) : []).map((row) => [rowKey(row), row]))
  const now = new Map(rowsOf(after, locale, fallbackLocale).map((row) => [rowKey(row), row]))
  return [...new Map([...old, ...now]).values()]
    .map((row) => {
      const [key, label] = row
      return {
        key,
        label,
        before: old.get(rowKey(row))?.[2] ?? null,
        after: now.get(rowKey(row))?.[2] ?? null,
      }
    })
    .filter((fact) => !sameText(fact.before, fact.after))
    .filter((fact, _, all) => !onlyLostWords(fact, all, lost))
    .sort((a, b) => factKeys.indexOf(a.key) - factKeys.indexOf(b.key))
}
