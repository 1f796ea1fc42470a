/** How long something is kept in the browser, as editors state it and visitors read it (CK-28). */

export const durationUnits = [
  'session',
  'minutes',
  'hours',
  'days',
  'months',
  'years',
  'untilDeleted',
] as const
export type DurationUnit = (typeof durationUnits)[number]

/** Units that are counted. */
export type CountedUnit = Exclude<DurationUnit, 'session' | 'untilDeleted'>

/**
 * Until the browser is closed, until somebody deletes it (what local storage keeps has no end of its own), or a whole
 * number of a unit, at least 1.
 */
export type Duration =
  | { readonly unit: 'session' }
  | { readonly unit: 'untilDeleted' }
  | { readonly unit: CountedUnit; readonly count: number }

const daysIn: Readonly<Record<CountedUnit, number>> = {
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  months: 365.25 / 12,
  years: 365.25,
}

export const isCounted = (unit: DurationUnit): unit is CountedUnit => Object.hasOwn(daysIn, unit)

/** In days, to compare durations; a session counts as none, and what nobody deletes stays for ever. */
export const durationInDays = (duration: Duration): number => {
  if (duration.unit === 'session') return 0
  return duration.unit === 'untilDeleted' ? Infinity : duration.count * daysIn[duration.unit]
}
