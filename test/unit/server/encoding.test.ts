import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { panel, runtime, services, styles } from '../../../src/server/banner/built.js'
import { acceptedEncoding } from '../../../src/server/encoding.js'

test.each([
  [null, null],
  ['', null],
  ['gzip, deflate, br, zstd', 'br'],
  ['gzip, deflate', 'gzip'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['BR', 'br'],
  ['identity', null],
  ['*', null],
  ['gzip;q=0', null],
  ['gzip;q=x', null],
])('of "%s" it sends %s', (header, encoding) => {
  expect(acceptedEncoding(header)).toBe(encoding)
})

describe('the files that visitors fetch', () => {
  test.each(Object.entries({ panel, runtime, services, styles }))(
    '%s is the same compressed, and smaller',
    (_, { text, br, gzip }) => {
      const [small, larger] = [Buffer.from(br, 'base64'), Buffer.from(gzip, 'base64')]
      expect(brotliDecompressSync(small).toString('utf8')).toBe(text)
      expect(gunzipSync(larger).toString('utf8')).toBe(text)
      expect(small.length).toBeLessThan(larger.length)
      expect(larger.length).toBeLessThan(text.length)
    },
  )
})
