/**
 * Next's build sometimes stands still for ever on a busy machine: a deadlock in Turbopack, in which nothing is said and no
 * processor time is used any more (vercel/next.js#93908 and #97399 tell of it). There is nothing that we could mend, so it
 * is told from slowness, ended, and begun once more; a build that fails is never begun again.
 */
import { readdirSync, readFileSync } from 'node:fs'

/** Seconds of processor time: what is only slow uses as much in two minutes on the busiest machine. */
const least = 1

const ticksPerSecond = 100

/** @param {string} pid @returns {{ pid: string, parent: string, seconds: number } | undefined} of a process, and of children that have ended */
const usage = (pid) => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name stands in brackets, and may hold anything.
    const [, parent = '', ...rest] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const ticks = rest.slice(9, 13).reduce((sum, part) => sum + Number(part), 0)
    return { pid, parent, seconds: ticks / ticksPerSecond }
  } catch {
    return undefined
  }
}

/** A process and all below it. Empty where the machine does not tell. @param {number} root */
const treeOf = (root) => {
  try {
    const all = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .flatMap((name) => usage(name) ?? [])
    const tree = all.filter(({ pid }) => pid === String(root))
    // It grows while it is walked through.
    for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid))
    return tree
  } catch {
    return []
  }
}

/** @param {number} pid */
const kill = (pid) => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It ended by itself, with its parent.
  }
}

/** What was ended because it stood still; the message is everything that it had said. */
export class Standstill extends Error {}

/**
 * Kills a process and all below it when they use no processor time any more. To be released once it is right to be idle.
 *
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} [within] milliseconds
 * @returns {{ isStill: () => boolean, release: () => void }} `isStill` tells whether that has happened
 */
export const endOnStandstill = (child, within = 120_000) => {
  let stoodStill = false
  let marked = { at: Date.now(), seconds: 0 }
  const timer = setInterval(() => {
    const tree = treeOf(child.pid ?? 0)
    const seconds = tree.reduce((sum, one) => sum + one.seconds, 0)
    if (tree.length === 0 || Math.abs(seconds - marked.seconds) >= least) marked = { at: Date.now(), seconds }
    if (Date.now() - marked.at < within) return
    stoodStill = true
    release()
    tree.forEach(({ pid }) => kill(Number(pid)))
  }, within / 20)
  const release = () => clearInterval(timer)
  child.once('exit', release)
  return { isStill: () => stoodStill, release }
}

/**
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 * @throws whatever it throws, but for the first standstill, which is told on the console
 */
export const onceMoreAfterStandstill = async (work) => {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Standstill)) throw error
    console.error(`A build stood still, was ended, and is begun once more. It had said:\n${error.message}`)
    return work()
  }
}
