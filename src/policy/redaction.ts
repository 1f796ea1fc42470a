/**
 * Removing words that the law obliges to remove, for example a name: the single change that an edition accepts.
 * Works on anything made of JSON, so that the same words leave editions, drafts and Payload's version rows alike.
 */
import type { Localized, PolicyContent } from './content.js'
import { addressNames, findWords, type Match, prepareWords, type Words } from './matching.js'
import { isRecord, type Raw } from './rich-text/raw.js'

export const redacted = '[fjernet]'

export interface Redacted<T> {
  readonly value: T
  /** How many places were changed. */
  readonly count: number
}

interface Task {
  readonly words: Words
  readonly replacement: string
}

/** Keys whose values are machinery, not words. */
const machinery = new Set(
  [
    'id',
    '_id',
    'type',
    'blockType',
    'section',
    'key',
    'anchor',
    'slug',
    'live',
    'level',
    'audiences',
    'gaps',
  ].concat(
    ['mode', 'style', 'textStyle', 'format', 'direction', 'tag', 'listType', 'linkType', 'relationTo'],
    ['_status', 'createdAt', 'updatedAt', 'parent', 'publishedLocale'],
  ),
)

/** Keys that hold an address: useless with a hole in it, so it goes as a whole. */
const addresses = new Set(['url', 'website', 'profileUrl', 'email', 'phone'])

const inlineTypes = new Set(['text', 'tab', 'linebreak', 'link', 'autolink', 'inlineBlock'])
const isInline = (node: unknown): node is Raw => isRecord(node) && inlineTypes.has(String(node.type))
const isLink = (node: Raw): boolean => node.type === 'link' || node.type === 'autolink'

const sum = (parts: readonly Redacted<unknown>[]): number =>
  parts.reduce((total, part) => total + part.count, 0)

const redactText = (text: string, { words, replacement }: Task): Redacted<string> => {
  const matches = findWords(text, words)
  const pieces = matches.map(
    ({ start }, index) => text.slice(matches[index - 1]?.end ?? 0, start) + replacement,
  )
  return { value: pieces.join('') + text.slice(matches.at(-1)?.end ?? 0), count: matches.length }
}

/** What a node adds to the words of its paragraph; marks of footnotes and references do not part words. */
const wordsOf = (node: Raw): string => {
  if (node.type === 'linebreak') return '\n'
  if (isLink(node) && Array.isArray(node.children))
    return node.children.filter(isRecord).map(wordsOf).join('')
  return typeof node.text === 'string' ? node.text : ''
}

/** The part of a text node that is left: each match leaves its mark where it begins and nothing elsewhere. */
const remains = (text: string, from: number, matches: readonly Match[], replacement: string): string => {
  const to = from + text.length
  const hits = matches.filter((match) => match.start < to && match.end > from)
  const pieces = hits.map((match, index) => {
    const kept = text.slice(
      Math.max((hits[index - 1]?.end ?? from) - from, 0),
      Math.max(match.start - from, 0),
    )
    return kept + (match.start >= from ? replacement : '')
  })
  return pieces.join('') + text.slice(Math.max((hits.at(-1)?.end ?? from) - from, 0))
}

const namesSomebody = (node: Raw, task: Task): boolean =>
  isLink(node) &&
  isRecord(node.fields) &&
  typeof node.fields.url === 'string' &&
  addressNames(node.fields.url, task.words)

const rebuild = (
  node: Raw,
  from: number,
  matches: readonly Match[],
  task: Task,
): Redacted<readonly Raw[]> => {
  if (isLink(node)) {
    const inside = rebuildAll(
      Array.isArray(node.children) ? node.children.filter(isRecord) : [],
      from,
      matches,
      task,
    )
    if (namesSomebody(node, task)) return { value: inside.value, count: inside.count + 1 }
    return {
      value: inside.value.length > 0 ? [{ ...node, children: inside.value }] : [],
      count: inside.count,
    }
  }
  if (node.type === 'inlineBlock') {
    const inside = redactAny(node, task)
    return { value: [inside.value as Raw], count: inside.count }
  }
  if (typeof node.text !== 'string') return { value: [node], count: 0 }
  const text = remains(node.text, from, matches, task.replacement)
  return { value: text === '' && node.text !== '' ? [] : [{ ...node, text }], count: 0 }
}

const rebuildAll = (
  nodes: readonly Raw[],
  from: number,
  matches: readonly Match[],
  task: Task,
): Redacted<readonly Raw[]> => {
  let position = from
  const parts = nodes.map((node) => {
    const part = rebuild(node, position, matches, task)
    position += wordsOf(node).length
    return part
  })
  return { value: parts.flatMap((part) => part.value), count: sum(parts) }
}

/** A run of inline nodes is searched as one text: a name may be half bold. */
const redactRun = (run: readonly Raw[], task: Task): Redacted<readonly unknown[]> => {
  const matches = findWords(run.map(wordsOf).join(''), task.words)
  const { value, count } = rebuildAll(run, 0, matches, task)
  return { value, count: count + matches.length }
}

const redactList = (list: readonly unknown[], task: Task): Redacted<readonly unknown[]> => {
  const parts = list.map((item, index): Redacted<readonly unknown[]> => {
    if (!isInline(item)) {
      const { value, count } = redactAny(item, task)
      return { value: [value], count }
    }
    if (isInline(list[index - 1])) return { value: [], count: 0 }
    const end = list.findIndex((other, position) => position > index && !isInline(other))
    return redactRun(list.slice(index, end === -1 ? undefined : end) as Raw[], task)
  })
  return { value: parts.flatMap((part) => part.value), count: sum(parts) }
}

const redactField = (key: string, value: unknown, task: Task): Redacted<unknown> => {
  if (machinery.has(key)) return { value, count: 0 }
  if (addresses.has(key) && typeof value === 'string')
    return addressNames(value, task.words) ? { value: null, count: 1 } : { value, count: 0 }
  return redactAny(value, task)
}

const redactAny = (value: unknown, task: Task): Redacted<unknown> => {
  if (typeof value === 'string') return redactText(value, task)
  if (Array.isArray(value)) return redactList(value, task)
  // Dates and database ids are objects too, and none of ours.
  if (!isRecord(value) || ![Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null))
    return { value, count: 0 }
  const fields = Object.entries(value).map(([key, field]) => ({ key, ...redactField(key, field, task) }))
  return { value: Object.fromEntries(fields.map((field) => [field.key, field.value])), count: sum(fields) }
}

/**
 * The same JSON without the words, wherever they stand in text. Machinery (ids, types, slugs, anchors) stays. An address
 * that names one of the words goes as a whole: a link becomes its text, a field becomes null.
 * @param words exact words in upper and lower case as given; blanks of any kind are the same, composed and decomposed
 *   letters too. A word that begins or ends with a letter or digit is not found inside a longer one.
 */
export const redactValue = <T = unknown>(
  json: T,
  words: readonly string[],
  replacement = redacted,
): Redacted<T> => redactAny(json, { words: prepareWords(words), replacement }) as Redacted<T>

/** As `redactValue`, for the content of an edition. */
export const redactContent = (
  content: PolicyContent,
  words: readonly string[],
  replacement = redacted,
): { readonly content: PolicyContent; readonly count: number } => {
  const { value, count } = redactValue(content, words, replacement)
  return { content: value, count }
}

/** As `redactValue`, for a text in several languages. */
export const redactLocalized = (
  localized: Localized,
  words: readonly string[],
  replacement = redacted,
): Redacted<Localized> => redactValue(localized, words, replacement)
