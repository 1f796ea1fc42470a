/** The policy's title: a formal one, or the line at the top that names the policy. */
import { type Block, isLine } from '../lines.js'
import { contactKind } from './contact-lines.js'
import { endsSentence, startsUpper } from './looks.js'
import { numberMark } from './number-mark.js'

const names =
  /politik|privatliv|persondata|personoplysning|databeskyttelse|gdpr|privacy|data protection|cookie|oplysningspligt/i
/** A stop that ends no sentence. */
const abbreviated = /(?<!\p{L})(?:mv|m\.v|m\.m|mm)\.$/iu
const searchWithin = 6
const longest = 120

/** @param firstHeading the title stands before this block */
export const findTitle = (blocks: readonly Block[], firstHeading: number): number | null => {
  const end = Math.min(firstHeading, searchWithin, blocks.length)
  const candidates = blocks.slice(0, end).flatMap((block, index) => {
    if (!isLine(block) || block.list || block.text.length > longest || numberMark(block.text)) return []
    if (
      !startsUpper(block.text) ||
      (endsSentence(block.text) && !abbreviated.test(block.text)) ||
      /[:;,]$/.test(block.text) ||
      contactKind(block.text)
    )
      return []
    return [{ index, block }]
  })
  const ranks = blocks.flatMap((block) => (isLine(block) && block.heading !== null ? [block.heading] : []))
  const top = Math.min(...ranks)
  const formal = candidates.find(
    ({ block }) => block.heading === top && ranks.filter((rank) => rank === top).length === 1,
  )
  if (formal) return formal.index
  const named = candidates.find(({ block }) => names.test(block.text) && block.text.length <= 90)
  if (named) return named.index
  const [first] = candidates
  const next = first && blocks[first.index + 1]
  return first?.index === 0 &&
    first.block.heading === null &&
    isLine(next) &&
    next.gap !== 'line' &&
    first.block.text.length <= 70
    ? 0
    : null
}
