'use client'
import { useTexts } from '../texts.js'
import type { ImportPreview } from './source.js'

/** The recovered sections as an outline; each opens to show its text. */
export const Outline = ({ preview }: { readonly preview: ImportPreview }) => {
  const { t } = useTexts()
  return (
    <>
      <h3>{t('admin.importView.outline')}</h3>
      <p className="privacy-admin-field__hint">{t('admin.importView.outlineHint')}</p>
      <div className="privacy-admin-outline" lang={preview.locale}>
        {preview.introduction && (
          <details>
            <summary>{t('admin.importView.introduction')}</summary>
            <p className="privacy-admin-plain">{preview.introduction}</p>
          </details>
        )}
        {preview.sections.map((section) => (
          <details data-level={section.level} key={section.id}>
            <summary>
              <span className="privacy-admin-outline__number">{section.number}</span>{' '}
              {section.heading || <em>{t('admin.importView.noHeading')}</em>}
              {section.live && (
                <span className="privacy-admin-tag">{t(`admin.importView.live.${section.live}`)}</span>
              )}
            </summary>
            <p className="privacy-admin-plain">{section.plain || t('admin.importView.emptySection')}</p>
          </details>
        ))}
      </div>
    </>
  )
}
