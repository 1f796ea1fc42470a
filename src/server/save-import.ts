/** Saves what the importer understood as a draft, by the rights of the editor who asks. */
import type { Payload, PayloadRequest } from 'payload'
import type { ImportedPolicy } from '../policy/import/index.js'
import { privacyContext } from './context.js'
import { refuse, refuseAll, type RequestProblem } from './errors.js'
import { isPlainText, policyId } from './ids.js'
import { fillController } from './import-settings.js'

type Fields = Readonly<Record<string, unknown>>

export interface SaveImport {
  readonly imported: ImportedPolicy
  /** `{ slug, title?, locale?, policy?, useController? }`: without `title` the text's own counts; with `policy` that draft's sections are replaced. */
  readonly request: Fields
  readonly req: PayloadRequest
}

export interface SavedImport {
  readonly id: number | string
  readonly slug: string
  /** The settings now say who the controller is, as far as the text did; never where they name another one. */
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
const destinationFrom = (payload: Payload, request: Fields, textTitle: string | null): Destination => {
  const { locales, defaultLocale } = privacyContext(payload)
  const title =
    typeof request.title === 'string' ? request.title.trim() : (textTitle ?? '').slice(0, maxTitle)
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

/**
 * Creates a draft, or replaces the sections of one. Readers see nothing of it until it is approved.
 * @throws RequestError 400, 404; whatever Payload's own validation and access throw
 */
export const saveImport = async (
  payload: Payload,
  { imported, request, req }: SaveImport,
): Promise<SavedImport> => {
  const { slugs, localized } = privacyContext(payload)
  const { title, slug, locale, policy, useController } = destinationFrom(payload, request, imported.title)
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
