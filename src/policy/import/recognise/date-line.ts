/**
 * "Senest ajourført den 01-05-18": the line that says how old the text is. It leaves the body (PN-01 and seed B). Where
 * the same words open a longer paragraph, only their sentence leaves it.
 */
import type { LocalDate } from '../../dates.js'
import { type Block, excerptOf, isLine, type Line, sliceLine } from '../lines.js'
import type { ImportNote, SetAside } from '../types.js'
import { findDate } from './months.js'

/** What comes before the date, most telling first. */
const labels: readonly RegExp[] = [
  /(?:senest|sidst|sidste|seneste|last)\s+(?:ajourført|opdateret|ændret|revideret|redigeret|opdatering|ændring|revision|updated|revised|modified|changed|reviewed)|(?:ajourført|opdateret|updated|revideret|revised)/i,
  /(?:version|udgave|gældende|gælder|træder i kraft|ikrafttrædelse|effective|in force|valid)/i,
  /(?:dato|date|godkendt|vedtaget|approved|adopted|privatlivspolitik|persondatapolitik|privacy policy)/i,
]
const around =
  /^[\s()[\]:.,–—-]*(?:(?:denne|dette|this|the|vores|skolens)\s+)?(?:(?:\p{L}+\s*)?(?:policy|politik(?:ken)?|notice)\s*|(?:(?:hjemme)?siden?|dokument(?:et)?|tekst(?:en)?|document|page|text)\s+)?(?:(?:er|blev|is|was)\s+)?/iu
const filler =
  /^(?:[\s()[\]:.,–—/-]|den|d\.|pr\.|per|fra|from|af|by|on|the|as|of|er|is|på|bestyrelsen|ledelsen|(?:bestyrelses)?mødet?|bestyrelsesmøde|skolebestyrelsen|board|version|udgave|rev|nr|v|no|\d{1,2}(?:\.\d{1,2})?)*$/iu
const maxLength = 110
const edge = 15

interface DateLine {
  readonly index: number
  readonly text: string
  readonly rank: number
  readonly date: LocalDate | null
  readonly dayGuessed: boolean
}

const dateLine = (text: string, index: number): DateLine | null => {
  if (text.length > maxLength) return null
  const found = findDate(text)
  if (!found) return null
  const before = text.slice(0, found.index).replace(around, '')
  const after = text.slice(found.index + found.length)
  const rank = labels.findIndex((label) => label.test(text.slice(0, found.index)) || label.test(after))
  const rest = [before, after].map((part) => labels.reduce((left, label) => left.replace(label, ' '), part))
  if (rank === -1 || !rest.every((part) => filler.test(part))) return null
  return { index, text, rank, date: found.date, dayGuessed: found.dayGuessed }
}

/** After the date, where its sentence ends and another follows. */
const sentenceEnd = /^[\s)\]]*(?:[.;](?=\s)|\n)\s*/

interface OpeningDate extends DateLine {
  /** Where the rest of the paragraph begins; null where the sentence goes on, and so stays. */
  readonly restAt: number | null
}

/** "Senest ajourført den 01-05-18. Vi passer på …": only with the most telling words, for a text is full of dates. */
const openingDate = (line: Line, index: number, goesOn: boolean): OpeningDate | null => {
  const found = findDate(line.text.slice(0, maxLength))
  if (!found || !labels[0]?.test(line.text.slice(0, found.index))) return null
  const before = line.text.slice(0, found.index).replace(around, '').replace(labels[0], ' ')
  if (!filler.test(before)) return null
  const end = found.index + found.length
  const sentence = sentenceEnd.exec(line.text.slice(end))
  // The lines of a wrapped paragraph are joined by their lengths: its first one stays as long as it is.
  const restAt = sentence && !goesOn ? end + sentence[0].length : null
  const text = restAt === null ? excerptOf(line.text) : line.text.slice(0, restAt).trim()
  return { index, text, rank: 0, date: found.date, dayGuessed: found.dayGuessed, restAt }
}

/** Dates that open a paragraph at the start or the end of the text. */
const openingDates = (blocks: readonly Block[]): readonly OpeningDate[] =>
  blocks.flatMap((block, index) => {
    const atEdge = index < edge || index >= blocks.length - edge
    if (!isLine(block) || !atEdge || block.heading !== null || dateLine(block.text, index)) return []
    const next = blocks[index + 1]
    const opening = openingDate(block, index, isLine(next) && next.gap === 'line')
    // An unreadable date in the middle of a text is no date of the text.
    return opening?.date ? [opening] : []
  })

export interface DateFound {
  readonly blocks: readonly Block[]
  readonly updated: LocalDate | null
  readonly notes: readonly ImportNote[]
  readonly setAside: readonly SetAside[]
}

/** Takes date lines from the start and the end of the text; the most telling and then the latest one counts. */
export const takeDateLines = (blocks: readonly Block[]): DateFound => {
  const found = blocks.flatMap((block, index): DateLine[] => {
    const atEdge = index < edge || index >= blocks.length - edge
    const line = isLine(block) && atEdge && block.heading === null ? dateLine(block.text, index) : null
    return line ? [line] : []
  })
  const openings = openingDates(blocks)
  const lines = found.filter((line) => line.rank < 2 || line.index < edge)
  const taken = [...lines, ...openings].sort((a, b) => a.index - b.index)
  const [best] = [...taken]
    .filter((line) => line.date !== null)
    .sort((a, b) => a.rank - b.rank || (b.date ?? '').localeCompare(a.date ?? ''))
  const gone = new Set(lines.map((line) => line.index))
  const rests = new Map(openings.map(({ index, restAt }) => [index, restAt]))
  const cut = openings.filter(({ restAt }) => restAt !== null)
  const unread = taken.filter((line) => line.date === null)
  return {
    blocks: blocks.flatMap((block, index) => {
      const restAt = rests.get(index) ?? null
      if (gone.has(index)) return []
      return [isLine(block) && restAt !== null ? sliceLine(block, restAt) : block]
    }),
    updated: best?.date ?? null,
    setAside: [...lines, ...cut].map((line) => ({ reason: 'dateLine', text: line.text })),
    notes: [
      ...(best?.dayGuessed
        ? [{ key: 'dateDayGuessed', params: { date: best.date ?? '' }, excerpt: best.text }]
        : []),
      ...(new Set(taken.map((line) => line.date)).size > 1
        ? [
            {
              key: 'severalDates',
              params: { date: best?.date ?? '' },
              excerpt: excerptOf(taken.map((line) => line.text).join(' · ')),
            },
          ]
        : []),
      ...unread.map((line) => ({ key: 'dateUnreadable', params: {}, excerpt: line.text })),
    ],
  }
}
