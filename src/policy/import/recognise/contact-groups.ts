/** Lines that together describe an organisation, a person or an authority. */
import { type Block, isLine } from '../lines.js'
import { labelledName, type LabelledName } from './contact-labels.js'
import { contactKind, isNameLike, isPersonName } from './contact-lines.js'
import { isFloor } from './postal-lines.js'

export interface ContactGroup {
  /** Blocks from here up to and without `end`. */
  readonly start: number
  readonly end: number
  readonly entries: readonly ContactEntry[]
}

export interface ContactEntry {
  /** Without the labels before them. */
  readonly names: readonly string[]
  /** What a label before the first name says it is. */
  readonly role: LabelledName['role']
  /** Lines with details; a label alone is joined with its detail. */
  readonly details: readonly string[]
  readonly raw: readonly string[]
}

const maxNames = 4
const inlineParts = /,\s*|\s[|·•]\s/

/** A whole block on one line, its parts between commas. */
export const inlineEntry = (text: string): ContactEntry | null => {
  if (text.length > 260) return null
  const parts = text
    .split(inlineParts)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const [name = '', ...rest] = parts
  if (!isNameLike(name) || rest.length < 2 || name.length > 70) return null
  const telling = rest.filter((part) => contactKind(part) !== null).length
  if (
    telling < 2 ||
    !rest.every((part) => contactKind(part.replace(/\.$/, '')) !== null || part.length <= 16)
  )
    return null
  const named = labelledName(name)
  return named && { names: [named.name], role: named.role, details: rest, raw: [text] }
}

const strong = new Set(['cvr', 'phone', 'email', 'postal'])

interface OpenEntry {
  readonly names: string[]
  role: LabelledName['role']
  readonly details: string[]
  readonly raw: string[]
}

const toEntries = (lines: readonly string[]): readonly ContactEntry[] => {
  const entries: OpenEntry[] = []
  let label = ''
  for (const text of lines) {
    const kind = contactKind(text)
    const current = entries.at(-1)
    const isName = kind === null && !isFloor(text)
    const named = isName ? labelledName(text) : null
    const another = named?.role === 'person' && (current?.names.length ?? 0) > 0
    if (!current || another || (isName && current.details.length > 0))
      entries.push({ names: [], role: null, details: [], raw: [] })
    const entry = entries.at(-1)
    if (!entry) continue
    entry.raw.push(text)
    if (named) {
      entry.names.push(named.name)
      entry.role ??= named.role
    } else if (kind === 'label') label = text
    else if (!isName) {
      entry.details.push(label === '' ? text : `${label} ${text}`)
      label = ''
    }
  }
  return entries
}

const nameAt = (block: Block | undefined): boolean =>
  isLine(block) && block.heading === null && (isNameLike(block.text) || isFloor(block.text))
const kindAt = (block: Block | undefined) =>
  isLine(block) && block.heading === null ? contactKind(block.text) : null

/** Between two details stands at most the name and the title of the next person. */
const groupEnd = (blocks: readonly Block[], start: number): number => {
  let end = start
  for (let index = start; index < blocks.length; index += 1) {
    if (kindAt(blocks[index]) !== null) end = index + 1
    else if (!nameAt(blocks[index]) || index - end >= 2) break
  }
  return end
}

export const contactGroups = (blocks: readonly Block[]): readonly ContactGroup[] => {
  const groups: ContactGroup[] = []
  let free = 0
  for (let index = 0; index < blocks.length; index += 1) {
    const block = blocks[index]
    const inline = isLine(block) && !block.list ? inlineEntry(block.text) : null
    if (inline) {
      groups.push({ start: index, end: index + 1, entries: [inline] })
      free = index + 1
      continue
    }
    if (kindAt(block) === null) continue
    let start = index
    while (start > free && index - start < maxNames && nameAt(blocks[start - 1])) start -= 1
    const end = groupEnd(blocks, index)
    const texts = blocks.slice(start, end).map((one) => (isLine(one) ? one.text : ''))
    const kinds = texts.map(contactKind).filter((kind) => kind !== null && kind !== 'label')
    const named = start < index
    const telling = kinds.filter((kind) => kind !== null && strong.has(kind)).length
    if (telling >= 1 && (new Set(kinds).size >= 2 || (named && isPersonCard(texts))))
      groups.push({ start, end, entries: toEntries(texts) })
    free = end
    index = end - 1
  }
  return groups
}

const isPersonCard = (texts: readonly string[]): boolean =>
  texts.some((text) => contactKind(text) === null && isPersonName(labelledName(text)?.name ?? ''))
