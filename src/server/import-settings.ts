/** The controller that a text names, and the one in the site's settings. */
import type { Payload, PayloadRequest } from 'payload'
import type { ImportedController } from '../policy/import/index.js'
import { isSameController, type PresentController } from '../policy/import/settings-differences.js'
import { privacyContext } from './context.js'
import { isFieldError } from './database/field-error.js'

type Fields = Readonly<Record<string, unknown>>

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** What the imported value fills: only what is empty. */
const filled = (present: Fields, imported: Fields): Fields =>
  Object.fromEntries(Object.entries(imported).filter(([key, value]) => isSet(value) && !isSet(present[key])))

/** Addresses in old texts often lack the protocol that a link needs. */
const withProtocol = (address: string | null): string | null =>
  address === null || /^https?:\/\//i.test(address) ? address : `https://${address}`

const cleaned = ({ contacts, ...facts }: ImportedController) => ({
  facts: { ...facts, cvr: facts.cvr?.replace(/\s/g, '') ?? null, website: withProtocol(facts.website) },
  contacts: contacts.map((contact) => ({ ...contact, profileUrl: withProtocol(contact.profileUrl) })),
})

const asEditor = (payload: Payload, locale: string, req: PayloadRequest) => {
  const { slugs, localized } = privacyContext(payload)
  return {
    slug: slugs.settings,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    ...(localized ? { locale } : {}),
  }
}

/** The controller as the editor who asks sees it in the settings. */
export const presentController = async (
  payload: Payload,
  locale: string,
  req: PayloadRequest,
): Promise<PresentController> => {
  const settings = (await payload.findGlobal(asEditor(payload, locale, req))) as Fields
  return (settings.controller ?? {}) as PresentController
}

/**
 * Fills what is empty in the settings.
 * @returns false where the settings name another controller, or Payload finds a value wrong: they stay as they are, and an
 * editor fills them in
 */
export const fillController = async (
  payload: Payload,
  imported: ImportedController,
  locale: string,
  req: PayloadRequest,
): Promise<boolean> => {
  const { facts, contacts } = cleaned(imported)
  const present = await presentController(payload, locale, req)
  if (!isSameController(imported, present)) return false
  const hasContacts = Array.isArray(present.contacts) && present.contacts.length > 0
  const additions = filled(present as Fields, facts)
  if (Object.keys(additions).length === 0 && hasContacts) return true
  const controller = { ...present, ...additions, ...(hasContacts ? {} : { contacts }) }
  try {
    await payload.updateGlobal({ ...asEditor(payload, locale, req), data: { controller } as Fields })
    return true
  } catch (error) {
    if (isFieldError(error)) return false
    throw error
  }
}
