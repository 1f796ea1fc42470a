import type { Audience } from '../policy/audiences.js'
import type { ParentSection, SectionComparison } from '../policy/comparison.js'
import type { LiveBlock } from '../policy/content.js'
import { compareTexts } from '../policy/word-diff.js'
import { ComparedBlocks, PlainBlocks, plainParts, Sides } from './compared.js'
import { audienceName } from './contents.js'
import { Heading } from './heading.js'
import { languageProps, type Words } from './words.js'

export interface ComparedSectionProps {
  readonly section: SectionComparison
  readonly words: Words
  readonly level: number
  readonly audiences: readonly Audience[]
}

/** The heading as it is now, or as it was. */
export const headingOf = ({ heading, number }: SectionComparison) => ({
  number: number.after ?? number.before ?? '',
  text: plainParts(heading.after ?? heading.before),
})

const nameOf = ({ number, heading }: ParentSection): string => `${number} ${heading}`.trim()

/** Which section it stood under and stands under now: what its number alone would not tell. */
const Parent = ({ section, words }: ComparedSectionProps) => {
  if (!section.parent) return null
  const { before, after } = section.parent
  const key = before ? (after ? 'parentChanged' : 'parentLeft') : 'parentFound'
  return (
    <p>
      {words.t(`policy.comparison.${key}`, {
        before: before ? nameOf(before) : '',
        after: after ? nameOf(after) : '',
      })}
    </p>
  )
}

const Moved = ({ section, words }: ComparedSectionProps) => {
  const { before, after } = section.number
  if (!section.moved) return null
  return (
    <p>
      {before === after
        ? words.t('policy.comparison.movedWithin')
        : words.t('policy.comparison.movedFrom', { before, after })}
    </p>
  )
}

/** Facts of the section beside its text, as far as they differ: whom it is for, what it shows. */
const settingsOf = ({ section, words, audiences }: ComparedSectionProps) => {
  const names = (keys: readonly string[] | null): string =>
    keys && keys.length > 0
      ? keys.map((key) => audienceName(key, words, audiences)).join(', ')
      : words.t('policy.everybody')
  const live = (block: LiveBlock | null): string => words.t(`policy.comparison.live.${block ?? 'none'}`)
  return [
    {
      label: 'audiencesLabel',
      before: names(section.audiences.before),
      after: names(section.audiences.after),
    },
    { label: 'liveLabel', before: live(section.live.before), after: live(section.live.after) },
  ].filter(({ before, after }) => before !== after)
}

const Changes = (props: ComparedSectionProps) => {
  const { section, words, level } = props
  const language = languageProps(section.locale, words.locale)
  return (
    <>
      {section.heading.status !== 'unchanged' && (
        <>
          <Heading level={level + 1}>{words.t('policy.comparison.headingLabel')}</Heading>
          <Sides text={section.heading} words={words} language={language} />
        </>
      )}
      <ComparedBlocks blocks={section.blocks} words={words} language={language} />
      {settingsOf(props).map(({ label, before, after }) => (
        <div key={label}>
          <Heading level={level + 1}>{words.t(`policy.comparison.${label}`)}</Heading>
          <Sides text={compareTexts(before, after)} words={words} language={{}} />
        </div>
      ))}
    </>
  )
}

/** A section that changed, is new, is gone or moved. */
export const ComparedSection = (props: ComparedSectionProps) => {
  const { section, words, level } = props
  const { status } = section
  const { number, text } = headingOf(section)
  const language = languageProps(section.locale, words.locale)
  return (
    <section className={`privacy-compared privacy-${status}`}>
      <Heading level={level}>
        {status !== 'removed' && <span className="privacy-number">{number}</span>}{' '}
        <span {...language}>{text}</span>
      </Heading>
      <p className="privacy-status">{words.t(`policy.comparison.status.${status}`)}</p>
      <Moved {...props} />
      <Parent {...props} />
      {status === 'changed' && <Changes {...props} />}
      {(status === 'added' || status === 'removed') && (
        <PlainBlocks blocks={section.blocks} language={language} />
      )}
    </section>
  )
}
