/** Runs the demo's own processes, and sees to it that none outlives it. */
import { spawn } from 'node:child_process'
import { projectFolder } from './settings.mjs'

const running = new Set()

const end = (child, signal) => {
  try {
    // The whole group: a build has workers of its own.
    process.kill(-child.pid, signal)
  } catch {
    // Gone already.
  }
}

/** Ends everything that was started here; what does not listen within three seconds is killed. */
export const endAll = async () => {
  const children = [...running]
  children.forEach((child) => end(child, 'SIGTERM'))
  const all = Promise.all(children.map((child) => child.ended))
  let timer
  await Promise.race([all, new Promise((done) => (timer = setTimeout(done, 3000)))])
  // Or this process would live on for as long.
  clearTimeout(timer)
  children.forEach((child) => end(child, 'SIGKILL'))
}

/**
 * Starts a Node program with the project as its working directory. Its output is kept quiet and remembered.
 * @returns {{ ended: Promise<number>, output: () => string, speak: () => void }} `speak` lets it be heard from now on
 */
export const start = (args, env) => {
  const process_ = spawn(process.execPath, args, {
    cwd: projectFolder,
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let quiet = []
  const hear = (stream) => (chunk) => (quiet ? quiet.push(chunk) : stream.write(chunk))
  process_.stdout.on('data', hear(process.stdout))
  process_.stderr.on('data', hear(process.stderr))
  const child = {
    pid: process_.pid,
    ended: new Promise((done) => process_.once('close', (code) => done(code ?? 1))),
    output: () => Buffer.concat(quiet ?? []).toString('utf8'),
    speak: () => {
      quiet = undefined
    },
  }
  running.add(child)
  void child.ended.then(() => running.delete(child))
  return child
}

/** Runs a Node program to its end. @throws {Error} with what it said, where it failed */
export const run = async (what, args, env) => {
  const child = start(args, env)
  const code = await child.ended
  if (code !== 0) throw new Error(`${child.output()}\n${what} failed (exit code ${code}).`)
}
