'use client'
import { toast, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useLayoutEffect, useRef } from 'react'
import { useTexts } from '../texts.js'
import { keepTogether, movesBetween, type Row, stepBetween, subsectionsOf } from './keep-together.js'
import { outlineOf, rowsOf } from './outline.js'
import { touchedRow } from './touched-row.js'

/** Where a policy keeps its sections. */
const sectionsPath = 'sections'

/**
 * Shows nothing. Stands beside the rows of a policy's sections and finishes what Payload does to one of them, however it
 * was done: by drag, from the row's menu or with the keyboard. Payload has no place to do it sooner, for what moves a row
 * is a context that its package keeps to itself. Both steps are drawn at once, and saved as one.
 */
export const KeepSubsections = () => {
  const { t } = useTexts()
  const { moveFieldRow, getFields } = useForm()
  // One string, so that this runs only when a row came, went, moved or changed its level.
  const state = useFormFields(([fields]) => JSON.stringify(rowsOf(fields, sectionsPath)))
  const last = useRef<readonly Row[] | null>(null)
  const touched = useRef<string | null>(null)

  useEffect(() => {
    const note = (event: Event): void => {
      const index = touchedRow(event.target, sectionsPath)
      if (index !== null) touched.current = last.current?.[index]?.id ?? null
    }
    const events = ['pointerdown', 'keydown', 'click'] as const
    events.forEach((name) => document.addEventListener(name, note, true))
    return () => events.forEach((name) => document.removeEventListener(name, note, true))
  }, [])

  useLayoutEffect(() => {
    const before = last.current
    const after = JSON.parse(state) as readonly Row[]
    last.current = after
    const step = before && stepBetween(before, after, touched.current)
    if (!step) return
    const wanted = keepTogether(before, after, step)
    last.current = wanted
    movesBetween(after, wanted).forEach(({ from, to }) =>
      moveFieldRow({ moveFromIndex: from, moveToIndex: to, path: sectionsPath }),
    )
    if (step.kind === 'removed' && subsectionsOf(before, step.at) > 0)
      toast.info(t('admin.sectionRow.subsectionsStay', { count: subsectionsOf(before, step.at) }))
    if (step.kind === 'moved' && subsectionsOf(before, step.from) > 0) {
      const count = subsectionsOf(before, step.from)
      const heading = outlineOf(getFields(), sectionsPath).find(
        ({ id }) => id === before[step.from]?.id,
      )?.heading
      toast.info(t('admin.sectionRow.subsectionsMoved', { count, heading: heading ?? '' }))
    }
  }, [state, moveFieldRow, getFields, t])

  return null
}
