import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { root, temporaryFolder } from '../../support/servers/paths.mjs'
import { run } from '../../support/servers/processes.mjs'

export interface Tarball {
  readonly path: string
  /** Paths inside the package. */
  readonly files: readonly string[]
  /** Bytes when unpacked. */
  readonly size: number
  readonly remove: () => void
}

/** What `npm publish` would send. Builds first, unless `npm test` has just done so. */
export const pack = async (): Promise<Tarball> => {
  const folder = temporaryFolder('tarball')
  const built = process.env['PRIVACY_BUILT'] === '1' ? ['--ignore-scripts'] : []
  const { status, output } = await run(
    'npm',
    ['pack', '--json', '--loglevel=error', ...built, '--pack-destination', folder],
    {
      cwd: root,
    },
  )
  const json = /^[[{][\s\S]*$/m.exec(output)?.[0]
  if (status !== 0 || !json) throw new Error(`npm pack failed:\n${output}`)
  const parsed: unknown = JSON.parse(json)
  const [report] = Object.values(parsed as Record<string, PackReport>)
  if (!report) throw new Error(`npm pack reported nothing:\n${output}`)
  return {
    path: join(folder, report.filename),
    files: report.files.map(({ path }) => path),
    size: report.unpackedSize,
    // A worker of vitest is ended without a farewell, so that it cannot tidy up then.
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

interface PackReport {
  readonly filename: string
  readonly files: readonly { readonly path: string }[]
  readonly unpackedSize: number
}
