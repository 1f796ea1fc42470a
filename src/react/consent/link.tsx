import type { ReactNode } from 'react'
import { wordsFor } from '../words.js'

export interface CookiesLinkProps {
  /** The cookie page: `privacyContext(payload).paths.cookies({ locale })`. */
  readonly href: string
  readonly locale: string
  /** Other words than ours. */
  readonly children?: ReactNode
  readonly className?: string
}

/** The way to the choice that is not the icon, for the footer (CK-29): opens the panel, without script the cookie page. */
export const CookiesLink = ({ href, locale, children, className }: CookiesLinkProps) => (
  <a href={href} className={className} data-privacy="open">
    {children ?? wordsFor(locale).t('cookiesPage.link')}
  </a>
)
