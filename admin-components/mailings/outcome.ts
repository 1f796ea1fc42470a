/** What became of a mailing, in sentences. */
import type { TFunction } from 'i18next'
import type { Mailing } from './contract.js'
import { attempted } from './progress.js'

/** What an editor did. Below `mailingsAdmin.done`, but for `nobody`. */
export type Done = 'scheduled' | 'sending' | 'again' | 'finished' | 'cancelled' | 'nobody'

/** What was done, as it reads when the mailing has come further meanwhile. */
export const doneByNow = (done: Done, mailing: Pick<Mailing, 'state'> | null): Done => {
  if (!mailing || done === 'nobody') return done
  const { state } = mailing
  // One for now waits a moment until somebody begins; one that is repeated is being sent.
  const same = state === 'scheduled' || (state === 'sending' && done === 'again')
  return same ? done : state
}

/** Mails that are on their way look like uncertain ones: only when nobody sends any more, they are. */
export const uncertainNow = ({ state, counts }: Pick<Mailing, 'state' | 'counts'>): number =>
  state === 'sending' ? 0 : counts.uncertain

/** Made anew as long as nobody had a mail from it. */
export const canBeMadeAnew = ({ state, counts }: Pick<Mailing, 'state' | 'counts'>): boolean =>
  state === 'cancelled' && attempted(counts) === 0

/** `237 mails er sendt. 2 kunne ikke sendes. 1 er usikker.` */
export const resultWords = (mailing: Pick<Mailing, 'state' | 'counts'>, t: TFunction): string => {
  const { counts, state } = mailing
  const untouched = state === 'cancelled' ? Math.max(0, counts.total - attempted(counts)) : 0
  const told = (key: string, count: number) => (count > 0 ? [t(`mailingsAdmin.state.${key}`, { count })] : [])
  return [
    t('mailingsAdmin.state.sent', { count: counts.sent }),
    ...told('failed', counts.failed),
    ...told('uncertain', uncertainNow(mailing)),
    ...told('untouched', untouched),
  ].join(' ')
}
