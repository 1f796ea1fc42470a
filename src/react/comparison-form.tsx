import type { PagePaths } from '../server/context.js'
import type { ComparisonView } from '../server/views.js'
import { formatDay } from '../policy/dates.js'
import { Heading } from './heading.js'
import type { Words } from './words.js'

/** Names in the query of the comparison page: `?fra=1&til=3`. */
export const comparisonQuery = { from: 'fra', to: 'til' } as const

interface ComparisonFormProps {
  readonly view: ComparisonView
  readonly paths: PagePaths
  readonly words: Words
  readonly level: number
}

/** Chooses two other editions; a plain GET form. Nothing where there are only two. */
export const ComparisonForm = ({ view, paths, words, level }: ComparisonFormProps) => {
  const { slug, locale, from, to, editions } = view
  if (editions.length < 3) return null
  const field = (name: 'from' | 'to', chosen: number) => (
    <label>
      <span>{words.t(`policy.comparison.${name}`)}</span>{' '}
      <select name={comparisonQuery[name]} defaultValue={chosen}>
        {editions.map(({ number, effectiveFrom }) => (
          <option key={number} value={number}>
            {words.t('policy.comparison.option', { number, day: formatDay(effectiveFrom, words.locale) })}
          </option>
        ))}
      </select>
    </label>
  )
  return (
    <form
      className="privacy-form"
      method="get"
      action={paths.comparison({ slug, locale, number: to.number })}
      aria-labelledby="privacy_choose"
    >
      <Heading level={level} id="privacy_choose">
        {words.t('policy.comparison.choose')}
      </Heading>
      {field('from', from.number)} {field('to', to.number)}{' '}
      <button type="submit">{words.t('policy.comparison.submit')}</button>
    </form>
  )
}
