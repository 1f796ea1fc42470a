import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root, temporaryFolder } from '../../support/servers/paths.mjs'
import { freePort, run, start, stop, waitFor } from '../../support/servers/processes.mjs'
import { endOnStandstill, onceMoreAfterStandstill, Standstill } from '../../support/servers/standstill.mjs'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string
  readonly devDependencies: Readonly<Record<string, string>>
}

/** What a site needs beside the package, in the versions that the package is developed with. */
const versions = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, manifest.devDependencies[name] ?? 'missing']))

const siteManifest = (tarball: string) => ({
  name: 'a-school',
  private: true,
  type: 'module',
  dependencies: {
    ...versions(
      '@payloadcms/db-mongodb',
      '@payloadcms/next',
      '@payloadcms/richtext-lexical',
      '@payloadcms/ui',
      'graphql',
      'next',
      'payload',
      'react',
      'react-dom',
    ),
    [manifest.name]: `file:${tarball}`,
  },
  devDependencies: versions('@types/node', '@types/react', '@types/react-dom', 'typescript'),
})

export interface RunningSite {
  readonly url: string
  readonly output: () => string
  readonly stop: () => Promise<void>
}

export interface Site {
  readonly folder: string
  /** Text of a file of the site. */
  readonly read: (path: string) => string
  /** Runs a program that the site's packages bring, on a Node of choice. @throws with its output where it fails */
  readonly program: (node: string, script: string, ...args: readonly string[]) => Promise<string>
  /** `next build`, on a Node of choice. @throws with its output where it fails */
  readonly build: (node: string) => Promise<void>
  /** `next start`, ready to answer. */
  readonly serve: (node: string) => Promise<RunningSite>
  readonly remove: () => void
}

const next = 'next/dist/bin/next'

/** A site outside this repository that installed the package from its tarball, as `npm install` does for a stranger. */
export const installSite = async (tarball: string, databaseUrl: string): Promise<Site> => {
  const folder = temporaryFolder('site')
  cpSync(join(root, 'test', 'package', 'site'), folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify(siteManifest(tarball), null, 2))

  const { NODE_OPTIONS: _options, VITEST: _vitest, ...inherited } = process.env
  const env = {
    ...inherited,
    NODE_ENV: 'production' as const,
    NEXT_TELEMETRY_DISABLED: '1',
    DATABASE_URL: databaseUrl,
    PAYLOAD_SECRET: 'a secret of the package test',
  }
  const must = async (command: string, args: readonly string[]): Promise<string> => {
    const { status, output } = await run(command, args, { cwd: folder, env })
    if (status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${status}:\n${output}`)
    return output
  }
  const inside = (script: string) => join(folder, 'node_modules', script)

  await must('npm', [
    'install',
    '--include=dev',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ])

  const build: Site['build'] = (node) =>
    onceMoreAfterStandstill(async () => {
      let watch: ReturnType<typeof endOnStandstill> | undefined
      const { status, output } = await run(node, [inside(next), 'build'], {
        cwd: folder,
        env,
        begun: (child) => (watch = endOnStandstill(child)),
      })
      if (watch?.isStill()) throw new Standstill(output)
      if (status !== 0) throw new Error(`next build ended with ${status}:\n${output}`)
    })

  const serve: Site['serve'] = async (node) => {
    const port = await freePort()
    const url = `http://localhost:${port}`
    const child = start(node, [inside(next), 'start', '-p', String(port)], {
      cwd: folder,
      env,
      farewell: 'SIGTERM',
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const keep = (chunk: Buffer) => void (output += String(chunk))
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    await waitFor(async () => (await fetch(`${url}/api/users/init`)).ok, {
      patience: 120_000,
      what: 'next start',
      alive: () => child.exitCode === null,
    }).catch(async (error: unknown) => {
      await stop(child)
      throw new Error(`${String(error)}\n${output}`)
    })
    return { url, output: () => output, stop: () => stop(child) }
  }

  return {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    // With the condition that docs/developer.md names: without it Payload's command on Node 20 ends now and then, with 0, before
    // Lexical has been loaded, and has done nothing.
    program: (node, script, ...args) => must(node, ['--conditions=production', inside(script), ...args]),
    build,
    serve,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
