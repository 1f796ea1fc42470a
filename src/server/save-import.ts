/** Saves what the importer understood as a draft, by the rights of the editor who asks. */
import type { Payload, PayloadRequest } from 'payload'
import type { ImportedController, ImportedPolicy } from '../policy/import/index.js'
import { privacyContext } from './context.js'
import { refuse, refuseAll, type RequestProblem } from './errors.js'
import { isFieldError } from './database/field-error.js'
import { isPlainText, policyId } from './ids.js'

type Fields = Readonly<Record<string, unknown>>

export interface SaveImport {
  readonly imported: ImportedPolicy
  /** `{ title, slug, locale?, policy?, useController? }`; with `policy` that draft's sections are replaced. */
  readonly request: Fields
  readonly req: PayloadRequest
}

export interface SavedImport {
  readonly id: number | string
  readonly slug: string
  /** The settings now say who the controller is, as far as the text did. */
  readonly controllerFilled: boolean
}

interface Destination {
  readonly title: string
  readonly slug: string
  readonly locale: string
  readonly policy: number | string | null
  readonly useController: boolean
}

const maxTitle = 200
const slugPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

const isSet = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

/** @throws RequestError 400 with everything that is wrong; 404 for a policy that cannot be */
const destinationFrom = (payload: Payload, request: Fields): Destination => {
  const { locales, defaultLocale } = privacyContext(payload)
  const title = typeof request.title === 'string' ? request.title.trim() : ''
  const slug = typeof request.slug === 'string' ? request.slug.trim() : ''
  const locale = request.locale ?? defaultLocale
  const known = locales.map(({ code }) => code)
  const policy = isSet(request.policy) ? policyId(payload, request.policy) : null
  const found: readonly (RequestProblem | false)[] = [
    (title === '' || title.length > maxTitle || !isPlainText(title)) && {
      key: 'titleInvalid',
      params: { max: maxTitle },
      field: 'title',
    },
    policy === null && (slug.length > 80 || !slugPattern.test(slug)) && { key: 'slugInvalid', field: 'slug' },
    !known.includes(locale as string) && {
      key: 'unknownLocale',
      params: { known: known.join(', ') },
      field: 'locale',
    },
  ]
  refuseAll(
    400,
    found.filter((problem): problem is RequestProblem => problem !== false),
  )
  return {
    title,
    slug,
    locale: locale as string,
    policy,
    useController: [true, 'true'].includes(request.useController as string),
  }
}

const draftFrom = ({ sections, introduction, updated }: ImportedPolicy, title: string): Fields => ({
  title,
  textDate: updated,
  introduction,
  sections: sections.map(({ id, heading, level, content, live }) => ({
    id,
    heading,
    level: String(level),
    audiences: [],
    content,
    live,
  })),
})

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

/** @returns false where Payload finds a value wrong: the settings stay as they are, and an editor fills them in */
const fillController = async (
  payload: Payload,
  imported: ImportedController,
  locale: string,
  req: PayloadRequest,
): Promise<boolean> => {
  const { facts, contacts } = cleaned(imported)
  const { slugs, localized } = privacyContext(payload)
  const asEditor = {
    slug: slugs.settings,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    ...(localized ? { locale } : {}),
  }
  const settings = (await payload.findGlobal(asEditor)) as Fields
  const present = (settings.controller ?? {}) as Fields
  const hasContacts = Array.isArray(present.contacts) && present.contacts.length > 0
  const additions = filled(present, facts)
  if (Object.keys(additions).length === 0 && hasContacts) return true
  const controller = { ...present, ...additions, ...(hasContacts ? {} : { contacts }) }
  try {
    await payload.updateGlobal({ ...asEditor, data: { controller } as Fields })
    return true
  } catch (error) {
    if (isFieldError(error)) return false
    throw error
  }
}

/**
 * Creates a draft, or replaces the sections of one. Readers see nothing of it until it is approved.
 * @throws RequestError 400, 404; whatever Payload's own validation and access throw
 */
export const saveImport = async (
  payload: Payload,
  { imported, request, req }: SaveImport,
): Promise<SavedImport> => {
  const { slugs, localized } = privacyContext(payload)
  const { title, slug, locale, policy, useController } = destinationFrom(payload, request)
  const asEditor = {
    collection: slugs.policies,
    draft: true,
    depth: 0,
    overrideAccess: false,
    user: req.user,
    req: { i18n: req.i18n, t: req.t } as PayloadRequest,
    ...(localized ? { locale, fallbackLocale: false as const } : {}),
  }
  const data = draftFrom(imported, title)
  if (policy !== null && !(await payload.findByID({ ...asEditor, id: policy, disableErrors: true })))
    throw refuse(404, 'noPolicy')
  const saved = (await (policy === null
    ? payload.create({ ...asEditor, data: { ...data, slug } })
    : payload.update({ ...asEditor, id: policy, data }))) as unknown as SavedImport
  const controllerFilled =
    useController &&
    imported.controller !== null &&
    (await fillController(payload, imported.controller, locale, req))
  return { id: saved.id, slug: saved.slug, controllerFilled }
}
