/** Runs to rich text: footnotes, references to sections, links. */
import { footnote, lineBreak, link, sectionReference, text } from '../rich-text/build.js'
import type { InlineNode } from '../rich-text/nodes.js'
import { noteSigns } from './characters.js'
import { excerptOf, type Run } from './lines.js'
import { findAddresses } from './recognise/addresses.js'
import { findReferences } from './recognise/references.js'
import type { ImportNote } from './types.js'

export interface InlineContext {
  /** Ids of sections by the number they had in the source. */
  readonly sections: ReadonlyMap<string, string>
  readonly footnotes: readonly string[]
  /** The section that is being built. */
  readonly section: string | undefined
  /** Grows while the text is built. */
  readonly notes: ImportNote[]
}

interface Piece {
  readonly start: number
  readonly end: number
  readonly nodes: (words: string, format: number) => readonly InlineNode[]
}

const mergeRuns = (runs: readonly Run[]): readonly Run[] => {
  const merged: { format: number; href: string | null; parts: string[] }[] = []
  for (const { text: words, format, href } of runs) {
    const last = merged.at(-1)
    if (last && last.href === href && (last.format === format || words.trim() === '')) last.parts.push(words)
    else merged.push({ format, href, parts: [words] })
  }
  return merged.map(({ format, href, parts }) => ({ format, href, mark: null, text: parts.join('') }))
}

const words = (value: string, format: number): readonly InlineNode[] =>
  value
    .split('\n')
    .flatMap((part, index) => [
      ...(index > 0 ? [lineBreak()] : []),
      ...(part === '' ? [] : [text(part, format)]),
    ])

const notePieces = (value: string, { footnotes }: InlineContext): readonly Piece[] =>
  [...value.matchAll(noteSigns)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
    nodes: () => [footnote(footnotes[Number(found[1])] ?? '')],
  }))

const referencePieces = (value: string, { sections, notes, section }: InlineContext): readonly Piece[] =>
  findReferences(value).flatMap(({ start, end, number }): Piece[] => {
    const target = sections.get(number)
    if (target !== undefined) return [{ start, end, nodes: () => [sectionReference(target)] }]
    const excerpt = excerptOf(value.slice(Math.max(0, start - 40), end + 20))
    notes.push({ key: 'referenceUnresolved', params: { number }, section, excerpt })
    return []
  })

const addressPieces = (value: string): readonly Piece[] =>
  findAddresses(value).map(({ start, end, url }) => ({
    start,
    end,
    nodes: (shown, format) => [link(url, [text(shown, format)])],
  }))

const runNodes = (run: Run, context: InlineContext): readonly InlineNode[] => {
  const pieces = [
    ...notePieces(run.text, context),
    ...referencePieces(run.text, context),
    ...addressPieces(run.text),
  ].sort((a, b) => a.start - b.start)
  const nodes: InlineNode[] = []
  let at = 0
  for (const piece of pieces) {
    if (piece.start < at) continue
    nodes.push(
      ...words(run.text.slice(at, piece.start), run.format),
      ...piece.nodes(run.text.slice(piece.start, piece.end), run.format),
    )
    at = piece.end
  }
  return [...nodes, ...words(run.text.slice(at), run.format)]
}

const linkNodes = (run: Run, href: string, context: InlineContext): readonly InlineNode[] => {
  const parts = run.text.split(/(\uE000\d+\uE001)/)
  return parts.flatMap((part) =>
    part.startsWith('\uE000')
      ? runNodes({ ...run, text: part }, context)
      : part === ''
        ? []
        : [link(href, words(part, run.format))],
  )
}

export const inlineNodes = (runs: readonly Run[], context: InlineContext): readonly InlineNode[] =>
  mergeRuns(runs).flatMap((run) =>
    run.href === null ? runNodes(run, context) : linkNodes(run, run.href, context),
  )
