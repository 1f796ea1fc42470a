'use client'
import { keptWith } from '../../src/policy/problem-kinds.js'
import { CheckboxField, TextField } from '../parts/fields.js'
import { useTexts } from '../texts.js'
import { isAnswered, type Remark, type RemarkAnswers, remarkKey, shortestReason } from './remarks.js'

/** Where an editor says that something stays all the same: why, or that the text itself says it. */
export const KeepField = ({
  remark,
  wordsId,
  answers,
  onAnswer,
  asked,
}: {
  readonly remark: Remark
  /** Id of the words that say what was found. */
  readonly wordsId: string
  readonly answers: RemarkAnswers
  readonly onAnswer: (answers: RemarkAnswers) => void
  readonly asked: boolean
}) => {
  const { t } = useTexts()
  const key = remarkKey(remark)
  const answer = answers[key]
  const missing = asked && !isAnswered(remark, answers)
  const tick = keptWith[remark.kind] === 'tick'
  const errors = missing
    ? [
        t(tick ? 'admin.approve.keep.tickMissing' : 'admin.approve.keep.reasonMissing', {
          shortest: shortestReason,
        }),
      ]
    : []
  return (
    <div aria-labelledby={wordsId} role="group">
      {tick ? (
        <CheckboxField
          checked={answer === true}
          errors={errors}
          label={t(`admin.approve.keep.${remark.kind}`)}
          onChange={(checked) => {
            const { [key]: _, ...others } = answers
            onAnswer(checked ? { ...others, [key]: true } : others)
          }}
        />
      ) : (
        <TextField
          errors={errors}
          label={t('admin.approve.keep.reason')}
          onChange={(reason) => onAnswer({ ...answers, [key]: reason })}
          value={typeof answer === 'string' ? answer : ''}
        />
      )}
    </div>
  )
}
