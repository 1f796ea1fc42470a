/**
 * Telling thousands of a change through a real SMTP server on loopback, against bare nodemailer on the same server;
 * exporting everybody; signing up where many have. `BENCH_SUBSCRIBERS=5000`, `BENCH_SIGNUPS=100000`.
 */
import { join } from 'node:path'
import { root } from '../support/servers/paths.mjs'
import { run as runToEnd, start, stop } from '../support/servers/processes.mjs'

export const title = 'Newsletters and mailings (SQLite)'

const subscribers = Number(process.env.BENCH_SUBSCRIBERS ?? 5000)
const signUps = Number(process.env.BENCH_SIGNUPS ?? 100_000)
const support = join(root, 'test', 'bench', 'support')

const sink = async () => {
  const child = start(process.execPath, [join(support, 'smtp-sink.mjs')], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise((done, failed) => {
    child.stdout.on('data', (chunk) => done(Number(/port (\d+)/.exec(String(chunk))?.[1])))
    child.on('close', () => failed(new Error('the SMTP server ended')))
  })
  return { port, stop: () => stop(child) }
}

const measure = async (...words) => {
  const script = join(support, 'newsletter-bench.ts')
  const args = ['--conditions=production', '--import', 'tsx', script, ...words.map(String)]
  const { status, output } = await runToEnd(process.execPath, args, {
    cwd: root,
    // In production nobody makes the schema.
    env: { ...process.env, NODE_ENV: 'test', PAYLOAD_DISABLE_DEPENDENCY_CHECKER: 'true' },
  })
  const result = /^result (.*)$/m.exec(output)?.[1]
  if (status !== 0 || !result) throw new Error(output)
  return JSON.parse(result)
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const smtp = await sink()
  try {
    const small = await measure('mailing', subscribers / 5, smtp.port)
    const mailing = await measure('mailing', subscribers, smtp.port)
    const overKept = await measure('mailing', subscribers, smtp.port, 'kept')
    const [fewExported, exported] = [await measure('export', signUps / 10), await measure('export', signUps)]
    const { few, many } = await measure('sign-up', signUps, smtp.port)
    return [
      [`mails sent to ${subscribers} subscribers`, mailing.sent, subscribers],
      ['bare nodemailer, mails a second', mailing.floor.toFixed(0), ''],
      ['a mailing, mails a second', mailing.rate.toFixed(0), ''],
      ['a mailing ÷ bare nodemailer', (mailing.rate / mailing.floor).toFixed(2), '≥ 0.6'],
      // A connection a mail is nodemailer's default. Where connections are kept, two synced writes a mail weigh more.
      ['over four kept connections: bare nodemailer, mails a second', overKept.floor.toFixed(0), ''],
      ['the same, a mailing', overKept.rate.toFixed(0), ''],
      [`memory above the start, ${subscribers / 5} subscribers, MB`, small.memory.toFixed(1), ''],
      [`the same, ${subscribers} subscribers, MB`, mailing.memory.toFixed(1), 'about the same'],
      [`export of ${signUps / 10}, memory above the start, MB`, fewExported.memory.toFixed(1), ''],
      [`export of ${signUps}, the same, MB`, exported.memory.toFixed(1), 'about the same'],
      [`export of ${signUps}, seconds`, exported.seconds.toFixed(1), ''],
      ['taking a sign-up, nobody there, ms', few.toFixed(2), ''],
      [`with ${signUps} there ÷ nobody there`, (many / few).toFixed(2), '≤ 1.2'],
    ]
  } finally {
    await smtp.stop()
  }
}
