'use client'
import { Button } from '@payloadcms/ui'
import { changeKinds, type ChangeKind } from '../../src/policy/change-kinds.js'
import type { DraftReview } from '../../src/server/review.js'
import { errorsOf } from '../http.js'
import { languageName } from '../languages.js'
import { CheckboxField, Choices, TextArea } from '../parts/fields.js'
import { Messages } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { choosesLowerKind } from './approval.js'
import { LowerKind } from './lower-kind.js'
import type { DayPicture } from './picture.js'
import type { Approval } from './use-approval.js'

const shownFields = [
  'kept',
  'kind',
  'keepLowerKind',
  'summary',
  'effectiveFrom',
  'enteredAfterwards',
  'announce',
]

export const ApproveForm = ({
  approval,
  review,
  shown,
  shell,
}: {
  readonly approval: Approval
  readonly review: DraftReview
  readonly shown: DayPicture
  readonly shell: PolicyShell
}) => {
  const { t, language } = useTexts()
  const { form, change, errors, fieldErrors, sending, stale } = approval
  const { defaultLocale } = shell
  const { seen, suggestedKind } = shown
  const lower = choosesLowerKind(form, seen && suggestedKind)
  const first = review.editions.length === 0
  const others = review.translations.map(({ locale }) => locale)
  const unplaced = stale
    ? []
    : errorsOf(
        errors.filter(({ field }) => !field?.startsWith('resolutions')),
        '',
        shownFields,
      )
  return (
    <section className="privacy-admin-section">
      <h2>{t('admin.approve.form.title')}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void approval.send()
        }}
      >
        <Choices
          errors={fieldErrors('kind')}
          label={t('admin.approve.form.kind')}
          onChange={(kind) => change({ kind: kind as ChangeKind, keepLowerKind: false })}
          options={changeKinds.map((kind) => ({
            value: kind,
            label:
              t(`changeKinds.${kind}`) +
              (kind === suggestedKind ? ` (${t('admin.approve.form.suggested')})` : ''),
            hint: t(`admin.approve.form.kindHints.${kind}`),
          }))}
          value={form.kind}
        />
        {lower && form.kind && seen && (
          <LowerKind
            checked={form.keepLowerKind}
            errors={fieldErrors('keepLowerKind')}
            onChange={(keepLowerKind) => change({ keepLowerKind })}
            seen={seen}
            shell={shell}
            words={{ kind: t(`changeKinds.${form.kind}`), suggested: t(`changeKinds.${suggestedKind}`) }}
          />
        )}
        {[defaultLocale, ...others].map((locale) => (
          <TextArea
            errors={
              locale === defaultLocale
                ? fieldErrors('summary', `summary.${locale}`)
                : fieldErrors(`summary.${locale}`)
            }
            hint={
              locale === defaultLocale
                ? t(first ? 'admin.approve.form.summaryFirst' : 'admin.approve.form.summaryHint')
                : t('admin.approve.form.summaryOptional', { fallback: languageName(defaultLocale, language) })
            }
            key={locale}
            label={t('admin.approve.form.summary', { language: languageName(locale, language) })}
            lang={locale}
            onChange={(words) => change({ summary: { ...form.summary, [locale]: words } })}
            required={locale === defaultLocale && !first}
            rows={3}
            value={form.summary[locale] ?? ''}
          />
        ))}
        {form.timing === 'later' && (
          <CheckboxField
            checked={form.announce}
            errors={fieldErrors('announce')}
            hint={t('admin.approve.form.announceHint')}
            label={t('admin.approve.form.announce')}
            onChange={(announce) => change({ announce })}
          />
        )}
        {unplaced.length > 0 && (
          <div className="privacy-admin-field__error">
            <Messages messages={unplaced} />
          </div>
        )}
        <p className="privacy-admin-field__hint">{t('admin.approve.form.finality')}</p>
        <Button disabled={sending || !shown.current} type="submit">
          {sending ? t('admin.approve.form.sending') : t('admin.approve.form.submit')}
        </Button>
      </form>
    </section>
  )
}
