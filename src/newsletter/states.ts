/** What a sign-up can be, and when it stops being that. Pure: everything here follows from its arguments. */

/**
 * `ended` is a locked proof: it holds no address any more, only a keyed hash of it. `barred` is the same hash where the
 * site keeps a list of those who must not be written to again.
 */
export const signUpStates = ['pending', 'confirmed', 'ended', 'barred'] as const
export type SignUpState = (typeof signUpStates)[number]

/** Rows without an address: nobody may read them, and no link leads to them. */
export const lockedStates = ['ended', 'barred'] as const satisfies readonly SignUpState[]

export const isLocked = (state: SignUpState): state is (typeof lockedStates)[number] =>
  (lockedStates as readonly SignUpState[]).includes(state)

/** How somebody came to be on the list. `paper` was entered by an editor, `import` taken over; both with evidence. */
export const signUpMethods = ['form', 'api', 'paper', 'import'] as const
export type SignUpMethod = (typeof signUpMethods)[number]

/** Below this age a parent consents to an online service (CH-01; in Denmark 15 since 2024). */
export const consentAge = 15

const day = 86_400_000

/** The moment before which something must have happened to be older than so many days. ISO instant. */
export const daysBefore = (now: Date, days: number): string =>
  new Date(now.getTime() - days * day).toISOString()

/** True while an unconfirmed sign-up may still be confirmed (NL-06). `requestedAt` is an ISO instant. */
export const isRunning = (requestedAt: string, now: Date, pendingDays: number): boolean =>
  new Date(requestedAt).toISOString() > daysBefore(now, pendingDays)

/** True once the proof of an ended sign-up is to be deleted (NL-05). `endedAt` is an ISO instant. */
export const isProofOver = (endedAt: string, now: Date, disputeWindowDays: number): boolean =>
  new Date(endedAt).toISOString() <= daysBefore(now, disputeWindowDays)

/** Somebody may ask again at once where no mail came, but not fill another person's mailbox. */
export const betweenConfirmationMails = 5 * 60_000
export const mostConfirmationMails = 5

/**
 * Whether another mail may go to this address now, because somebody signed it up (again).
 * @param mailedAt ISO instant of the last one, or null
 * @param mails how many have gone out while it was in this state
 */
export const mayMail = (
  state: 'pending' | 'confirmed',
  { mailedAt, mails }: { readonly mailedAt: string | null; readonly mails: number },
  now: Date,
): boolean => {
  const since = mailedAt === null ? Infinity : now.getTime() - Date.parse(mailedAt)
  if (state === 'confirmed') return since >= day
  return since >= betweenConfirmationMails && mails < mostConfirmationMails
}

/**
 * Whether a repeated sign-up changes what an unconfirmed one says. Only where a mail of its own follows from it: else the
 * mail that is out, or about to go out, would confirm what somebody else posted meanwhile.
 * @param requestedAt ISO instant of the post that the sign-up says
 */
export const mayReplace = (
  row: { readonly requestedAt: string; readonly mailedAt: string | null; readonly mails: number },
  now: Date,
): boolean => {
  const asked = Date.parse(row.requestedAt)
  const isMailed = row.mailedAt !== null && Date.parse(row.mailedAt) >= asked
  return mayMail('pending', row, now) && (isMailed || now.getTime() - asked >= betweenConfirmationMails)
}
