/** Which addresses a policy may link to. */

const schemes = new Set(['http', 'https', 'mailto', 'tel'])

// Browsers drop these inside an address, so `java\nscript:` would run.
const invisible = /[\u0000-\u001F\u007F]/g

/** An address without surrounding blanks and control characters. */
export const cleanUrl = (url: string): string => url.replace(invisible, '').trim()

/** True for http, https, mailto, tel, addresses within the site, and places on the page. */
export const isSafeUrl = (url: string): boolean => {
  const clean = cleanUrl(url)
  if (clean === '') return false
  const scheme = /^([^/?#:]*):/.exec(clean)?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase())
}
