/** How long something is kept, as visitors read it: `6 måneder`. */
import type { CountedUnit, Duration } from './duration.js'

const unitNames: Readonly<Record<CountedUnit, string>> = {
  minutes: 'minute',
  hours: 'hour',
  days: 'day',
  months: 'month',
  years: 'year',
}

/** @param words for what has no number: until the browser is closed, until it is deleted */
export const durationWords = (
  duration: Duration,
  locale: string,
  words: { readonly session: string; readonly untilDeleted: string },
): string =>
  duration.unit === 'session' || duration.unit === 'untilDeleted'
    ? words[duration.unit]
    : new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: unitNames[duration.unit],
        unitDisplay: 'long',
      }).format(duration.count)
