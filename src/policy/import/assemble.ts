/** What was read, recognised step by step, put together as a policy. */
import { randomBytes } from 'node:crypto'
import { anchorFrom } from '../anchors.js'
import { toRichText } from './blocks.js'
import { noteSigns } from './characters.js'
import type { InlineContext } from './inline.js'
import { excerptOf, linesIn } from './lines.js'
import { numberNotes, sectionsByNumber } from './numbers.js'
import { inIntroduction, onceEach } from './once-each.js'
import type { Read } from './read/result.js'
import { wrapWidth } from './read/text.js'
import { hiddenMailbox } from './recognise/contact-lines.js'
import { takeContacts } from './recognise/contacts.js'
import { takeContentsTable } from './recognise/contents-table.js'
import { takeDateLines } from './recognise/date-line.js'
import { findDefects, type Passage } from './recognise/defects.js'
import { takeFootnotes } from './recognise/footnotes.js'
import { partByHeadings } from './recognise/headings.js'
import { guessLocale } from './recognise/locale.js'
import { takePageFurniture } from './recognise/page-furniture.js'
import { findTitle } from './recognise/title.js'
import type { ImportedPolicy, ImportedSection, ImportFormat, ImportNote } from './types.js'

/** Like the ids that Payload gives rows: 24 hexadecimal digits. */
const newId = (): string => randomBytes(12).toString('hex')

/** The same heading several times gets a number before the anchor is made, so that no search through all of them is needed. */
const anchorMaker = () => {
  const taken = new Set<string>()
  const times = new Map<string, number>()
  return (heading: string): string => {
    const count = (times.get(heading) ?? 0) + 1
    times.set(heading, count)
    const anchor = anchorFrom(count > 1 ? `${heading.slice(0, 40)} ${count}` : heading, taken)
    taken.add(anchor)
    return anchor
  }
}

const maxNotes = 200

export const assemble = (format: ImportFormat, read: Read): ImportedPolicy => {
  const width = format === 'text' || format === 'markdown' ? wrapWidth(read.blocks) : null
  const pages = takePageFurniture(read.blocks)
  const contents = takeContentsTable(pages.blocks)
  const dated = takeDateLines(contents.blocks)
  const noted = takeFootnotes(dated.blocks)
  const parted = partByHeadings(noted.blocks, findTitle, width)
  const parts = parted.parts.map((part) => ({ ...part, id: newId() }))
  const before = { id: '', heading: null, blocks: parted.introduction }
  const contacts = takeContacts([before, ...parts])
  const bodies = [before, ...parts].map((part, index) => ({
    id: part.id || undefined,
    blocks: contacts.parts[index]?.blocks ?? [],
  }))

  const building: ImportNote[] = []
  const sections = sectionsByNumber(parts)
  const contextOf = (section: string | undefined): InlineContext => ({
    sections,
    footnotes: noted.texts,
    section,
    notes: building,
  })
  const [first, ...rest] = bodies.map(({ id, blocks }) => ({
    id,
    empty: blocks.length === 0,
    content: toRichText(blocks, width, contextOf(id)),
  }))
  const makeAnchor = anchorMaker()
  const made = parts.map((part, index): ImportedSection => ({
    id: part.id,
    anchor: makeAnchor(part.heading ?? ''),
    level: part.level,
    heading: part.heading ?? '',
    original: part.original,
    content: rest[index]?.content ?? toRichText([], null, contextOf(part.id)),
    live: contacts.parts[index + 1]?.live ?? null,
  }))

  const passages = bodies.flatMap(({ id, blocks }) =>
    linesIn(blocks).map((line): Passage => ({ section: id, text: line.text.replace(noteSigns, '') })),
  )
  const hidden = [before, ...parts].flatMap(({ id, blocks }) =>
    linesIn(blocks)
      .filter(({ text }) => text.length < 20_000 && hiddenMailbox.test(text))
      .map(({ text }): ImportNote => ({
        key: 'emailHidden',
        params: {},
        section: id || undefined,
        excerpt: excerptOf(text.slice(Math.max(0, text.search(hiddenMailbox) - 40))),
      })),
  )
  const doubts = parts.flatMap((part): ImportNote[] =>
    part.doubt
      ? [{ key: part.doubt, params: {}, section: part.id, excerpt: excerptOf(part.heading ?? '') }]
      : [],
  )
  const title = parted.title ?? read.title
  const notes: readonly ImportNote[] = [
    ...read.notes,
    ...(parts.length === 0 ? [{ key: 'noHeadings', params: {}, excerpt: '' }] : []),
    ...(title === null ? [{ key: 'titleMissing', params: {}, excerpt: '' }] : []),
    ...dated.notes,
    ...noted.notes,
    ...doubts,
    ...numberNotes(parts),
    ...inIntroduction([...contacts.notes, ...hidden, ...building, ...findDefects(passages, dated.updated)]),
  ]
  return {
    format,
    title,
    updated: dated.updated,
    locale: guessLocale(
      passages
        .slice(0, 400)
        .map((passage) => passage.text)
        .join(' '),
    ),
    introduction: first && !first.empty ? first.content : null,
    sections: made,
    controller: contacts.controller,
    authority: contacts.authority,
    notes: onceEach(notes.slice(0, maxNotes)),
    setAside: [
      read.setAside,
      pages.setAside,
      contents.setAside,
      dated.setAside,
      noted.setAside,
      contacts.setAside,
    ].flat(),
  }
}
