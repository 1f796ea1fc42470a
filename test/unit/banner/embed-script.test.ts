import { expect, it } from 'vitest'
import { embedScript } from '../../../plugin/endpoints/embed-script.js'

const script = embedScript({ rules: '', pages: {}, foreign: 'en linje\u2028og en til' })

it('embed.js begins with the hint that all of it is called at once', () => {
  expect(script.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad')
})

it('embed.js carries every text as one literal, also with line ends that older parsers stumble over', () => {
  expect(script).toContain('"en linje\\u2028og en til"')
})
