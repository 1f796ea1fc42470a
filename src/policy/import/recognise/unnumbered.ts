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

/**
 * Short lines below one that leads into them are its items, also where nothing marks them; where those are set close, an
 * empty line ends them.
 */
const itemsWithoutMarks = (blocks: readonly Block[]): ReadonlySet<number> => {
  const found = new Set<number>()
  let open: 'no' | 'first' | 'close' | 'apart' = 'no'
  blocks.forEach((block, index) => {
    if (!isLine(block) || block.heading !== null || block.list) open = 'no'
    else if (block.text.endsWith(':'))
      open = block.text.split(' ').length > 3 || leadsIn(block.text) ? 'first' : 'no'
    else if (
      open !== 'no' &&
      could(block) &&
      block.text.length <= 60 &&
      !isBold(block) &&
      !isAllCaps(block.text)
    ) {
      const apart = block.gap !== 'line' && block.gap !== 'break'
      const next = blocks[index + 1]
      const packed = isLine(next) && (next.gap === 'line' || next.gap === 'break')
      if (open === 'first') open = apart && !packed ? 'apart' : 'close'
      else if (open === 'close' && apart) open = 'no'
      if (open !== 'no') found.add(index)
    } else open = 'no'
  })
  return found
}

/** Beside numbered headings: alone between two paragraphs, or over an address. */
const standsBeside = (blocks: readonly Block[], index: number, titleIndex: number | null): boolean => {
  const [before, line, next] = [blocks[index - 1], blocks[index], blocks[index + 1]]
  if (!isLine(line) || line.gap !== 'blank' || line.text.length > 60 || line.text.endsWith(':')) return false
  const after = before === undefined || index - 1 === titleIndex || isBody(before, null)
  if (!after || (isLine(before) && (contactKind(before.text) !== null || before.text.endsWith(':'))))
    return false
  const address = blocks
    .slice(index + 1, index + 5)
    .some((one) => isLine(one) && ['street', 'postal', 'cvr'].includes(contactKind(one.text) ?? ''))
  const text =
    isLine(next) && next.gap === 'blank' && !next.list && next.text.length > 60 && endsSentence(next.text)
  return text || (/kontakt|contact|dataansvarlig/i.test(line.text) && address)
}

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
 * @param beside true where those headings are numbered and the format marks none: then lines alone between paragraphs count too
 * @param width at which the source's lines were broken; null where they were not
 */
export const unnumberedHeadings = (
  blocks: readonly Block[],
  taken: ReadonlySet<number>,
  onlyMarked: boolean,
  beside: boolean,
  titleIndex: number | null,
  width: number | null,
): readonly Unnumbered[] => {
  const items = itemsWithoutMarks(blocks)
  const found = blocks.flatMap((block, index): { index: number; line: Line; look: Look }[] => {
    const next = blocks[index + 1]
    if (index === titleIndex || taken.has(index) || items.has(index) || !could(block) || leadsIn(block.text))
      return []
    const look = lookOf(block, next)
    const before = blocks[index - 1]
    const strong = look === 'bold' || look === 'caps'
    if (onlyMarked && beside && !strong)
      return standsBeside(blocks, index, titleIndex) ? [{ index, line: block, look }] : []
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
