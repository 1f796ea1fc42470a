/** Tells whether what was built still fits its sources. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { demoFolder, projectFolder } from './settings.mjs'

const notSources = new Set(['.next', '.data', 'node_modules', 'next-env.d.ts', 'tsconfig.tsbuildinfo'])

const filesBelow = (path) => {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !notSources.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]))
    .sort()
}

const inProject = (...names) => names.flatMap((name) => filesBelow(join(projectFolder, name)))

/** Bundled from `src/banner` for whatever runs on a bare clone, the tests above all: no source, and newer than `dist`. */
const bundled = join(projectFolder, 'src', 'server', 'banner', 'built.js')

/** True where `dist` is missing or any source of the package is newer than it. */
export const packageIsStale = () => {
  const built = join(projectFolder, 'dist', 'src', 'index.js')
  if (!existsSync(built)) return true
  const builtAt = statSync(built).mtimeMs
  return inProject('src', 'plugin', 'collections', 'admin-components', 'package.json', 'tsconfig.json').some(
    (file) => file !== bundled && statSync(file).mtimeMs > builtAt,
  )
}

/** What the site would be built from now. */
export const sourceHash = () => {
  const hash = createHash('sha256').update(process.version)
  for (const file of [...inProject('dist', 'package-lock.json'), ...filesBelow(demoFolder)])
    hash.update(relative(projectFolder, file)).update('\0').update(readFileSync(file)).update('\0')
  return hash.digest('hex')
}

const stamp = join(demoFolder, '.next', 'built-from')

/** True where the site was never built, or from other sources. */
export const siteIsStale = (hash) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash

/** To be called when a build has succeeded, with the hash from before it: sources may change meanwhile. */
export const markSiteBuilt = (hash) => writeFileSync(stamp, hash)
