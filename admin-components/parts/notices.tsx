'use client'
import { useEffect, useRef, type ReactNode } from 'react'

export type Tone = 'error' | 'warning' | 'success' | 'info'

export const Notice = ({
  tone,
  title,
  level = 3,
  children,
}: {
  readonly tone: Tone
  readonly title?: string
  /** Of its heading. */
  readonly level?: 2 | 3
  readonly children?: ReactNode
}) => {
  const Heading = `h${level}` as const
  return (
    <div className={`privacy-admin-notice privacy-admin-notice--${tone}`}>
      {title && <Heading>{title}</Heading>}
      {children}
    </div>
  )
}

/** Takes the focus when it appears, so that nobody has to look for what the button did. */
export const FocusedNotice = ({
  tone,
  title,
  level = 3,
  children,
}: {
  readonly tone: Tone
  readonly title: string
  /** Of its heading. */
  readonly level?: 2 | 3 | 4
  readonly children?: ReactNode
}) => {
  const heading = useRef<HTMLHeadingElement>(null)
  const Heading = `h${level}` as const
  useEffect(() => heading.current?.focus(), [])
  return (
    <div
      className={`privacy-admin-notice privacy-admin-notice--${tone}`}
      role={tone === 'error' ? 'alert' : undefined}
    >
      <Heading ref={heading} tabIndex={-1}>
        {title}
      </Heading>
      {children}
    </div>
  )
}

/** Says what is going on to those who do not see it happen. There from the start, or nothing is read out. */
export const Status = ({ children }: { readonly children: string }) => (
  <p className="privacy-admin-status" role="status">
    {children}
  </p>
)

export const Messages = ({ messages }: { readonly messages: readonly string[] }) =>
  messages.length === 1 ? (
    <p>{messages[0]}</p>
  ) : (
    <ul>
      {messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  )
