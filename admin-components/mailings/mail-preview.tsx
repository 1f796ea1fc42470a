'use client'
import type { MailPreview as Preview } from '../../src/server/mailings/preview.js'
import { languageName } from '../languages.js'
import { useTexts } from '../texts.js'

/** What the mail says, a language at a time; the first is open. */
export const MailPreview = ({ previews }: { readonly previews: readonly Preview[] }) => {
  const { t, language } = useTexts()
  if (previews.length === 0) return null
  return (
    <section className="privacy-admin-part">
      <h3>{t('mailingsAdmin.preview.title')}</h3>
      {previews.map(({ locale, subject, blocks }, index) => (
        <details key={locale} open={index === 0}>
          <summary>
            {t('mailingsAdmin.preview.language', { language: languageName(locale, language) })}
          </summary>
          <div className="privacy-admin-frame privacy-admin-mail">
            <p>
              {t('mailingsAdmin.preview.subject')}: <strong lang={locale}>{subject}</strong>
            </p>
            <div lang={locale}>
              {blocks.map((block, place) => (
                <p key={place}>
                  {block.text}
                  {block.kind === 'link' && (
                    <>
                      {'\n'}
                      <span className="privacy-admin-mail__address">{block.url}</span>
                    </>
                  )}
                </p>
              ))}
            </div>
          </div>
        </details>
      ))}
      <p className="privacy-admin-field__hint">{t('mailingsAdmin.preview.footer')}</p>
    </section>
  )
}
