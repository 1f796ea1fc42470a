/**
 * Builds the package into `dist`: TypeScript file by file (so that `'use client'` survives), and every stylesheet
 * beside the module that belongs to it. A type error stops the build, and leaves the last good `dist` alone.
 * `--without-types` neither checks nor writes types, in half the time: for the demo, which runs what it gets.
 */
import { spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildBanner, builtModule } from './build-banner.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
// Built beside the real one and swapped in at the end: whoever runs `dist` meanwhile never sees half of it.
const fresh = join(root, 'node_modules', '.cache', `privacy-build-${process.pid}`)
const packageFolders = ['src', 'plugin', 'collections', 'admin-components']

const filesBelow = (folder) =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : []

const compile = () => {
  const tsc = createRequire(import.meta.url).resolve('typescript/bin/tsc')
  const quick = process.argv.includes('--without-types') ? ['--noCheck', '--declaration', 'false'] : []
  const args = [tsc, '-p', join(root, 'tsconfig.build.json'), '--outDir', fresh, ...quick]
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status ?? 1
}

const copyStylesheets = () =>
  packageFolders
    .flatMap((folder) => filesBelow(join(root, folder)))
    .filter((file) => file.endsWith('.css'))
    .forEach((file) => {
      const target = join(fresh, relative(root, file))
      mkdirSync(dirname(target), { recursive: true })
      cpSync(file, target)
    })

/** A stylesheet has no types, so that a declaration which imports one cannot be resolved by whoever installs the package. */
const dropStylesheetsFromTypes = () =>
  filesBelow(fresh)
    .filter((file) => file.endsWith('.d.ts'))
    .forEach((file) => {
      const text = readFileSync(file, 'utf8')
      const types = text.replace(/^import '[^']+\.css';\n/gm, '')
      if (types !== text) writeFileSync(file, types)
    })

/** `built.js`, and its types, which tsc leaves behind because they have no source. */
const bundleForBrowsers = async () => {
  await buildBanner(fresh)
  const types = builtModule.replace(/\.js$/, '.d.ts')
  cpSync(join(root, types), join(fresh, types))
}

const swap = () => {
  rmSync(dist, { recursive: true, force: true })
  renameSync(fresh, dist)
}

const started = performance.now()
try {
  const status = compile()
  if (status === 0) {
    copyStylesheets()
    await bundleForBrowsers()
    dropStylesheetsFromTypes()
    swap()
    console.log(`built dist in ${((performance.now() - started) / 1000).toFixed(1)} s`)
  } else {
    console.error('The build stopped: the type errors above come first.')
    process.exitCode = status
  }
} finally {
  rmSync(fresh, { recursive: true, force: true })
}
