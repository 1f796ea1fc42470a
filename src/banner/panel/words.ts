/** Numbers, dates and countries in the notice's language, by the browser's own knowledge of it. */
import type { Duration } from '../../consent/duration.js'
import type { PanelTexts } from '../../consent/panel-texts.js'

export const day = (locale: string, instant: number): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(instant)

export const durationIn = (locale: string, texts: PanelTexts, duration: Duration): string => {
  const { unit } = duration
  if (unit === 'session' || unit === 'untilDeleted') return texts[unit]
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: unit.slice(0, -1),
    unitDisplay: 'long',
  }).format(duration.count)
}

export const countryIn = (locale: string, code: string): string => {
  try {
    return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code
  } catch {
    return code
  }
}
