import type { Audience } from '../policy/audiences.js'
import type { PolicyComparison } from '../policy/comparison.js'
import { type FactKey, statedNone } from '../policy/fact-comparison.js'
import { compareTexts } from '../policy/word-diff.js'
import type { PagePaths } from '../server/context.js'
import type { ComparisonView } from '../server/views.js'
import { StateLine } from './archive.js'
import { ComparedBlocks, Sides } from './compared.js'
import { ComparedSection, headingOf } from './compared-section.js'
import { ComparisonForm } from './comparison-form.js'
import { ChangeLine } from './edition-line.js'
import { Heading } from './heading.js'
import { languageProps, type Words, wordsFor, withNodes } from './words.js'

export interface ComparisonProps {
  readonly view: ComparisonView
  readonly paths: PagePaths
  /** Heading level of the title. 1 unless told. */
  readonly headingLevel?: number
  /** The site's own audiences, for their names. */
  readonly audiences?: readonly Audience[]
}

const counted = ['changed', 'added', 'removed', 'moved'] as const

/** The whole comparison in one or two sentences: "2 afsnit er ændret, 1 er nyt og 1 er fjernet." */
export const comparisonSummary = (comparison: PolicyComparison, { t, locale }: Words): string => {
  if (comparison.identical) return t('policy.comparison.identical')
  const counts = counted
    .filter((status) => comparison.summary[status] > 0)
    .map((status, index) =>
      t(`policy.comparison.${index === 0 ? 'first' : 'more'}.${status}`, {
        count: comparison.summary[status],
      }),
    )
  const sections = counts.length > 0 && `${new Intl.ListFormat(locale).format(counts)}.`
  const others = [
    comparison.title.status !== 'unchanged' && t('policy.comparison.titleChanged'),
    comparison.introduction.some((block) => block.status !== 'unchanged') &&
      t('policy.comparison.introductionChanged'),
    comparison.facts.length > 0 && t('policy.comparison.factsChanged'),
  ]
  return [sections, ...others].filter(Boolean).join(' ')
}

interface PartProps {
  readonly comparison: PolicyComparison
  readonly words: Words
  readonly level: number
}

const Title = ({ comparison: { title }, words, level }: PartProps) =>
  title.status === 'unchanged' ? null : (
    <section className="privacy-compared">
      <Heading level={level}>{words.t('policy.comparison.titleLabel')}</Heading>
      <Sides text={title} words={words} language={{}} />
    </section>
  )

const Introduction = ({ comparison: { introduction }, words, level }: PartProps) =>
  introduction.every((block) => block.status === 'unchanged') ? null : (
    <section className="privacy-compared">
      <Heading level={level}>{words.t('policy.comparison.introduction')}</Heading>
      <ComparedBlocks blocks={introduction} words={words} language={{}} />
    </section>
  )

/** That there is no data protection officer is a sentence of ours; every other fact is the school's own words. */
const factText = (key: FactKey, value: string | null, words: Words): string | null =>
  key === 'dataProtectionOfficer.none' && value === statedNone ? words.t('policy.officer.none') : value

const Facts = ({ comparison: { facts }, words, level }: PartProps) =>
  facts.length === 0 ? null : (
    <section className="privacy-compared">
      <Heading level={level}>{words.t('policy.comparison.factsTitle')}</Heading>
      {facts.map(({ key, label, before, after }) => (
        <div key={`${key} ${label}`}>
          <Heading level={level + 1}>{words.t(`policy.comparison.facts.${key}`, { label })}</Heading>
          <Sides
            text={compareTexts(factText(key, before, words), factText(key, after, words))}
            words={words}
            language={{}}
          />
        </div>
      ))}
    </section>
  )

export interface ComparedContentProps {
  readonly comparison: PolicyComparison
  readonly words: Words
  /** Level of each section's heading. */
  readonly level: number
  readonly audiences?: readonly Audience[]
  /** Where the section can be read; without it unchanged sections are named, not linked. */
  readonly sectionHref?: (anchor: string) => string
}

/** What changed, in full: also for editors before they approve. */
export const ComparedContent = ({
  comparison,
  words,
  level,
  audiences = [],
  sectionHref,
}: ComparedContentProps) => {
  const unchanged = comparison.sections.filter((section) => section.status === 'unchanged')
  const part = { comparison, words, level }
  return (
    <>
      <Title {...part} />
      <Introduction {...part} />
      {comparison.sections
        .filter((section) => section.status !== 'unchanged')
        .map((section) => (
          <ComparedSection
            key={section.id}
            section={section}
            words={words}
            level={level}
            audiences={audiences}
          />
        ))}
      <Facts {...part} />
      {unchanged.length > 0 && (
        <details className="privacy-same">
          <summary>{words.t('policy.comparison.unchanged', { count: unchanged.length })}</summary>
          <ul className="privacy-unchanged">
            {unchanged.map((section) => {
              const { number, text } = headingOf(section)
              const name = (
                <>
                  <span className="privacy-number">{number}</span>{' '}
                  <span {...languageProps(section.locale, words.locale)}>{text}</span>
                </>
              )
              return (
                <li key={section.id}>
                  {sectionHref ? <a href={sectionHref(section.anchor)}>{name}</a> : name}
                </li>
              )
            })}
          </ul>
        </details>
      )}
    </>
  )
}

/** Two editions compared for a person who never saw a diff: a sentence first, then what it said and what it says. */
export const Comparison = ({ view, paths, headingLevel = 1, audiences = [] }: ComparisonProps) => {
  const { slug, locale, from, to, title, comparison, editions } = view
  const words = wordsFor(locale)
  const level = headingLevel + 1
  const edition = (number: number) => paths.edition({ slug, locale, number })
  const told = editions.filter(
    ({ number, summary }) => summary && number > from.number && number <= to.number,
  )
  return (
    <article className="privacy privacy-comparison" lang={words.locale}>
      <header className="privacy-header">
        <Heading level={headingLevel}>
          {withNodes(words, 'policy.comparison.title', {
            title: <span {...languageProps(title.locale, words.locale)}>{title.value}</span>,
          })}
        </Heading>
        <p className="privacy-summary">{comparisonSummary(comparison, words)}</p>
        <dl className="privacy-facts">
          {(
            [
              ['from', from],
              ['to', to],
            ] as const
          ).map(([name, head]) => (
            <div key={name}>
              <dt>{words.t(`policy.comparison.${name}`)}</dt>
              <dd>
                <a href={edition(head.number)}>{words.t('policy.edition', { number: head.number })}</a> (
                <StateLine edition={head} words={words} />)
              </dd>
            </div>
          ))}
        </dl>
        {told.length > 0 && (
          <section className="privacy-told">
            <Heading level={level}>{words.t('policy.comparison.school')}</Heading>
            {told.map((head) => (
              <ChangeLine key={head.number} edition={head} words={words} />
            ))}
          </section>
        )}
      </header>
      <ComparedContent
        comparison={comparison}
        words={words}
        level={level}
        audiences={audiences}
        sectionHref={(anchor) => `${edition(to.number)}#${anchor}`}
      />
      <ComparisonForm view={view} paths={paths} words={words} level={level} />
    </article>
  )
}
