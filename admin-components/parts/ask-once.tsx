'use client'
import { Button } from '@payloadcms/ui'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { FocusedNotice } from './notices.js'
import { useTexts } from '../texts.js'

/** A button that asks once before it acts. Whoever says no is back at the button. */
export const AskOnce = ({
  label,
  question,
  yes,
  busy,
  open,
  working,
  onOpen,
  onClose,
  onYes,
  secondary = false,
  submits = false,
  children,
}: {
  readonly label: string
  readonly question: string
  readonly yes: string
  /** Instead of `yes` while it is being done. */
  readonly busy: string
  readonly open: boolean
  readonly working: boolean
  readonly onOpen: () => void
  readonly onClose: () => void
  readonly onYes: () => void
  readonly secondary?: boolean
  /** It stands in a form, which asks when it is submitted. */
  readonly submits?: boolean
  /** What should be known before the answer. */
  readonly children?: ReactNode
}) => {
  const { t } = useTexts()
  const id = useId()
  const comesBack = useRef(false)
  useEffect(() => {
    if (open || !comesBack.current) return
    comesBack.current = false
    document.getElementById(id)?.focus()
  }, [open, id])

  if (!open)
    return (
      <div className="privacy-admin-row">
        <Button
          buttonStyle={secondary ? 'secondary' : 'primary'}
          disabled={working}
          id={id}
          margin={false}
          {...(submits ? { type: 'submit' } : { onClick: onOpen })}
        >
          {label}
        </Button>
      </div>
    )
  return (
    <FocusedNotice title={question} tone="warning">
      {children}
      <div className="privacy-admin-row">
        <Button disabled={working} margin={false} onClick={onYes}>
          {working ? busy : yes}
        </Button>
        <Button
          buttonStyle="secondary"
          disabled={working}
          margin={false}
          onClick={() => {
            comesBack.current = true
            onClose()
          }}
        >
          {t('admin.cancel')}
        </Button>
      </div>
    </FocusedNotice>
  )
}
