/** A policy as an editor writes one, and what editors do with it through the endpoints. */
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import type { Json, TestSite } from '../../support/site.js'

export const words = (content: string) => richText(paragraph(text(content)))

export interface Policy {
  readonly id: number | string
  readonly slug: string
}

interface SectionInput {
  readonly id?: string
  readonly heading: string
  readonly level?: string
  readonly live?: string
  readonly audiences?: readonly string[]
  readonly content?: unknown
}

export const section = (
  heading: string,
  content: string,
  more: Partial<SectionInput> = {},
): SectionInput => ({
  heading,
  level: '1',
  content: words(content),
  ...more,
})

/** Saves a draft in Danish, as the admin panel does. */
export const createDraft = async (
  { payload }: TestSite,
  slug: string,
  sections: readonly SectionInput[],
  title = 'Politik for persondata',
): Promise<Policy> => {
  const data = { title, slug, sections }
  const { id } = await payload.create({
    collection: 'privacy-policies',
    draft: true,
    depth: 0,
    locale: 'da',
    data: data as never,
  })
  return { id, slug }
}

/** Replaces the first section's text in the draft, and keeps everything else. */
export const editDraft = async (
  { payload }: TestSite,
  { id }: Policy,
  content: string,
  more: Readonly<Record<string, unknown>> = {},
  locale: 'da' | 'en' = 'da',
): Promise<void> => {
  const read = {
    collection: 'privacy-policies',
    id,
    draft: true,
    depth: 0,
    locale,
    fallbackLocale: false,
  } as const
  const draft = (await payload.findByID(read)) as unknown as { sections: readonly Record<string, unknown>[] }
  const sections = draft.sections.map((row, index) =>
    index === 0 ? { ...row, content: words(content), ...more } : row,
  )
  await payload.update({ ...read, data: { sections } as never })
}

export const fillSettings = async ({ payload }: TestSite): Promise<void> => {
  const controller = {
    name: 'Ådalens Efterskole',
    cvr: '12345678',
    address: 'Skolevej 1, 4000 Roskilde',
    phone: '12 34 56 78',
    email: 'kontor@skolen.example',
  }
  await payload.updateGlobal({ slug: 'privacy-settings', data: { controller } as never })
}

/** The short policies of most tests have none of the blocks, and say what a block would say in no words either. */
export const withoutBlocks = ['controllerBlockMissing', 'rightsMissing', 'authorityMissing'].map(
  (finding) => ({
    finding,
  }),
)

export const approval = (more: Readonly<Record<string, unknown>> = {}) => ({
  kind: 'material',
  summary: { da: 'Vi har skrevet mere om billeder.' },
  kept: withoutBlocks,
  keepLowerKind: true,
  ...more,
})

export const post = (site: TestSite, path: string, body: unknown, token: string | undefined = site.token) =>
  site.rest(`/privacy/policies/${path}`, { method: 'POST', body, token })

export const approve = (site: TestSite, { id }: Policy, more: Readonly<Record<string, unknown>> = {}) =>
  post(site, `${id}/approve`, approval(more))

export const publicPolicy = (site: TestSite, { slug }: Policy, query = '') =>
  site.rest(`/privacy/policies/${slug}${query}`)

export const fieldsOf = (answer: { json: Json }): readonly (string | undefined)[] =>
  answer.json.errors.map((error: { field?: string }) => error.field)
