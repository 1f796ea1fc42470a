/**
 * Everybody's mailbox: a mail server that takes whatever the website sends, to whomever, keeps it in memory, and passes
 * nothing on. It listens on this machine only, and so does the page where the mails can be read.
 */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import PostalMime from 'postal-mime'
import { SMTPServer } from 'smtp-server'
import { framedMail, listPage, mailPage, missingPage } from './mailbox-pages.mjs'
import { host, listenFrom } from './ports.mjs'

const mostKept = 1000
/** Bytes of a mail. */
const largest = 1_000_000

/**
 * @typedef {object} KeptMail
 * @property {string} id
 * @property {string} at ISO instant of its arrival
 * @property {readonly string[]} to of the envelope
 * @property {string} from
 * @property {string} subject
 * @property {string} text
 * @property {string} html
 * @property {readonly { key: string, value: string }[]} headers
 * @property {string} source
 */

/** @returns {Promise<KeptMail>} */
const read = async (source, to) => {
  const { from, subject = '', text = '', html = '', headers } = await PostalMime.parse(source)
  return {
    id: randomBytes(9).toString('base64url'),
    at: new Date().toISOString(),
    to,
    from: from ? `${from.name} <${from.address}>`.trim() : '',
    subject,
    text,
    html,
    headers: headers.map(({ key, value }) => ({ key, value })),
    source: source.toString('utf8'),
  }
}

/** @param {KeptMail[]} mails the newest first */
const mailServer = (mails) =>
  new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    size: largest,
    onData: (stream, { envelope }, done) => {
      const chunks = []
      stream.on('data', (chunk) => chunks.push(chunk))
      stream.on('end', () => {
        if (stream.sizeExceeded) return done(Object.assign(new Error('Too large'), { responseCode: 552 }))
        const to = envelope.rcptTo.map(({ address }) => address)
        return read(Buffer.concat(chunks), to).then((mail) => {
          mails.unshift(mail)
          mails.splice(mostKept)
          done()
        }, done)
      })
    },
  })

/** What a mail program does when its reader presses "unsubscribe" (RFC 8058): a post, without asking anything more. */
const unsubscribe = async (mail, siteUrl) => {
  const value = mail.headers.find(({ key }) => key === 'list-unsubscribe')?.value ?? ''
  const url = /<(https?:[^>]+)>/.exec(value)?.[1]
  // Only to the website itself: what a mail says is whatever somebody sent.
  if (!url || new URL(url).origin !== new URL(siteUrl).origin)
    return 'This mail cannot be unsubscribed from here.'
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: 'List-Unsubscribe=One-Click',
    redirect: 'manual',
  })
  return `The website answered ${answer.status}.`
}

const html = (body) => ({ type: 'text/html; charset=utf-8', body })
const json = (value) => ({ type: 'application/json', body: JSON.stringify(value) })

/** @returns {Promise<{ status?: number, type: string, body: string }>} */
const answerTo = async ({ method, url }, mails, siteUrl) => {
  const { pathname } = new URL(url ?? '/', `http://${host}`)
  if (pathname === '/') return html(listPage(mails))
  if (pathname === '/mails.json') {
    const kept = [...mails]
    if (method === 'DELETE') mails.length = 0
    return json(kept)
  }
  const [, id, door] = /^\/mail\/([\w-]+)(?:\/(html|source|unsubscribe))?$/.exec(pathname) ?? []
  const mail = mails.find((one) => one.id === id)
  if (!mail) return { status: 404, ...html(missingPage()) }
  if (door === 'html') return html(framedMail(mail))
  if (door === 'source') return { type: 'text/plain; charset=utf-8', body: mail.source }
  if (door === 'unsubscribe' && method === 'POST')
    return html(mailPage(mail, await unsubscribe(mail, siteUrl)))
  return html(mailPage(mail))
}

/** The pages hold links that are good for something: they are read here, framed by nobody else, and told to nobody. */
const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
}

const pages = (mails, siteUrl) =>
  createServer((request, response) => {
    // A name that somebody else points at this machine is not this machine.
    const [asked] = (request.headers.host ?? '').split(':')
    if (asked !== host && asked !== 'localhost') return response.writeHead(403).end()
    return answerTo(request, mails, siteUrl).then(
      ({ status = 200, type, body }) =>
        response.writeHead(status, { ...headers, 'Content-Type': type }).end(body),
      () => response.writeHead(502, headers).end('The website did not answer.'),
    )
  })

/**
 * Starts both on the first free ports from the given one.
 * @param {number} from
 * @param {string} siteUrl where the website is
 * @returns {Promise<{ smtp: string, page: string }>} addresses
 */
export const startMailbox = async (from, siteUrl) => {
  /** @type {KeptMail[]} */
  const mails = []
  const page = await listenFrom(from, () => pages(mails, siteUrl))
  const smtp = await listenFrom(page.port + 1, () => mailServer(mails).on('error', () => {}).server)
  page.server.unref()
  smtp.server.unref()
  return { smtp: `smtp://${host}:${smtp.port}`, page: `http://${host}:${page.port}` }
}
