import { renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import * as esbuild from 'esbuild'
import { cacheFolder } from './servers/paths.mjs'

/**
 * Bundles a script for processes of its own; what comes from packages stays there. Compiled anew at each start, it would
 * take three times as long to be up.
 *
 * @param entry path of a TypeScript file
 * @returns path of what Node runs
 */
export const bundleScript = async (entry: string): Promise<string> => {
  const { outputFiles } = await esbuild.build({
    entryPoints: [entry],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    write: false,
  })
  const file = join(cacheFolder('scripts'), `${basename(entry, '.ts')}.mjs`)
  // Another project may be starting the one that is there.
  writeFileSync(`${file}.${process.pid}`, outputFiles[0]?.contents ?? '')
  renameSync(`${file}.${process.pid}`, file)
  return file
}
