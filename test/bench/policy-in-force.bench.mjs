/**
 * Reading the policy in force on the demo's production server, against an empty route of the same server,
 * and with 200 editions of 40 sections against one.
 */
import { request, Agent } from 'node:http'
import { login } from '../../demo/content/login.mjs'
import { startDemo } from '../support/servers/demo.mjs'
import { interleaved, median } from './timing.mjs'

export const title = 'Policy in force'

const sectionCount = 40
/** Filling the archive takes its time, for each edition is saved and approved as an editor does it. */
const editionCount = Number(process.env.BENCH_EDITIONS ?? 200)
const rounds = 400

const words =
  'Skolen gemmer kun det, den har brug for, og sletter det igen, når grunden ikke er der mere. Vi fortæller altid, hvem der får oplysningerne, og hvorfor.'

const paragraph = (text) => ({
  type: 'paragraph',
  version: 1,
  direction: null,
  format: '',
  indent: 0,
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', version: 1, text, format: 0, style: '', mode: 'normal', detail: 0 }],
})

const sections = (edition) =>
  Array.from({ length: sectionCount }, (_, index) => ({
    heading: `Afsnit ${index + 1}`,
    level: index % 4 === 0 ? '1' : '2',
    content: {
      root: {
        type: 'root',
        version: 1,
        direction: null,
        format: '',
        indent: 0,
        children: [paragraph(index === 0 ? `${words} Udgave ${edition}.` : words)],
      },
    },
  }))

const client = (url) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return (path) =>
    new Promise((done, failed) => {
      request(new URL(path, url), { agent }, (response) => {
        response.resume()
        response.on('end', () =>
          response.statusCode === 200 ? done() : failed(new Error(`${path}: ${response.statusCode}`)),
        )
      })
        .on('error', failed)
        .end()
    })
}

const editor = async (url) => {
  const headers = { 'content-type': 'application/json', origin: url }
  const call = async (method, path, body) => {
    const response = await fetch(url + path, { method, headers, body: JSON.stringify(body) })
    const answer = await response.json()
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`)
    return answer
  }
  const { email, password } = login
  const { token } = await call('POST', '/api/users/login', { email, password })
  headers.authorization = `JWT ${token}`
  return call
}

const publish = async (call, slug, editions) => {
  const { doc } = await call('POST', '/api/privacy-policies?draft=true&locale=da', {
    title: 'Målt politik',
    slug,
    sections: sections(1),
  })
  for (let edition = 1; edition <= editions; edition += 1) {
    if (edition > 1) {
      const changed = sections(edition).map((section, index) => ({ ...section, id: doc.sections[index].id }))
      await call('PATCH', `/api/privacy-policies/${doc.id}?draft=true&locale=da&depth=0`, {
        sections: changed,
      })
    }
    await call('POST', `/api/privacy/policies/${doc.id}/approve`, {
      kind: 'editorial',
      // As most visitors find a policy: approved long ago, so that nothing is about to change.
      effectiveFrom: '2025-01-01',
      enteredAfterwards: true,
      summary: { da: `Udgave ${edition}` },
    })
  }
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const demo = await startDemo()
  try {
    const call = await editor(demo.url)
    await publish(call, 'maalt-en', 1)
    await publish(call, 'maalt-mange', editionCount)
    const get = client(demo.url)
    const times = await interleaved(rounds, {
      empty: () => get('/api/health'),
      one: () => get('/api/privacy/policies/maalt-en?locale=da'),
      many: () => get('/api/privacy/policies/maalt-mange?locale=da'),
    })
    const [empty, one, many] = [median(times.empty), median(times.one), median(times.many)]
    return [
      ['an empty route, median ms', empty.toFixed(2), ''],
      ['policy in force, median ms', one.toFixed(2), ''],
      ['policy in force ÷ empty route', (one / empty).toFixed(2), '≤ 1.5'],
      [`${editionCount} editions ÷ 1 edition, ${sectionCount} sections`, (many / one).toFixed(2), '≤ 1.2'],
    ]
  } finally {
    await demo.stop()
  }
}
