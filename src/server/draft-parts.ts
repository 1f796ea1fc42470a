/** Writing parts of a text into the working copy, in every language: what a person decided goes where editors write. */
import type { Payload, PayloadRequest } from 'payload'
import type { PolicyContent, Section } from '../policy/content.js'
import { changedParts } from '../policy/merge/parts.js'
import { privacyContext } from './context.js'
import type { Draft } from './draft.js'

type Fields = Readonly<Record<string, unknown>>

const rowOf = (section: Section, row: Fields | undefined, locale: string): Fields => ({
  ...row,
  id: section.id,
  anchor: section.anchor,
  heading: section.heading[locale] ?? null,
  level: String(section.level),
  audiences: section.audiences,
  content: section.content[locale] ?? null,
  live: section.live,
})

/**
 * Makes the draft say `wanted`. Only sections and texts that differ are written: the others keep what an edition cannot
 * hold, such as links to documents. Facts come from the settings and are left alone.
 * @param draft as it was read
 * @returns the parts that were written
 */
export const putIntoDraft = async (
  payload: Payload,
  draft: Draft,
  wanted: PolicyContent,
  req?: PayloadRequest,
): Promise<readonly string[]> => {
  const { slugs, locales, defaultLocale, localized } = privacyContext(payload)
  const parts = changedParts(draft.content, wanted).filter((part) => part !== 'facts')
  if (parts.length === 0) return parts
  const others = locales.map(({ code }) => code).filter((code) => code !== defaultLocale)
  // The default language first: it decides about addresses of sections.
  for (const locale of [defaultLocale, ...others]) {
    const place = {
      collection: slugs.policies,
      id: draft.id,
      draft: true,
      depth: 0,
      // Whoever asks may approve, or was checked by the door.
      overrideAccess: true,
      ...(req ? { user: req.user } : {}),
      ...(localized ? { locale, fallbackLocale: false as const } : {}),
    }
    const document = (await payload.findByID(place)) as unknown as Fields
    const rows = new Map(
      (Array.isArray(document.sections) ? (document.sections as readonly Fields[]) : []).map((row) => [
        String(row.id),
        row,
      ]),
    )
    const sections = wanted.sections.map((section) => {
      const row = rows.get(section.id)
      return row && !parts.includes(section.id) ? row : rowOf(section, row, locale)
    })
    const data = {
      sections,
      ...(parts.includes('title') ? { title: wanted.title[locale] ?? null } : {}),
      ...(parts.includes('introduction') ? { introduction: wanted.introduction[locale] ?? null } : {}),
    }
    await payload.update({ ...place, data: data as never })
  }
  return parts
}
