/** How long something may stay that nobody was asked about (CK-05). */
import { type Duration, durationInDays } from './duration.js'

const month = 365.25 / 12
/** Months from which a duration has to be explained, and beyond which it is refused. */
export const exemptMonths = { warn: 12, most: 24 } as const

/** A day's slack: a year is stated as 365 days as well as 12 months. */
const slack = 1

/** For a service in `necessary`: what is wrong with how long something is kept, or null. */
export const exemptDurationProblem = (duration: Duration): 'tooLong' | 'long' | null => {
  const days = durationInDays(duration)
  if (days > exemptMonths.most * month + slack) return 'tooLong'
  return days > exemptMonths.warn * month + slack ? 'long' : null
}
