'use client'
import type { RequestProblem } from '../http.js'
import { FocusedNotice, Messages } from '../parts/notices.js'

/** Why nothing happened: all of it, with the fields that are meant marked further down. */
export const Refused = ({
  title,
  errors,
}: {
  readonly title: string
  readonly errors: readonly RequestProblem[]
}) => (
  <FocusedNotice title={title} tone="error">
    <Messages messages={errors.map(({ message }) => message)} />
  </FocusedNotice>
)
