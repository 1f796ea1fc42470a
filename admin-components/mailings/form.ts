/** What the form "Hvem skal have besked?" holds, what it lacks, and what it sends. */
import { instantAt } from '../instants.js'
import type { MailingAudience } from './contract.js'

/** A choice of its own, which sends nothing. */
export const nobody = 'nobody'

export interface MailingForm {
  /** Key of an audience, or `nobody`. */
  readonly audience: string | null
  readonly when: 'now' | 'later'
  /** What the fields hold: YYYY-MM-DD and HH:MM, on the site's clocks. */
  readonly day: string
  readonly time: string
}

export const emptyForm: MailingForm = { audience: null, when: 'now', day: '', time: '09:00' }

interface Situation {
  readonly audiences: readonly Pick<MailingAudience, 'key' | 'count'>[]
  /** The present instant on the site's clock. */
  readonly now: Date
  readonly timeZone: string
  /** The edition takes effect then, and people are told before (PN-18); null where it is in force. */
  readonly takesEffectAt: Date | null
}

export interface Lack {
  readonly field: 'audience' | 'sendAt'
  /** Below `mailingsAdmin.form`. */
  readonly key: 'audienceMissing' | 'audienceEmpty' | 'whenMissing' | 'noSuchTime' | 'notLater' | 'notBefore'
}

/** The instant that was chosen; null while none is, or where the clocks are put forward past it. */
export const chosenInstant = ({ day, time }: MailingForm, timeZone: string): Date | null =>
  instantAt(day, time, timeZone)

const whenLack = (form: MailingForm, { now, timeZone, takesEffectAt }: Situation): Lack['key'] | null => {
  if (form.when === 'now') return null
  if (!form.day || !form.time) return 'whenMissing'
  const instant = chosenInstant(form, timeZone)
  if (!instant) return 'noSuchTime'
  if (instant <= now) return 'notLater'
  return takesEffectAt && instant >= takesEffectAt ? 'notBefore' : null
}

const audienceLack = ({ audience }: MailingForm, audiences: Situation['audiences']): Lack['key'] | null => {
  if (audience === null) return 'audienceMissing'
  return audiences.find(({ key }) => key === audience)?.count === 0 ? 'audienceEmpty' : null
}

/** What must be filled in before it is sent, in the form's order. The endpoint checks again. */
export const lacks = (form: MailingForm, situation: Situation): readonly Lack[] => {
  const audience = audienceLack(form, situation.audiences)
  const when = form.audience === nobody ? null : whenLack(form, situation)
  return [
    ...(audience ? [{ field: 'audience', key: audience } as const] : []),
    ...(when ? [{ field: 'sendAt', key: when } as const] : []),
  ]
}

export interface MailingRequest {
  readonly audience: string
  /** ISO instant; left out for now. */
  readonly sendAt?: string
}

/** @throws TypeError for a form that still lacks something, or that sends nothing: ask `lacks` first */
export const mailingRequest = (form: MailingForm, timeZone: string): MailingRequest => {
  const { audience, when } = form
  if (audience === null || audience === nobody) throw new TypeError('No audience was chosen')
  if (when === 'now') return { audience }
  const instant = chosenInstant(form, timeZone)
  if (!instant) throw new TypeError('No time was chosen')
  return { audience, sendAt: instant.toISOString() }
}
