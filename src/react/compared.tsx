/** Two wordings beside each other, told in words and marks: colour alone says nothing (WCAG 1.4.1). */
import { Fragment, type ReactNode } from 'react'
import type { BlockComparison, Part, TextComparison } from '../policy/comparison.js'
import type { Words } from './words.js'

interface PartsProps {
  readonly parts: readonly Part[]
  readonly as: 'del' | 'ins'
  readonly words: Words
}

const told = { del: 'deleted', ins: 'inserted' } as const

/** Blanks at the end stand outside the mark. */
const Parts = ({ parts, as: Mark, words }: PartsProps) =>
  parts.map((part, index) =>
    part.changed ? (
      <Fragment key={index}>
        <Mark>
          <span className="privacy-hidden">{words.t(`policy.comparison.${told[Mark]}`)} </span>
          {part.text.trimEnd()}
          <span className="privacy-hidden"> {words.t('policy.comparison.end')}</span>
        </Mark>
        {part.text.slice(part.text.trimEnd().length)}
      </Fragment>
    ) : (
      part.text
    ),
  )

/** Words without marks, for what is new or gone as a whole. */
export const plainParts = (parts: readonly Part[] | null): string =>
  (parts ?? []).map((part) => part.text).join('')

interface SidesProps {
  readonly text: TextComparison
  readonly words: Words
  /** `lang` and `dir` of the wordings, where they are not the page's. */
  readonly language: { readonly lang?: string; readonly dir?: 'ltr' | 'rtl' }
}

/** "Sådan stod der før" beside "Sådan står der nu"; below each other on a narrow screen. */
export const Sides = ({ text, words, language }: SidesProps) => {
  const side = (
    parts: readonly Part[] | null,
    name: 'before' | 'after',
    mark: 'del' | 'ins',
    nothing: string,
  ) => (
    <div className={`privacy-${name}`}>
      <p className="privacy-label">{words.t(`policy.comparison.${name}`)}</p>
      {parts && parts.length > 0 ? (
        <p className="privacy-lines" {...language}>
          <Parts parts={parts} as={mark} words={words} />
        </p>
      ) : (
        <p className="privacy-nothing">{words.t(`policy.comparison.${nothing}`)}</p>
      )}
    </div>
  )
  return (
    <div className="privacy-sides">
      {side(text.before, 'before', 'del', 'nothingBefore')}
      {side(text.after, 'after', 'ins', 'nothingAfter')}
    </div>
  )
}

/** Neighbours that are equally unchanged or not, together. */
const runs = (blocks: readonly BlockComparison[]): readonly (readonly BlockComparison[])[] =>
  blocks.reduce<readonly (readonly BlockComparison[])[]>((done, block) => {
    const last = done.at(-1)
    const alike = last && (last[0]?.status === 'unchanged') === (block.status === 'unchanged')
    return alike ? [...done.slice(0, -1), [...last, block]] : [...done, [block]]
  }, [])

interface BlocksProps extends Omit<SidesProps, 'text'> {
  readonly blocks: readonly BlockComparison[]
}

export const PlainBlocks = ({ blocks, language }: Omit<BlocksProps, 'words'>): ReactNode =>
  blocks.map((block, index) => (
    <p key={index} className="privacy-lines" {...language}>
      {plainParts(block.after ?? block.before)}
    </p>
  ))

/** Changed passages side by side; unchanged ones folded away where they stand. */
export const ComparedBlocks = ({ blocks, words, language }: BlocksProps) =>
  runs(blocks).map((run, index) =>
    run[0]?.status === 'unchanged' ? (
      <details key={index} className="privacy-same">
        <summary>{words.t('policy.comparison.unchangedBlocks', { count: run.length })}</summary>
        <PlainBlocks blocks={run} language={language} />
      </details>
    ) : (
      run.map((block, position) => (
        <Sides key={`${index} ${position}`} text={block} words={words} language={language} />
      ))
    ),
  )
