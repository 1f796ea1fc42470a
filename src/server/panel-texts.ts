/** The words that the browser gets beside a notice. */
import { panelTextKeys, type PanelTexts } from '../consent/panel-texts.js'
import { translate } from '../locales/index.js'

/** Finished strings, but for the places that only the browser can fill (`{{date}}`). */
export const panelTexts = (locale: string): PanelTexts => {
  const t = translate(locale)
  return Object.fromEntries(
    panelTextKeys.map((key) => [key, t(`panel.${key}`, { skipInterpolation: true })]),
  ) as PanelTexts
}
