/** A section's address on the page (`#formaal`). */
import type { CollectionBeforeChangeHook } from 'payload'
import { anchorFrom } from '../../src/policy/anchors.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { publishedAnchors } from './editions.js'

interface Row {
  readonly id?: string | null
  readonly anchor?: string | null
  readonly heading?: string | null
}

/**
 * Anchors for rows in order: published ones are kept, the others follow the heading.
 * @param published anchors by section id that readers may have linked to
 */
export const anchorsFor = (
  rows: readonly Row[],
  published: ReadonlyMap<string, string>,
): (string | null)[] => {
  const keptOf = (row: Row): string | undefined => (row.id ? published.get(row.id) : undefined)
  return rows.reduce<{ taken: ReadonlySet<string>; anchors: (string | null)[] }>(
    ({ taken, anchors }, row) => {
      const anchor = keptOf(row) ?? (row.heading?.trim() ? anchorFrom(row.heading, taken) : null)
      return { taken: anchor ? new Set([...taken, anchor]) : taken, anchors: [...anchors, anchor] }
    },
    { taken: new Set(published.values()), anchors: [] },
  ).anchors
}

/**
 * Fills anchors from the headings in the default language. Until a section is published its anchor follows the
 * heading, or autosave would freeze a half-typed one; from then on it stays, whatever the heading becomes. Other
 * languages share the anchor: saving in one of them changes none.
 */
export const fillAnchors =
  (context: PrivacyContext): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    if (!Array.isArray(data.sections)) return data
    const rows = data.sections as readonly Row[]
    const before = new Map(((originalDoc?.sections ?? []) as readonly Row[]).map((row) => [row.id, row]))
    const inDefaultLocale = !context.localized || !req.locale || req.locale === context.defaultLocale
    const anchors = inDefaultLocale
      ? anchorsFor(rows, originalDoc?.id ? await publishedAnchors(context, req, originalDoc.id) : new Map())
      : rows.map((row) => before.get(row.id)?.anchor ?? null)
    return { ...data, sections: rows.map((row, index) => ({ ...row, anchor: anchors[index] })) }
  }
