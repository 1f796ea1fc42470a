/** Head and foot of every page of the website. */
import config from '@payload-config'
import { PrivacyConsent } from 'payload-plugin-privacy/next'
import { ConsentScript, CookiesLink } from 'payload-plugin-privacy/react'
import type { ReactNode } from 'react'
import { Mark } from './drawings/Mark'
import { addressIn, type Language } from './languages'
import { perRequest } from './per-request'
import { readSchool, type School } from './school'
import { serviceAddress } from './services'
import { texts } from './texts'

interface Props {
  readonly language: Language
  /** The Danish address of this page: from it follows the other language's. */
  readonly path: string
  readonly children: ReactNode
}

const Header = ({ language, path }: Omit<Props, 'children'>) => {
  const t = texts[language]
  const other: Language = language === 'da' ? 'en' : 'da'
  return (
    <header className="site-header">
      <a className="site-name" href={addressIn(language, '/')}>
        <Mark />
        <span>{t.name}</span>
      </a>
      <nav className="site-menu" aria-label={t.menu}>
        <ul>
          {t.navigation.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      <a className="site-language" href={addressIn(other, path)} lang={other} hrefLang={other}>
        {t.otherLanguage}
      </a>
    </header>
  )
}

const telephone = (phone: string): string => `tel:${phone.replaceAll(' ', '')}`

const Footer = ({ language, school }: { readonly language: Language; readonly school: School }) => {
  const { footer, name } = texts[language]
  return (
    <footer className="site-footer">
      <div className="site-footer-inner">
        <section>
          <h2>{name}</h2>
          <address>
            {school.address.split(', ').map((line) => (
              <span key={line}>{line}</span>
            ))}
          </address>
          <p>
            {footer.cvr} {school.cvr}
          </p>
        </section>
        <section>
          <h2>{footer.office}</h2>
          <ul>
            <li>
              {footer.phone} <a href={telephone(school.phone)}>{school.phone}</a>
            </li>
            <li>
              {footer.email} <a href={`mailto:${school.email}`}>{school.email}</a>
            </li>
            <li>{footer.hours}</li>
          </ul>
        </section>
        <section>
          <h2>{footer.privacy}</h2>
          <ul>
            <li>
              <a href={addressIn(language, '/privatlivspolitik')}>{footer.policy}</a>
            </li>
            <li>
              <a href={addressIn(language, '/privatlivspolitik/udgaver')}>{footer.editions}</a>
            </li>
            <li>
              <a href={addressIn(language, '/nyhedsbrev')}>{footer.newsletter}</a>
            </li>
            <li>
              <CookiesLink href={addressIn(language, '/cookies')} locale={language} />
            </li>
          </ul>
        </section>
        <p className="site-fictional">{footer.fictional}</p>
      </div>
    </footer>
  )
}

export const Frame = perRequest(async ({ language, path, children }: Props) => {
  const school = await readSchool()
  return (
    <>
      <a className="skip-link" href="#content">
        {texts[language].skip}
      </a>
      <Header language={language} path={path} />
      <PrivacyConsent config={config} locale={language} returnTo={addressIn(language, path)} />
      <main id="content" tabIndex={-1}>
        {children}
      </main>
      <Footer language={language} school={school} />
      <ConsentScript service="taelling" src={serviceAddress('/taelling.js')} />
    </>
  )
})
