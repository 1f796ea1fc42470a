import { savedAnchor } from '../../consent/anchors.js'
import type { Decision } from '../../consent/decision.js'
import type { Notice } from '../../consent/notice.js'
import { Heading } from '../heading.js'
import { wordsFor } from '../words.js'
import { grantedNames, listed } from './state.js'

export interface CookieSavedProps {
  readonly notice: Notice
  /** As the browser sends it now; null where it did not take the cookie. */
  readonly decision: Decision | null
  /** A path on this site. */
  readonly returnTo: string | null
  readonly headingLevel?: number
}

/** What a form without script is answered: that it is saved, what was chosen, and the way back (AX-11). */
export const CookieSaved = ({ notice, decision, returnTo, headingLevel = 2 }: CookieSavedProps) => {
  const { t, locale } = wordsFor(notice.locale)
  const granted = grantedNames(notice, decision)
  return (
    <section
      id={savedAnchor.slice(1)}
      tabIndex={-1}
      className="privacy-saved"
      aria-labelledby="cookiesPage_saved"
    >
      <Heading level={headingLevel} id="cookiesPage_saved">
        {t(decision === null ? 'cookiesPage.saved.titleLost' : 'cookiesPage.saved.title')}
      </Heading>
      <p>
        {decision === null
          ? t('cookiesPage.saved.unknown')
          : granted.length === 0
            ? t('cookiesPage.saved.refused')
            : t('cookiesPage.saved.granted', { services: listed(granted, locale) })}
      </p>
      {returnTo !== null && (
        <p>
          <a href={returnTo}>{t('cookiesPage.saved.back')}</a>
        </p>
      )}
    </section>
  )
}
