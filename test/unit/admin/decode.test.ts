import { expect, test } from 'vitest'
import { decodeText } from '../../../admin-components/newsletters/decode.js'

test.each([
  ['utf8', 'Åse;æøå'],
  ['latin1', 'Åse;æøå'],
] as const)('a file in %s reads as it was written', (encoding, text) => {
  expect(decodeText(Buffer.from(text, encoding))).toBe(text)
})
