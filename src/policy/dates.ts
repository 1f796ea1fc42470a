/** Calendar days in the site's time zone. An edition takes effect at midnight there, whatever zone the server keeps. */
import { TZDate } from '@date-fns/tz'

/** A calendar day as `YYYY-MM-DD`. Compares correctly as text. */
export type LocalDate = string

const dayPattern = /^(\d{4})-(\d{2})-(\d{2})$/

/** True for a day that exists (`2026-02-30` does not). */
export const isLocalDate = (value: unknown): value is LocalDate => {
  const [, year, month, day] = (typeof value === 'string' && dayPattern.exec(value)) || []
  if (!year || !month || !day) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.toISOString().slice(0, 10) === value
}

/** The calendar day at an instant in a time zone (IANA name, for example `Europe/Copenhagen`). */
export const localDate = (instant: Date, timeZone: string): LocalDate => {
  const local = new TZDate(instant.getTime(), timeZone)
  const part = (value: number, length: number) => String(value).padStart(length, '0')
  return `${part(local.getFullYear(), 4)}-${part(local.getMonth() + 1, 2)}-${part(local.getDate(), 2)}`
}

/** The instant at which a calendar day begins in a time zone. */
export const startOfDay = (day: LocalDate, timeZone: string): Date => {
  const [year, month, date] = day.split('-').map(Number)
  return new Date(new TZDate(year ?? 0, (month ?? 1) - 1, date ?? 1, timeZone).getTime())
}

/** A day as people write it: `1. maj 2018`, `1 May 2018`. */
export const formatDay = (day: LocalDate, locale: string): string =>
  new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  )
