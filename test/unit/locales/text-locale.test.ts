import { expect, test } from 'vitest'
import { hasTexts, textLocale, translate } from '../../../src/locales/index.js'

test.each([
  ['da', 'da', true],
  ['da-DK', 'da', true],
  ['en-GB', 'en', true],
  ['de', 'en', false],
  ['constructor', 'en', false],
])('a page in %s is answered in %s, and marked so', (asked, locale, known) => {
  expect([textLocale(asked), hasTexts(asked)]).toEqual([locale, known])
  expect(translate(asked)('newsletter.page.title')).toBe(translate(locale)('newsletter.page.title'))
})
