/** Links. One that leaves the site says so, to the eye and in its name. */
import type { ReactNode } from 'react'
import { cleanUrl, isSafeUrl } from '../policy/rich-text/urls.js'
import type { Words } from './words.js'

const nowhere = 'https://within.invalid'

const hostOf = (url: string): string | null => {
  try {
    const { protocol, host } = new URL(cleanUrl(url), nowhere)
    return protocol === 'http:' || protocol === 'https:' ? host.replace(/^www\./, '') : null
  } catch {
    return null
  }
}

/** Host names that count as this site: of relative addresses, and of the addresses given. */
export const ownHosts = (urls: readonly (string | null | undefined)[]): ReadonlySet<string> =>
  new Set(
    [nowhere, ...urls]
      .flatMap((url) => (url ? [hostOf(withScheme(url))] : []))
      .filter((host) => host !== null),
  )

/** `www.skolen.dk` as people write it into a field becomes an address. */
export const withScheme = (website: string): string =>
  /^[a-z][a-z0-9+.-]*:/i.test(website) || website.startsWith('/') ? website : `https://${website}`

export interface TextLinkProps {
  readonly href: string
  readonly words: Words
  readonly own: ReadonlySet<string>
  readonly newTab?: boolean
  readonly children: ReactNode
}

/** A link in running text. An address that could run code becomes plain text. */
export const TextLink = ({ href, words, own, newTab = false, children }: TextLinkProps) => {
  if (!isSafeUrl(href)) return <>{children}</>
  const host = hostOf(href)
  const external = host !== null && !own.has(host)
  const rel = [external && 'external', (external || newTab) && 'noopener'].filter(Boolean).join(' ')
  const told = external ? (newTab ? 'externalNewTab' : 'external') : newTab ? 'newTab' : null
  return (
    <a
      href={cleanUrl(href)}
      className={external ? 'privacy-external' : undefined}
      rel={rel || undefined}
      target={newTab ? '_blank' : undefined}
    >
      {children}
      {told && <span className="privacy-hidden"> {words.t(`policy.link.${told}`)}</span>}
    </a>
  )
}

export const EmailLink = ({ email }: { readonly email: string }) => (
  <a href={`mailto:${email.trim()}`}>{email}</a>
)

export const PhoneLink = ({ phone }: { readonly phone: string }) => (
  <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
)
