/**
 * Links that lead through somebody else before they reach their page: Google Docs and Outlook wrap every link of a text that
 * is copied out of them, and Cloudflare hides addresses of mailboxes. Readers are sent straight to where they want to go.
 */

interface Wrapper {
  readonly host: RegExp
  readonly path?: RegExp
  readonly parameters: readonly string[]
}

const wrappers: readonly Wrapper[] = [
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, path: /^\/url$/, parameters: ['q', 'url'] },
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, parameters: ['url'] },
  { host: /^statics\.teams\.cdn\.office\.net$/, path: /safelinks/, parameters: ['url'] },
  { host: /^l\.(?:facebook|instagram)\.com$/, path: /^\/l\.php$/, parameters: ['u'] },
]
const maxWraps = 3
const longest = 4000

const targetOf = (address: string): string | null => {
  if (address.length > longest || !/^https?:\/\//i.test(address) || !URL.canParse(address)) return null
  const { hostname, pathname, searchParams } = new URL(address)
  const wrapper = wrappers.find(({ host, path }) => host.test(hostname) && (path?.test(pathname) ?? true))
  const target = wrapper?.parameters.map((name) => searchParams.get(name)).find((found) => found)
  return target && /^(?:https?:\/\/|mailto:)/i.test(target) ? target : null
}

/** Cloudflare's spelling: every byte changed by the first one. Null where it is no mailbox. */
export const decodeMailbox = (hidden: string): string | null => {
  if (!/^(?:[\da-f]{2}){4,200}$/i.test(hidden)) return null
  const [key = 0, ...bytes] = Buffer.from(hidden, 'hex')
  const found = Buffer.from(bytes.map((byte) => byte ^ key)).toString('utf8')
  return /^[^\s@<>"']{1,64}@[^\s@<>"']{3,190}$/.test(found) ? found : null
}

const hiddenMailbox = /\/cdn-cgi\/l\/email-protection#([\da-f]{8,400})/i

/** Where a link really leads. */
export const unwrapped = (address: string): string => {
  const mailbox = decodeMailbox(hiddenMailbox.exec(address.slice(0, longest))?.[1] ?? '')
  if (mailbox !== null) return `mailto:${mailbox}`
  let found = address
  for (let count = 0; count < maxWraps; count += 1) {
    const target = targetOf(found)
    if (target === null) break
    found = target
  }
  return found
}
