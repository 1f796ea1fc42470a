'use client'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { formatDay } from '../../src/policy/dates.js'
import type { UnfinishedCarry, WithdrawnText } from '../../src/server/day-review.js'
import type { DraftReview } from '../../src/server/review.js'
import { postJson, request, type RequestProblem } from '../http.js'
import { Messages, Notice } from '../parts/notices.js'
import type { PolicyShell } from '../shell.js'
import { useTexts } from '../texts.js'
import { sectionPlace } from './places.js'

interface Props {
  readonly shell: PolicyShell
  /** It was done: fetch again and say so. */
  readonly onDone: (message: string) => Promise<void>
}

/** A button that asks the server to put something right, and says beside it what went wrong. */
const PutRight = ({
  url,
  label,
  name,
  busy,
  onDone,
}: {
  readonly url: string
  readonly label: string
  /** Where the label alone does not tell it from another one. */
  readonly name?: string
  readonly busy: string
  readonly onDone: () => Promise<void>
}) => {
  const { t } = useTexts()
  const [working, setWorking] = useState(false)
  const [errors, setErrors] = useState<readonly RequestProblem[]>([])
  const act = async () => {
    setWorking(true)
    const words = { offline: t('admin.offline'), failed: t('admin.failed') }
    const answer = await request(url, postJson({}), words)
    setErrors(answer.ok ? [] : answer.errors)
    if (answer.ok) await onDone()
    setWorking(false)
  }
  return (
    <>
      <div className="privacy-admin-row">
        <Button
          disabled={working}
          extraButtonProps={name === undefined ? {} : { 'aria-label': name }}
          margin={false}
          onClick={() => void act()}
        >
          {working ? busy : label}
        </Button>
      </div>
      {errors.length > 0 && (
        <div className="privacy-admin-field__error" role="alert">
          <Messages messages={errors.map(({ message }) => message)} />
        </div>
      )}
    </>
  )
}

const Withdrawn = ({ text, shell, onDone }: Props & { readonly text: WithdrawnText }) => {
  const { t, language } = useTexts()
  const { number, effectiveFrom, sections } = text
  return (
    <Notice title={t('admin.approve.withdrawn.title', { number })} tone="warning">
      <p>{t('admin.approve.withdrawn.text', { day: formatDay(effectiveFrom, language) })}</p>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id}>
            <a href={sectionPlace(id, shell)}>{name}</a>
          </li>
        ))}
      </ul>
      <PutRight
        busy={t('admin.approve.withdrawn.taking')}
        label={t('admin.approve.withdrawn.take')}
        name={t('admin.approve.withdrawn.takeOf', { number })}
        onDone={() => onDone(t('admin.approve.withdrawn.done', { number }))}
        url={`${shell.api}/publications/${number}/take-out`}
      />
    </Notice>
  )
}

const Unfinished = ({ carry, shell, onDone }: Props & { readonly carry: UnfinishedCarry }) => {
  const { t, language } = useTexts()
  return (
    <Notice title={t('admin.approve.unfinished.title', { number: carry.number })} tone="error">
      <p>{t('admin.approve.unfinished.text')}</p>
      <ul>
        {carry.waiting.map(({ number, effectiveFrom }) => (
          <li key={number}>
            {t('admin.approve.unfinished.item', { number, day: formatDay(effectiveFrom, language) })}
          </li>
        ))}
      </ul>
      <PutRight
        busy={t('admin.approve.unfinished.finishing')}
        label={t('admin.approve.unfinished.finish')}
        onDone={() => onDone(t('admin.approve.unfinished.done'))}
        url={`${shell.api}/finish`}
      />
    </Notice>
  )
}

/** What earlier acts left half done: an approval that was stopped, and text of an edition that was withdrawn. */
export const LeftBehind = ({ review, shell, onDone }: Props & { readonly review: DraftReview }) =>
  review.unfinished === null && review.withdrawnText.length === 0 ? null : (
    <section className="privacy-admin-section">
      {review.unfinished && <Unfinished carry={review.unfinished} onDone={onDone} shell={shell} />}
      {review.withdrawnText.map((text) => (
        <Withdrawn key={text.number} onDone={onDone} shell={shell} text={text} />
      ))}
    </section>
  )
