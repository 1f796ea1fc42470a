import { TZDate } from '@date-fns/tz'
import { isLocalDate } from '../src/policy/dates.js'

/** An instant as people write it, in the site's time zone: `21. november 2026 kl. 14.05`. */
export const formatInstant = (instant: string, language: string, timeZone: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone,
  }).format(new Date(instant))

const wallClock = /^(\d{4}-\d{2}-\d{2}) ([01]\d|2[0-3]):([0-5]\d)$/

/**
 * The instant at which a site's clocks show a day (`YYYY-MM-DD`) and a time (`HH:MM`). Null where that is no time, or one
 * that they jump over when summer begins; one of the two where they show it twice in the autumn.
 */
export const instantAt = (day: string, time: string, timeZone: string): Date | null => {
  const [, date, hours, minutes] = wallClock.exec(`${day} ${time}`) ?? []
  if (!isLocalDate(date)) return null
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number)
  const local = new TZDate(year, month - 1, dayOfMonth, Number(hours), Number(minutes), timeZone)
  const shown = local.getHours() === Number(hours) && local.getMinutes() === Number(minutes)
  return shown ? new Date(local.getTime()) : null
}
