'use client'
import type { Notice } from '../../src/consent/notice.js'
import { DeclaredList } from '../../src/react/cookie-declaration.js'
import { wordsFor } from '../../src/react/words.js'
import { Facts } from '../parts/facts.js'
import { useTexts } from '../texts.js'

/** A notice as visitors read it: the words of the first layer, and the whole list behind it. */
export const ShownNotice = ({
  notice,
  timeZone,
  level,
}: {
  readonly notice: Notice
  readonly timeZone: string
  /** Of the headings inside. */
  readonly level: number
}) => {
  const { t } = useTexts()
  const { texts, locale, dir } = notice
  const said = (words: string) => (
    <span dir={dir} lang={locale}>
      {words}
    </span>
  )
  const words = wordsFor(locale)
  return (
    <>
      <Facts
        rows={[
          { term: t('notice.layer.title'), value: said(texts.title) },
          { term: t('notice.layer.intro'), value: said(texts.intro) },
          { term: t('notice.layer.thirdParties'), value: said(texts.thirdParties) },
          { term: t('notice.layer.changeable'), value: said(texts.changeable) },
          { term: t('notice.layer.buttons'), value: said(`${texts.reject} · ${texts.accept}`) },
          { term: t('notice.layer.choose'), value: said(texts.choose) },
        ]}
      />
      <details>
        <summary>{t('notice.layer.list')}</summary>
        <div className="privacy privacy-admin-changes" lang={words.locale}>
          <DeclaredList level={level} notice={notice} timeZone={timeZone} words={words} />
        </div>
      </details>
    </>
  )
}
