'use client'
import { listOf } from '../languages.js'
import { FocusedNotice } from '../parts/notices.js'
import { useTexts } from '../texts.js'

/** What the endpoint answers. */
export interface ImportAnswer {
  readonly added: number
  readonly known: number
  readonly invalid: readonly { readonly line: number; readonly reason: string }[]
  readonly ignored: readonly string[]
}

/** What an import did, or would do: every row is accounted for, and each wrong one has its line and reason. */
export const ImportResult = ({
  answer: { added, known, invalid, ignored },
  checked,
}: {
  readonly answer: ImportAnswer
  readonly checked: boolean
}) => {
  const { t, language } = useTexts()
  return (
    <FocusedNotice
      title={t(`newsletterAdmin.import.${checked ? 'checked' : 'done'}`)}
      tone={invalid.length > 0 ? 'warning' : checked ? 'info' : 'success'}
    >
      <ul>
        <li>{t('newsletterAdmin.import.added', { count: added })}</li>
        <li>{t('newsletterAdmin.import.known', { count: known })}</li>
        <li>{t('newsletterAdmin.import.invalid', { count: invalid.length })}</li>
      </ul>
      {ignored.length > 0 && (
        <p>{t('newsletterAdmin.import.ignored', { columns: listOf(ignored, language) })}</p>
      )}
      {invalid.length > 0 && (
        <>
          <h4 id="import-lines">{t('newsletterAdmin.import.lines')}</h4>
          <ul aria-labelledby="import-lines" className="privacy-admin-lines" data-scrolls="" tabIndex={0}>
            {invalid.map(({ line, reason }) => (
              <li key={line}>
                <strong>{t('newsletterAdmin.import.line', { line })}</strong> {reason}
              </li>
            ))}
          </ul>
          <p>{t('newsletterAdmin.import.again')}</p>
        </>
      )}
    </FocusedNotice>
  )
}
