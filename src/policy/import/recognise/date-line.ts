/** "Senest ajourført den 01-05-18": the line that says how old the text is. It leaves the body (PN-01 and seed B). */
import type { LocalDate } from '../../dates.js'
import { type Block, excerptOf, isLine } from '../lines.js'
import type { ImportNote, SetAside } from '../types.js'
import { findDate } from './months.js'

/** What comes before the date, most telling first. */
const labels: readonly RegExp[] = [
  /(?:senest|sidst|sidste|seneste|last)\s+(?:ajourført|opdateret|ændret|revideret|redigeret|opdatering|ændring|revision|updated|revised|modified|changed|reviewed)|(?:ajourført|opdateret|updated|revideret|revised)/i,
  /(?:version|udgave|gældende|gælder|træder i kraft|ikrafttrædelse|effective|in force|valid)/i,
  /(?:dato|date|godkendt|vedtaget|approved|adopted|privatlivspolitik|persondatapolitik|privacy policy)/i,
]
const around =
  /^[\s()[\]:.,–—-]*(?:(?:denne|dette|this|the|vores|skolens)\s+)?(?:\p{L}+\s*(?:policy|politik(?:ken)?|notice)\s*|(?:(?:hjemme)?siden?|dokument(?:et)?|tekst(?:en)?|document|page|text)\s+)?(?:(?:er|blev|is|was)\s+)?/iu
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
  const taken = found.filter((line) => line.rank < 2 || line.index < edge)
  const [best] = taken
    .filter((line) => line.date !== null)
    .sort((a, b) => a.rank - b.rank || (b.date ?? '').localeCompare(a.date ?? ''))
  const gone = new Set(taken.map((line) => line.index))
  const unread = taken.filter((line) => line.date === null)
  return {
    blocks: blocks.filter((_, index) => !gone.has(index)),
    updated: best?.date ?? null,
    setAside: taken.map((line) => ({ reason: 'dateLine', text: line.text })),
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
