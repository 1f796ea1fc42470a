/** Processes of a test's own: a bundled script, run as a server in production is, and killed when the test says so. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

export interface Child {
  readonly process: ChildProcess
  /** The first thing that it printed. */
  readonly greeting: string
  /** All lines that it has printed completely. */
  readonly lines: () => readonly string[]
  /** The signal that ended it; null if it ended by itself. */
  readonly ended: Promise<NodeJS.Signals | null>
  readonly isRunning: () => boolean
}

/**
 * Starts a script, and waits until it prints something.
 *
 * @param script path of a bundle, from `bundleScript`
 * @throws if it ends before, with what it wrote to stderr
 */
export const startChild = async (script: string, ...args: readonly string[]): Promise<Child> => {
  const child = spawn(process.execPath, ['--conditions=production', script, ...args], {
    // A script that runs until it is killed ends when this pipe closes, so it does not outlive a test that crashed.
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let printed = ''
  let complaints = ''
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (complaints = (complaints + chunk.toString()).slice(-2000)))
  const ended = new Promise<NodeJS.Signals | null>((resolve) =>
    child.on('close', (_code, signal) => resolve(signal)),
  )
  const early = ended.then(() => Promise.reject(new Error(`ended by itself\n${complaints}`)))
  // Only its failure before the first word matters.
  early.catch(() => undefined)
  await Promise.race([once(child.stdout, 'data'), early])
  return {
    process: child,
    greeting: printed,
    lines: () => printed.split('\n').slice(0, -1),
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
  }
}

/**
 * Lets a script work, and kills it at a random moment, 50 to 650 ms after it first printed something.
 *
 * @returns the lines that it had printed
 * @throws if it ended before it was killed
 */
export const linesUntilKilled = async (
  script: string,
  ...args: readonly string[]
): Promise<readonly string[]> => {
  const child = await startChild(script, ...args)
  await pause(50 + Math.random() * 600)
  child.process.kill('SIGKILL')
  if ((await child.ended) !== 'SIGKILL') throw new Error('ended by itself')
  return child.lines()
}
