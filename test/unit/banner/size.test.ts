/** What a visitor downloads, as the issue limits it: brotli 11. */
import { brotliCompressSync, constants } from 'node:zlib'
import { afterAll, expect, it } from 'vitest'
import { bundleBanner, limits, weights } from '../../../scripts/build-banner.mjs'
import { consentElement, consentMarkup } from '../../../src/banner/markup/index.js'
import { panelTexts } from '../../../src/server/panel-texts.js'
import { notice } from './notice.js'

const bytes = (text: string): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length

const bundles = await bundleBanner()
const sizes: Record<string, number> = {}
const measured = (name: string, size: number): number => (sizes[name] = size)
afterAll(() => console.log(sizes))

it('the script of every page is compiled while it is read: a hint at the very top', () => {
  expect(bundles.runtime.text.split('\n')[0]).toBe('//# allFunctionsCalledOnLoad')
})

// The build itself fails beyond these (scripts/build-banner.mjs).
it('a working banner needs 5 kB beyond the page at most, the panel 8 kB more when it is opened', () => {
  expect(limits).toEqual({ banner: 5000, panel: 8000, services: 1500, room: 800 })
  const { banner, panel } = weights(bundles)
  expect(measured('css + runtime', banner)).toBeLessThanOrEqual(limits.banner)
  expect(measured('panel', panel)).toBeLessThanOrEqual(limits.panel)
})

it('what acts on embeds and scripts is 1.5 kB at most, where a page has some', () => {
  expect(measured('room', weights(bundles).room)).toBeLessThanOrEqual(limits.room)
  expect(measured('services', weights(bundles).services)).toBeLessThanOrEqual(limits.services)
})

it('the markup in the page is 2 kB at most', () => {
  const markup = consentMarkup({
    notice: notice(),
    texts: panelTexts('da'),
    ask: [2, 3, 4],
    settings: { cookieName: 'privacy_consent', cookieDomain: null, api: '/api/privacy' },
    corner: 'bottom-left',
    assets: {
      panel: '/api/privacy/panel.0123456789ab.js',
      style: { href: '/api/privacy/banner.0123456789ab.css' },
      early: { text: bundles.early.text },
    },
  })
  expect(measured('markup', bytes(consentElement(markup)))).toBeLessThanOrEqual(2000)
})

it('embed.js is the runtime with little around it', () => {
  expect(
    measured('embed.js without words', bytes(bundles.embed.text + bundles.styles.text)),
  ).toBeLessThanOrEqual(5450)
})
