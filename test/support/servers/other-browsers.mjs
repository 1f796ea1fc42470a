/** Firefox and WebKit as a machine has them: Debian's packages `firefox-esr`, `webkit2gtk-driver` and `xvfb`. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { onPath } from './processes.mjs'

/** @typedef {{ found: true, path: string } | { found: false, why: string }} FoundBrowser */

/** @returns {FoundBrowser} */
export const findFirefox = () => {
  const path = process.env['FIREFOX_PATH'] || onPath('firefox-esr', 'firefox')
  return path ? { found: true, path } : { found: false, why: 'no Firefox is installed (Debian: firefox-esr)' }
}

const libraries = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec', '/usr/lib']

/** MiniBrowser lies in a folder of its version: `webkit2gtk-4.1`. */
const findMiniBrowser = () =>
  libraries
    .filter((folder) => existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => name.startsWith('webkit'))
        .map((name) => join(folder, name, 'MiniBrowser')),
    )
    .find((path) => existsSync(path))

/** @returns {{ found: true, driver: string, browser: string, display: string } | { found: false, why: string }} */
export const findWebKit = () => {
  const [driver, display, browser] = [onPath('WebKitWebDriver'), onPath('Xvfb'), findMiniBrowser()]
  if (driver && display && browser) return { found: true, driver, browser, display }
  const missing = Object.entries({ WebKitWebDriver: driver, Xvfb: display, MiniBrowser: browser })
    .filter(([, path]) => !path)
    .map(([name]) => name)
  return { found: false, why: `${missing.join(', ')} not installed (Debian: webkit2gtk-driver, xvfb)` }
}
