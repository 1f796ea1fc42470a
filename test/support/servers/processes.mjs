/**
 * Child processes that the tests start: each is known, and stopped with the process that started it.
 * Plain JavaScript, because `npm test` looks at the machine before anything is compiled.
 */
import { spawn, spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { createServer } from 'node:net'
import { delimiter, join } from 'node:path'

/** @type {Map<import('node:child_process').ChildProcess, NodeJS.Signals>} each with the signal that ends it for good */
const children = new Map()
process.on('exit', () => children.forEach((farewell, child) => child.kill(farewell)))

/**
 * A child that ends with us at the latest.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { farewell?: NodeJS.Signals }} [options] `farewell` is sent when we
 *   end first: one that it heeds, where it has children of its own to look after
 */
export const start = (command, args, { farewell = 'SIGKILL', ...options } = {}) => {
  const child = spawn(command, args, options)
  children.set(child, farewell)
  child.once('exit', () => children.delete(child))
  child.once('error', () => children.delete(child))
  return child
}

/**
 * Asks a child to end and waits for it; after `patience` milliseconds it is ended.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 * @param {number} [patience] milliseconds
 * @returns {Promise<void>}
 */
export const stop = (child, signal = 'SIGTERM', patience = 8000) =>
  new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve()
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    child.once('exit', () => {
      clearTimeout(timer)
      resolve()
    })
    child.kill(signal)
  })

/**
 * Runs a command to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions & { farewell?: NodeJS.Signals, quiet?: boolean, patience?: number, begun?: (child: import('node:child_process').ChildProcess) => void }} [options]
 *   `patience` in milliseconds, `begun` is told of the process
 * @returns {Promise<{ status: number, output: string }>} output is what it wrote to both streams
 */
export const run = (command, args, { quiet = true, patience = 600_000, begun, ...options } = {}) =>
  new Promise((resolve) => {
    const child = start(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    begun?.(child)
    let output = ''
    const keep = (/** @type {Buffer} */ chunk) => {
      output += chunk
      if (!quiet) process.stdout.write(chunk)
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    const timer = setTimeout(() => {
      output += `\nKilled, for it had not ended after ${patience / 1000} s.`
      child.kill('SIGKILL')
    }, patience)
    const end = (/** @type {number} */ status) => {
      clearTimeout(timer)
      resolve({ status, output })
    }
    child.once('error', (error) => {
      output += error.message
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })

/** @returns {Promise<number>} a TCP port of this machine that nobody listens on */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })

/**
 * Waits until `check` answers something truthy.
 *
 * @template T
 * @param {() => Promise<T> | T} check may throw, which counts as "not yet"
 * @param {{ patience?: number, every?: number, what?: string, alive?: () => boolean }} [options] milliseconds; `alive` false ends the waiting
 * @returns {Promise<T>}
 */
export const waitFor = async (
  check,
  { patience = 30_000, every = 100, what = 'it', alive = () => true } = {},
) => {
  const until = Date.now() + patience
  for (;;) {
    const answer = await Promise.resolve()
      .then(check)
      .catch(() => undefined)
    if (answer) return answer
    if (!alive()) throw new Error(`Waited for ${what}, which has ended`)
    if (Date.now() > until) throw new Error(`Waited ${patience / 1000} s in vain for ${what}`)
    await new Promise((resolve) => setTimeout(resolve, every))
  }
}

/**
 * @param {readonly string[]} names
 * @returns {string | undefined} the first of these programs that is on the PATH
 */
export const onPath = (...names) =>
  names
    .flatMap((name) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK)
        return true
      } catch {
        return false
      }
    })

/**
 * @param {string} program
 * @param {readonly string[]} [args]
 * @returns {string} the first dotted number that the program says about itself, or ''
 */
export const versionOf = (program, args = ['--version']) => {
  const { stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 })
  return /\d+(\.\d+)+/.exec(`${stdout ?? ''}${stderr ?? ''}`)?.[0] ?? ''
}
