/** Headings that nothing marks but their look: short, alone, in capitals, bold, or before a colon. */
import { type Block, isLine, type Line } from '../lines.js'
import { contactKind } from './contact-lines.js'
import { endsSentence, hasSentences, isAllCaps, isBold, startsLower, startsUpper } from './looks.js'

export interface Unnumbered {
  readonly index: number
  readonly line: Line
  readonly depth: number
  readonly doubt: string | null
}

const longest = 90

/** Characters of a line that is running text: fewer where lines were broken at a width. */
const bodyLength = (width: number | null): number => Math.min(70, (width ?? 100) * 0.7)

const isBody = (block: Block | undefined, width: number | null): boolean =>
  block !== undefined &&
  (!isLine(block) ||
    block.list !== null ||
    block.text.length > bodyLength(width) ||
    (endsSentence(block.text) && !isQuestion(block.text) && (block.text.length > 20 || width !== null)) ||
    block.text.endsWith(':'))

/** "Hvem er vi?": a question of its own heads what answers it. */
const isQuestion = (text: string): boolean =>
  /\?$/.test(text) && text.length <= longest && !hasSentences(text)

const could = (block: Block | undefined): block is Line =>
  isLine(block) &&
  block.heading === null &&
  block.list === null &&
  !block.quote &&
  block.text.length <= longest &&
  block.text.length >= 3 &&
  startsUpper(block.text) &&
  !/[,;]$|\p{L}-$/u.test(block.text) &&
  (!endsSentence(block.text) || isQuestion(block.text)) &&
  !hasSentences(block.text) &&
  contactKind(block.text) === null

/** The line after it goes on with it, or is the address of whoever it names. */
const goesOn = (line: Line, next: Block | undefined): boolean =>
  isLine(next) &&
  ((next.gap === 'line' && startsLower(next.text)) ||
    (next.gap === 'line' &&
      next.text.length <= 70 &&
      contactKind(next.text) !== null &&
      !/kontakt|contact|dataansvarlig/i.test(line.text)))

/** Leads into what follows it rather than heading it. */
const leadsIn = (text: string): boolean =>
  text.endsWith(':') &&
  (text.split(' ').length > 6 ||
    /(?:følgende|følger|herunder|omfatter|til|the following|includes?):$/i.test(text))

type Look = 'bold' | 'caps' | 'question' | 'alone' | 'plain'

const lookOf = (line: Line, next: Block | undefined): Look => {
  if (isBold(line)) return 'bold'
  if (isAllCaps(line.text)) return 'caps'
  const apart = line.gap !== 'line' && line.gap !== 'break'
  if (apart && isQuestion(line.text)) return 'question'
  return apart && isLine(next) && next.gap === 'blank' ? 'alone' : 'plain'
}

/**
 * @param taken headings that are already known
 * @param onlyMarked true where the text has numbered or formal headings: then only capitals and bold count
 * @param width at which the source's lines were broken; null where they were not
 */
export const unnumberedHeadings = (
  blocks: readonly Block[],
  taken: ReadonlySet<number>,
  onlyMarked: boolean,
  titleIndex: number | null,
  width: number | null,
): readonly Unnumbered[] => {
  const found = blocks.flatMap((block, index): { index: number; line: Line; look: Look }[] => {
    const next = blocks[index + 1]
    if (index === titleIndex || taken.has(index) || !could(block) || leadsIn(block.text)) return []
    const look = lookOf(block, next)
    const before = blocks[index - 1]
    const strong = look === 'bold' || look === 'caps'
    if (
      onlyMarked &&
      (!strong || !isBody(next, width) || (isLine(before) && contactKind(before.text) !== null))
    )
      return []
    const afterBody =
      before === undefined ||
      isBody(before, width) ||
      index - 1 === titleIndex ||
      taken.has(index - 1) ||
      strong
    const apart = block.gap !== 'line' && block.gap !== 'break'
    const short = block.text.length <= 60
    const contacts =
      /kontakt|contact|dataansvarlig/i.test(block.text) && isLine(next) && next.text.length <= 70
    const plain =
      !goesOn(block, next) &&
      (apart || (afterBody && short)) &&
      (isBody(next, width) || contacts || could(next) === false) &&
      next !== undefined
    return strong
      ? next === undefined
        ? []
        : [{ index, line: block, look }]
      : plain
        ? [{ index, line: block, look }]
        : []
  })
  const strong = found.filter(({ look }) => look === 'bold' || look === 'caps')
  const looks = new Set(strong.map(({ look }) => look))
  const kept = !onlyMarked && strong.length >= 2 ? found.filter(({ look }) => look !== 'plain') : found
  return kept.map(({ index, line, look }) => ({
    index,
    line,
    depth: strong.length >= 2 && (looks.has('caps') ? look !== 'caps' : look !== 'bold') ? 2 : 1,
    doubt: look === 'plain' ? 'headingUnsure' : null,
  }))
}
