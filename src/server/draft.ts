/** The working copy of a policy, as an edition would say it. */
import type { Payload, PayloadRequest } from 'payload'
import { canonicalJson, sha256 } from '../policy/canonical.js'
import type { PlacedProblem } from '../policy/completeness.js'
import {
  type LiveBlock,
  liveBlocks,
  type Localized,
  type PolicyContent,
  type Section,
  type SectionLevel,
  sectionLevels,
} from '../policy/content.js'
import { isLocalDate, type LocalDate } from '../policy/dates.js'
import { withOwnFootnotes } from '../policy/footnotes.js'
import type { RichText } from '../policy/rich-text/nodes.js'
import { normaliseRichText, type RichTextProblem } from '../policy/rich-text/normalise.js'
import { isEmpty } from '../policy/rich-text/plain.js'
import { type PrivacyContext, privacyContext } from './context.js'
import { refuse } from './errors.js'
import { policyId } from './ids.js'
import { internalLinks, type ResolveLink } from './internal-links.js'
import { localizedText, readSettings, type SiteSettings } from './settings.js'

export interface Draft {
  readonly id: number | string
  readonly slug: string
  readonly content: PolicyContent
  readonly settings: SiteSettings
  /** What its text says that an edition cannot keep. */
  readonly textProblems: readonly PlacedProblem[]
  /** Hash of exactly what would be approved. */
  readonly basis: string
  /** The date that the imported text bore. */
  readonly textDate: LocalDate | null
}

type Fields = Readonly<Record<string, unknown>>

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null

/** The newest working copy with every language, by the rights of whoever asks; without `req` the caller has checked. */
const readDocument = async (payload: Payload, id: unknown, req?: PayloadRequest): Promise<Fields> => {
  const context = privacyContext(payload)
  const document = (await payload.findByID({
    collection: context.slugs.policies,
    id: policyId(payload, id),
    draft: true,
    depth: 0,
    disableErrors: true,
    overrideAccess: !req,
    ...(req ? { user: req.user } : {}),
    ...(context.localized ? { locale: 'all', fallbackLocale: false } : {}),
  })) as Fields | null
  if (!document) throw refuse(404, 'noPolicy')
  return document
}

/** A localised rich text field by language; a plain value is in the default language. */
const byLocale = (value: unknown, defaultLocale: string): Fields => {
  if (!isFields(value)) return {}
  return 'root' in value ? { [defaultLocale]: value } : value
}

interface Normalised {
  readonly texts: Localized<RichText>
  readonly problems: readonly { readonly locale: string; readonly problem: RichTextProblem }[]
}

const normalised = (value: unknown, context: PrivacyContext, resolve: ResolveLink): Normalised => {
  const made = Object.entries(byLocale(value, context.defaultLocale))
    .filter(([, text]) => isFields(text))
    .map(([locale, text]) => ({
      locale,
      ...normaliseRichText(text, { resolveInternalLink: (doc) => resolve(doc, locale) }),
    }))
  return {
    texts: Object.fromEntries(
      made.filter(({ richText }) => !isEmpty(richText)).map(({ locale, richText }) => [locale, richText]),
    ),
    problems: made.flatMap(({ locale, problems }) => problems.map((problem) => ({ locale, problem }))),
  }
}

const levelFrom = (value: unknown): SectionLevel =>
  sectionLevels.find((level) => level === Number(value)) ?? 1
const liveFrom = (value: unknown): LiveBlock | null => liveBlocks.find((live) => live === value) ?? null

const sectionsOf = (document: Fields): readonly Fields[] =>
  Array.isArray(document.sections) ? document.sections.filter(isFields) : []

const sectionFrom = (row: Fields, context: PrivacyContext, texts: Localized<RichText>): Section => ({
  id: String(row.id),
  anchor: typeof row.anchor === 'string' ? row.anchor : '',
  level: levelFrom(row.level),
  audiences: (Array.isArray(row.audiences) ? row.audiences.map(String) : []).sort(),
  heading: localizedText(row.heading, context.defaultLocale),
  content: texts,
  live: liveFrom(row.live),
  gaps: {},
})

const problemsIn = (sectionId: string | null, problems: Normalised['problems']): readonly PlacedProblem[] =>
  problems.map(({ locale, problem }) => ({ ...problem, sectionId, locale }))

/**
 * The draft as an edition would hold it, with `gaps` still empty.
 * @param req with it, read by that user's rights
 * @throws RequestError 404 where there is no such policy, or none that this user may read
 */
export const readDraft = async (payload: Payload, id: unknown, req?: PayloadRequest): Promise<Draft> => {
  const context = privacyContext(payload)
  const [document, settings] = await Promise.all([readDocument(payload, id, req), readSettings(payload)])
  const resolve = await internalLinks(payload, document, req)
  const introduction = normalised(document.introduction, context, resolve)
  const sections = sectionsOf(document).map((row) => ({
    row,
    text: normalised(row.content, context, resolve),
  }))
  const content = withOwnFootnotes({
    title: localizedText(document.title, context.defaultLocale),
    introduction: introduction.texts,
    sections: sections.map(({ row, text }) => sectionFrom(row, context, text.texts)),
    facts: settings.facts,
  })
  const slug = String(document.slug ?? '')
  return {
    id: document.id as number | string,
    slug,
    content,
    settings,
    textProblems: [
      ...problemsIn(null, introduction.problems),
      ...sections.flatMap(({ row, text }) => problemsIn(String(row.id), text.problems)),
    ],
    basis: sha256(canonicalJson({ slug, content })),
    textDate: isLocalDate(document.textDate) ? document.textDate : null,
  }
}

/** As `readDraft`, only the content. */
export const draftContent = async (
  payload: Payload,
  id: unknown,
  req?: PayloadRequest,
): Promise<PolicyContent> => (await readDraft(payload, id, req)).content
