/** The same site behind a proxy that ends TLS, for what a browser does on https alone. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { request as send } from 'node:http'
import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Front {
  readonly port: number
  readonly close: () => Promise<unknown>
}

/** A certificate that nobody trusts and that is never stored, or null where there is no `openssl`. */
const certificate = (): { readonly key: Buffer; readonly cert: Buffer } | null => {
  const folder = mkdtempSync(join(tmpdir(), 'tls-'))
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  try {
    const kind = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes']
    const args = [
      'req',
      '-x509',
      ...kind,
      '-keyout',
      key,
      '-out',
      cert,
      '-days',
      '2',
      '-subj',
      '/CN=skole.test',
    ]
    execFileSync('openssl', args, { stdio: 'ignore' })
    return { key: readFileSync(key), cert: readFileSync(cert) }
  } catch {
    return null
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** @returns null where there is no `openssl` to make a certificate with */
export const httpsFront = async (to: string): Promise<Front | null> => {
  const pair = certificate()
  if (!pair) return null
  const { hostname, port } = new URL(to)
  const server = createServer(pair, (request, response) => {
    const headers = { ...request.headers, 'x-forwarded-proto': 'https' }
    const { method, url: path } = request
    request.pipe(
      send({ hostname, port, method, path, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers)
        answer.pipe(response)
      }).on('error', () => response.destroy()),
    )
  })
  await new Promise<void>((up) => server.listen(0, '127.0.0.1', up))
  return {
    port: (server.address() as AddressInfo).port,
    close: () => {
      server.closeAllConnections()
      return new Promise((down) => server.close(down))
    },
  }
}
