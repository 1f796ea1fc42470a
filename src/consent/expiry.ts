/** How long a decision holds, yes and no alike (CK-33). */

/**
 * The instant some months later, at the same time of day in UTC; the last day of the month where it has no such day.
 * @param from milliseconds since 1970
 */
export const monthsAfter = (from: number, months: number): number => {
  const date = new Date(from)
  const day = date.getUTCDate()
  date.setUTCMonth(date.getUTCMonth() + months)
  if (date.getUTCDate() !== day) date.setUTCDate(0)
  return date.getTime()
}
