import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { encodeDecision } from '../../../src/consent/consent-cookie.js'
import { consentCsp } from '../../../src/next/csp.js'

const notice = {
  revision: 1,
  categories: [
    {
      key: 'necessary',
      locked: true,
      services: [{ key: 'login', number: 1, hosts: ['login.example'], since: 1 }],
    },
  ],
}

let server: Server
let answer: { status: number; body: string; type: string }
let asked: string[]

beforeEach(async () => {
  answer = { status: 200, body: JSON.stringify(notice), type: 'application/json' }
  asked = []
  server = createServer((request, response) => {
    asked.push(request.url ?? '')
    response.writeHead(answer.status, { 'Content-Type': answer.type }).end(answer.body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  vi.stubEnv('PORT', String((server.address() as AddressInfo).port))
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllEnvs()
  server.close()
})

/** As Next makes it behind a proxy that ends TLS. */
const request = {
  nextUrl: { origin: 'https://localhost:3000', basePath: '' },
  cookies: { get: () => undefined },
}
const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)
const fail = () => (answer = { status: 503, body: '{}', type: 'application/json' })

describe('where the proxy asks for the notice', () => {
  it('is the port of this process, whatever the headers made of the address', async () => {
    expect(await consentCsp()(request)).toContain('login.example')
    expect(asked).toEqual(['/api/privacy/notice'])
  })

  it('is below the base path of the configuration', async () => {
    await consentCsp()({ ...request, nextUrl: { basePath: '/skole' } })
    expect(asked).toEqual(['/skole/api/privacy/notice'])
  })

  it('is the option `api` where there is one', async () => {
    const api = `http://127.0.0.1:${process.env.PORT}/andet`
    vi.stubEnv('PORT', '1')
    expect(await consentCsp({ api })(request)).toContain('login.example')
    expect(asked).toEqual(['/andet/privacy/notice'])
  })
})

describe('a notice that cannot be had', () => {
  it('does not replace the one that was read before, and is logged once, also when it can again', async () => {
    const said: string[] = []
    const policyFor = consentCsp({ log: (message) => void said.push(message) })
    await policyFor(request)
    fail()
    for (let round = 0; round < 5; round += 1) {
      later(60)
      expect(await policyFor(request)).toContain('login.example')
    }
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('answered 503')
    expect(said[0]).toContain('option `api`')
    answer = { status: 200, body: JSON.stringify({ ...notice, revision: 2 }), type: 'application/json' }
    later(60)
    await policyFor(request)
    await policyFor(request)
    expect(said).toHaveLength(2)
    expect(said[1]).toContain('again')
  })

  it('allows nothing of anybody else where none was read before, and says so', async () => {
    await new Promise((resolve) => server.close(resolve))
    const said: string[] = []
    const policyFor = consentCsp({ log: (message) => void said.push(message) })
    expect(await policyFor(request)).not.toContain('login.example')
    expect(said[0]).toContain('ECONNREFUSED')
    expect(said[0]).toContain('Nothing optional is allowed')
  })

  it('is no failure before the first one is published', async () => {
    const said: string[] = []
    answer = { status: 404, body: '{"errors":[]}', type: 'application/json' }
    await consentCsp({ log: (message) => void said.push(message) })(request)
    expect(said).toEqual([])
    answer = { status: 404, body: '<html>', type: 'text/html' }
    await consentCsp({ log: (message) => void said.push(message) })(request)
    expect(said).toHaveLength(1)
  })

  it('is asked for by one of many visitors at once', async () => {
    const policyFor = consentCsp()
    await Promise.all(Array.from({ length: 20 }, () => policyFor(request)))
    expect(asked).toHaveLength(1)
  })
})

describe('two consent cookies of one name', () => {
  it('are read from the header, for a framework knows one of them: a withdrawal counts', async () => {
    const video = { key: 'video', number: 2, hosts: ['video.example'], since: 1 }
    const categories = [...notice.categories, { key: 'functional', locked: false, services: [video] }]
    answer = { ...answer, body: JSON.stringify({ ...notice, categories }) }
    const decision = { revision: 1, expiresAt: Date.now() + 1e9, id: null }
    const yes = encodeDecision({ ...decision, granted: [2], decidedAt: 1e12 })
    const no = encodeDecision({ ...decision, granted: [], decidedAt: 2e12 })
    const policy = (cookie: string) =>
      consentCsp()({
        ...request,
        cookies: { get: () => ({ value: yes }) },
        headers: new Headers({ cookie }),
      })
    expect(await policy(`privacy_consent=${no}; privacy_consent=${yes}`)).not.toContain('video.example')
    expect(await policy(`privacy_consent=${yes}; privacy_consent=${no}`)).not.toContain('video.example')
    expect(await policy(`privacy_consent=${yes}`)).toContain('video.example')
  })
})
