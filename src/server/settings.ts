/** What is true of the whole site, read from the global and shaped as an edition keeps it. */
import type { Payload } from 'payload'
import { authorities, type AuthorityKey } from '../policy/authorities.js'
import type {
  Authority,
  ContactPerson,
  Controller,
  DataProtectionOfficer,
  Localized,
  Right,
  SiteFacts,
} from '../policy/content.js'
import { rightKeys } from '../policy/rights.js'
import { resources, translate } from '../locales/index.js'
import { type PrivacyContext, privacyContext } from './context.js'

export interface SiteSettings {
  readonly facts: SiteFacts
  readonly timeZone: string
  /** Languages that policies are published in, the default one first. */
  readonly languages: readonly string[]
}

export const defaultTimeZone = 'Europe/Copenhagen'

type Fields = Readonly<Record<string, unknown>>

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? (value as Fields) : {}
const textOr = <T>(value: unknown, otherwise: T): string | T =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise

/** A localised field as `locale: 'all'` gives it; a plain value is in the default language. */
export const localizedText = (value: unknown, defaultLocale: string): Localized => {
  if (typeof value === 'string') return value.trim() === '' ? {} : { [defaultLocale]: value.trim() }
  const filled = Object.entries(fieldsOf(value)).flatMap(([locale, text]) => {
    const words = textOr(text, null)
    return words === null ? [] : [[locale, words] as const]
  })
  return Object.fromEntries(filled)
}

const zoneExists = (zone: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}

const timeZoneFrom = (value: unknown): string => {
  const zone = textOr(value, defaultTimeZone)
  return zoneExists(zone) ? zone : defaultTimeZone
}

const contactFrom = (value: unknown, defaultLocale: string): ContactPerson => {
  const fields = fieldsOf(value)
  return {
    name: textOr(fields.name, ''),
    title: localizedText(fields.title, defaultLocale),
    phone: textOr(fields.phone, null),
    email: textOr(fields.email, null),
    profileUrl: textOr(fields.profileUrl, null),
  }
}

const controllerFrom = (value: unknown, defaultLocale: string): Controller => {
  const fields = fieldsOf(value)
  const contacts = Array.isArray(fields.contacts) ? fields.contacts : []
  return {
    name: textOr(fields.name, ''),
    cvr: textOr(fields.cvr, null),
    address: textOr(fields.address, null),
    phone: textOr(fields.phone, null),
    email: textOr(fields.email, null),
    website: textOr(fields.website, null),
    contacts: contacts.map((contact) => contactFrom(contact, defaultLocale)),
  }
}

/** Only an answer is an answer: where nothing was saved, nothing is claimed. */
const officerFrom = (value: unknown): DataProtectionOfficer => {
  const fields = fieldsOf(value)
  if (fields.appointed === 'none') return { appointed: false }
  if (fields.appointed !== 'appointed') return { appointed: null }
  return {
    appointed: true,
    name: textOr(fields.name, ''),
    email: textOr(fields.email, null),
    phone: textOr(fields.phone, null),
  }
}

const shipped = (key: AuthorityKey): Authority => {
  const { name, address, phone, email, website } = authorities[key]
  return { key, name, address, phone, email, website }
}

const authorityFrom = (choice: unknown, own: unknown, defaultLocale: string): Authority => {
  if (choice !== 'own') return shipped('datatilsynet')
  const fields = fieldsOf(own)
  return {
    key: 'own',
    name: localizedText(fields.name, defaultLocale),
    address: textOr(fields.address, null),
    phone: textOr(fields.phone, null),
    email: textOr(fields.email, null),
    website: textOr(fields.website, null),
  }
}

const rightsIn = (locale: string): readonly Right[] =>
  rightKeys.map((key) => ({
    key,
    title: translate(locale)(`rights.items.${key}.title`),
    text: translate(locale)(`rights.items.${key}.text`),
  }))

/** The package's words in the languages it has; a default language it lacks gets what `translate` answers with. */
const rightsFor = (context: PrivacyContext): SiteFacts['rights'] => {
  const codes = context.locales.map(({ code }) => code)
  const spoken = codes.filter((code) => code in resources || code === context.defaultLocale)
  return Object.fromEntries(spoken.map((code) => [code, rightsIn(code)]))
}

/** The settings, complete: what nobody filled in is empty, never missing. */
export const readSettings = async (payload: Payload): Promise<SiteSettings> => {
  const context = privacyContext(payload)
  const { defaultLocale, locales } = context
  const saved = fieldsOf(
    await payload.findGlobal({
      slug: context.slugs.settings,
      depth: 0,
      overrideAccess: true,
      ...(context.localized ? { locale: 'all', fallbackLocale: false } : {}),
    }),
  )
  const wanted = Array.isArray(saved.languages) ? saved.languages : []
  const others = locales.map(({ code }) => code).filter((code) => code !== defaultLocale)
  return {
    facts: {
      controller: controllerFrom(saved.controller, defaultLocale),
      dataProtectionOfficer: officerFrom(saved.dataProtectionOfficer),
      authority: authorityFrom(saved.authority, saved.ownAuthority, defaultLocale),
      cookieAuthority: shipped('digitaliseringsstyrelsen'),
      rights: rightsFor(context),
    },
    timeZone: timeZoneFrom(saved.timeZone),
    languages: [defaultLocale, ...others.filter((code) => wanted.length === 0 || wanted.includes(code))],
  }
}

/** What live blocks say now. */
export const facts = async (payload: Payload): Promise<SiteFacts> => (await readSettings(payload)).facts

/** The time zone alone: one small query. */
export const readTimeZone = async (payload: Payload): Promise<string> => {
  const saved = await payload.db.findGlobal<{ timeZone?: unknown }>({
    slug: privacyContext(payload).slugs.settings,
    select: { timeZone: true },
  })
  return timeZoneFrom(fieldsOf(saved).timeZone)
}
