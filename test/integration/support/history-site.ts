/** A policy on a real site as the random histories of test/support/histories.ts drive it. */
import { randomBytes } from 'node:crypto'
import type { Payload } from 'payload'
import type { PolicyContent } from '../../../src/policy/content.js'
import { normaliseRichText } from '../../../src/policy/rich-text/normalise.js'
import { plainText } from '../../../src/policy/rich-text/plain.js'
import { paragraph, richTextOf, text } from '../../../src/policy/rich-text/build.js'
import { standingIn, withContent } from '../../../src/server/proposal.js'
import { readTimeline } from '../../../src/server/timeline-window.js'
import type { DraftSection } from '../../support/histories.js'
import type { Policy } from './policy.js'

const locales = ['da', 'en'] as const
type Locale = (typeof locales)[number]
type Row = Readonly<Record<string, unknown>>

/** Ids that every database takes, and that no other policy's sections have. */
export const sectionIds = (): ((n: number) => string) => {
  const own = randomBytes(8).toString('hex')
  return (n) => `${own}${n.toString(16).padStart(8, '0')}`
}

const place = ({ id }: Policy, locale: Locale) =>
  ({ collection: 'privacy-policies', id, draft: true, depth: 0, locale, fallbackLocale: false }) as const

const rowsIn = async (payload: Payload, policy: Policy, locale: Locale): Promise<readonly Row[]> =>
  ((await payload.findByID(place(policy, locale))) as unknown as { sections: readonly Row[] }).sections

/** Saves the draft in one language after the other, as an editor does. */
export const writeDraft = async (
  payload: Payload,
  policy: Policy,
  sections: readonly DraftSection[],
): Promise<void> => {
  for (const locale of locales) {
    const known = new Map((await rowsIn(payload, policy, locale)).map((row) => [row.id, row]))
    const data = sections.map((one) => ({
      ...known.get(one.id),
      id: one.id,
      level: String(one.level),
      heading: one.heading[locale],
      content: one[locale].length > 0 ? richTextOf(one[locale].map((words) => paragraph(text(words)))) : null,
    }))
    await payload.update({ ...place(policy, locale), data: { sections: data } as never })
  }
}

const blocksOf = (value: unknown): readonly string[] =>
  value ? normaliseRichText(value).richText.root.children.map((node) => plainText(richTextOf([node]))) : []

export const readSections = async (payload: Payload, policy: Policy): Promise<readonly DraftSection[]> => {
  const [danish, english] = [await rowsIn(payload, policy, 'da'), await rowsIn(payload, policy, 'en')]
  const heading = (row: Row | undefined) => (typeof row?.heading === 'string' ? row.heading : '')
  return danish.map((row) => {
    const other = english.find(({ id }) => id === row.id)
    return {
      id: String(row.id),
      level: row.level === '2' ? 2 : 1,
      heading: { da: heading(row), en: heading(other) },
      da: blocksOf(row.content),
      en: blocksOf(other?.content),
    }
  })
}

export const sectionsOf = ({ sections }: PolicyContent): readonly DraftSection[] =>
  sections.map(({ id, level, heading, content }) => ({
    id,
    level: level === 2 ? 2 : 1,
    heading: { da: heading.da ?? '', en: heading.en ?? '' },
    da: blocksOf(content.da),
    en: blocksOf(content.en),
  }))

/** Every edition that is not withdrawn, with its text. */
export const standingEditions = async (payload: Payload, { id }: Policy) =>
  Promise.all(
    standingIn(await readTimeline(payload, { policy: String(id) })).map((edition) =>
      withContent(payload, edition),
    ),
  )

const writing = [
  'create',
  'updateOne',
  'updateMany',
  'upsert',
  'deleteOne',
  'deleteMany',
  'createVersion',
  'updateVersion',
  'deleteVersions',
] as const

/** The process ends after so many writes: nothing more is written until the returned function is called. */
export const killedAfter = ({ db }: Payload, writes: number): (() => void) => {
  let left = writes
  const methods = db as unknown as Record<string, (...args: readonly unknown[]) => Promise<unknown>>
  const whole = new Map(writing.map((name) => [name, methods[name]]))
  for (const [name, method] of whole)
    if (method)
      methods[name] = (...args) =>
        (left -= 1) < 0 ? Promise.reject(new Error('killed')) : method.call(db, ...args)
  return () => {
    for (const [name, method] of whole) if (method) methods[name] = method
  }
}
