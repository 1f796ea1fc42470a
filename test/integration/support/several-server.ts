/**
 * One of several servers on one database: the site's API, and beside it `GET /work/<name>`, which does at once what else
 * happens on a site. Prints its port once it answers; ends when whoever started it is gone.
 */
import { createServer, type IncomingMessage } from 'node:http'
import { handleEndpoints, type Payload } from 'payload'
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import type { RequestError } from '../../../src/server/errors.js'
import { approve } from '../../../src/server/approve.js'
import { purgeConsents } from '../../../src/server/consent/purge.js'
import { workDueMailings } from '../../../src/server/mailings/work.js'
import { lookForMails } from '../../../src/server/newsletter/queue.js'
import { purgeSignUps } from '../../../src/server/newsletter/purge.js'
import { publishNotice } from '../../../src/server/notices/publish.js'
import { ready } from '../../support/databases.js'
import { smtpAdapter } from '../../support/smtp.js'
import type { TestSite } from '../../support/site.js'
import { saveService } from './cookies.js'
import { killedSite } from './killed-site.js'
import { approval } from './policy.js'

const [, , database = '', url = '', smtpPort = ''] = process.argv
process.stdin.on('close', () => process.exit(1)).resume()

const { adapter } = smtpAdapter(Number(smtpPort))
const payload = await ready(await killedSite(database, url, false, { email: adapter }))
const by = { collection: 'users', id: '1', label: 'test' }

/**
 * An editor's own save, in Payload's transaction: on MongoDB one of two at the same time is refused with a write conflict,
 * as a document that somebody else has changed is refused.
 */
const saved = async (save: () => Promise<unknown>): Promise<void> => {
  try {
    await save()
  } catch (error) {
    const { code, cause } = error as { readonly code?: unknown; readonly cause?: { readonly code?: unknown } }
    throw [code, cause?.code].includes(112) ? { status: 409, problems: [] } : error
  }
}

const approveAgain = async (site: Payload): Promise<void> => {
  const { docs } = await site.find({
    collection: 'privacy-policies' as 'users',
    draft: true,
    limit: 1,
    depth: 0,
  })
  const id = docs[0]?.id ?? ''
  const content = richText(paragraph(text(`${process.pid} ${Date.now()}`)))
  const data = { title: 'Politik', slug: 'politik', sections: [{ heading: 'Et', level: '1', content }] }
  await saved(() =>
    site.update({
      collection: 'privacy-policies' as 'users',
      id,
      draft: true,
      depth: 0,
      data: data as never,
    }),
  )
  await approve(site, { id, request: approval({ kind: 'technical' }), by })
}

const works: Readonly<Record<string, () => Promise<unknown>>> = {
  mails: () => lookForMails(payload),
  mailings: () => workDueMailings(payload),
  purges: () => Promise.all([purgeSignUps(payload), purgeConsents(payload)]),
  approvals: () => approveAgain(payload),
  notices: async () => {
    const name = `Tæller ${process.pid} ${Date.now()}`
    await saved(() => saveService({ payload } as TestSite, 'taeller', { name }))
    return publishNotice(payload, { by })
  },
}

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const server = createServer((incoming, outgoing) => {
  const answer = async () => {
    const work = works[/^\/work\/(\w+)$/.exec(incoming.url ?? '')?.[1] ?? '']
    if (work) {
      // Rivals may be faster: what counts is what the database holds then.
      const done = await work().then(
        () => 'done',
        ({ status, problems = [], message }: Partial<RequestError>) =>
          `${status ?? message} ${problems.map(({ key }) => key).join(' ')}`,
      )
      return void outgoing.end(done)
    }
    const request = new Request(`http://localhost${incoming.url}`, {
      method: incoming.method,
      headers: incoming.headers as Record<string, string>,
      ...(incoming.method === 'POST' ? { body: new Uint8Array(await bodyOf(incoming)) } : {}),
    })
    const response = await handleEndpoints({
      config: payload.config,
      request,
      payloadInstanceCacheKey: `${url} false`,
    })
    outgoing.writeHead(response.status, Object.fromEntries(response.headers))
    outgoing.end(Buffer.from(await response.arrayBuffer()))
  }
  answer().catch(() => outgoing.destroy())
})

server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address && typeof address === 'object') process.stdout.write(`${address.port}\n`)
})
