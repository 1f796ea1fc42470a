/** A server of the site's API, in a process of its own, until somebody kills it. Prints its port once it answers. */
import { createServer, type IncomingMessage } from 'node:http'
import { handleEndpoints } from 'payload'
import { killedSite } from './killed-site.js'

const [, , database = '', url = ''] = process.argv

const payload = await killedSite(database, url, false)

const bodyOf = async (incoming: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  for await (const chunk of incoming) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

const server = createServer((incoming, outgoing) => {
  const answer = async () => {
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
