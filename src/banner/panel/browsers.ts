import type { PanelTexts } from '../../consent/panel-texts.js'

/** The first that matches is the browser at hand: each names itself after those that it is like. */
const known: readonly (readonly [pattern: RegExp, text: keyof PanelTexts])[] = [
  [/Edg(e|A|iOS)?\//, 'edge'],
  [/Firefox|FxiOS/, 'firefox'],
  [/OPR|SamsungBrowser|CriOS/, 'otherBrowser'],
  [/Android.*Chrome\//, 'chromeAndroid'],
  [/Chrome\//, 'chrome'],
  [/iPhone|iPad/, 'safariPhone'],
  [/Safari\//, 'safari'],
]

/** Which of the texts says how cookies are refused and deleted here. Asked of the browser alone, and told to nobody. */
export const browserText = ({ userAgent, maxTouchPoints }: Navigator): keyof PanelTexts => {
  const [, text = 'otherBrowser'] = known.find(([pattern]) => pattern.test(userAgent)) ?? []
  // An iPad says that it is a Mac.
  return text === 'safari' && maxTouchPoints > 1 ? 'safariPhone' : text
}
