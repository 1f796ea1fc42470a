'use client'
import type { TFunction } from 'i18next'
import { formatDay } from '../../src/policy/dates.js'
import type { KeptRemark } from '../../src/policy/kept-remarks.js'
import type { EditorEdition } from '../../src/server/review.js'
import { formatInstant } from '../instants.js'
import { type EditionMailing, mailingWords } from '../mailings/edition-link.js'
import type { FactRow } from '../parts/facts.js'
import { useTexts } from '../texts.js'

/** Hexadecimal digits of a hash that are enough to tell editions apart by eye. */
const shortHash = 12

const keptWords = (remark: KeptRemark, t: TFunction): string => {
  if (remark.finding === 'kindLower')
    return t('admin.editions.keptKind', { suggested: t(`changeKinds.${remark.suggested}`) })
  const { finding, passage, reason } = remark
  return reason === null
    ? t(`admin.approve.keep.${finding}`)
    : t('admin.editions.keptReason', { passage, reason })
}

interface FactsOf {
  readonly edition: EditorEdition
  readonly mailing: EditionMailing | null
  readonly timeZone: string
}

/** What is told of one edition, in rows. */
export const useEditionFacts = ({ edition, mailing, timeZone }: FactsOf): readonly FactRow[] => {
  const { t, language } = useTexts()
  const day = (date: string) => formatDay(date, language)
  const moment = (instant: string) => formatInstant(instant, language, timeZone)
  const { state, effectiveFrom, inForceUntil, summary } = edition
  const period: FactRow =
    state === 'withdrawn'
      ? { term: t('admin.editions.wouldApply'), value: day(effectiveFrom) }
      : inForceUntil === null
        ? { term: t('admin.editions.from'), value: day(effectiveFrom) }
        : {
            term: t('admin.editions.period'),
            value: t('admin.editions.periodValue', { from: day(effectiveFrom), until: day(inForceUntil) }),
          }
  return [
    period,
    { term: t('admin.editions.kind'), value: t(`changeKinds.${edition.kind}`) },
    ...(summary
      ? [{ term: t('admin.editions.summary'), value: <span lang={summary.locale}>{summary.value}</span> }]
      : []),
    ...(mailing
      ? [{ term: t('mailingsAdmin.link.term'), value: mailingWords(mailing.head, t, moment) }]
      : []),
    ...(mailing?.withdrawal
      ? [
          {
            term: t('mailingsAdmin.link.withdrawalTerm'),
            value: mailingWords(mailing.withdrawal, t, moment),
          },
        ]
      : []),
    {
      term: t('admin.editions.approved'),
      value: t('admin.editions.approvedValue', {
        when: moment(edition.publishedAt),
        who: edition.approvedBy,
      }),
      hint: t('admin.editions.onlyEditors'),
    },
    ...(edition.kept.length > 0
      ? [
          {
            term: t('admin.editions.kept'),
            value: (
              <ul>
                {edition.kept.map((remark, index) => (
                  <li key={index}>{keptWords(remark, t)}</li>
                ))}
              </ul>
            ),
            hint: t('admin.editions.onlyEditorsKept'),
          },
        ]
      : []),
    {
      term: t('admin.editions.fingerprint'),
      value: <code title={edition.hash}>{edition.hash.slice(0, shortHash)}</code>,
    },
    ...(edition.redactions.length > 0
      ? [
          {
            term: t('admin.editions.redactions'),
            value: (
              <ul>
                {edition.redactions.map(({ at, reason }) => (
                  <li key={at}>
                    {t('admin.editions.redactionValue', {
                      when: moment(at),
                      reason,
                    })}
                  </li>
                ))}
              </ul>
            ),
          },
        ]
      : []),
  ]
}
