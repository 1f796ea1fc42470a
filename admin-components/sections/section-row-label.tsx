'use client'
import { useFormFields, useRowLabel } from '@payloadcms/ui'
import { useTexts } from '../texts.js'
import { outlineOf } from './outline.js'
import { rowAttribute } from './touched-row.js'
import '../styles.css'

/** "3.1 Nyhedsbreve" on a section's row: follows every change of level, order and heading while it is typed. */
export const SectionRowLabel = () => {
  const { t } = useTexts()
  const { path } = useRowLabel()
  const [, array = '', index = '0'] = /^(.*)\.(\d+)$/.exec(path) ?? []
  // One string, so that a row is drawn again only when its own label changes.
  const label = useFormFields(([fields]) => {
    const entry = outlineOf(fields, array)[Number(index)]
    return entry ? `${entry.number}\n${entry.heading}` : ''
  })
  const [number, heading] = label.split('\n')
  return (
    <span className="privacy-admin-row-label" {...{ [rowAttribute]: path }}>
      <span className="privacy-admin-row-label__number">{number}</span>{' '}
      {heading || <em className="privacy-admin-row-label__missing">{t('admin.sectionRow.noHeading')}</em>}
    </span>
  )
}
