/** The demo's mailbox, as its page and its JSON tell of it: mails that went through a real SMTP server. */
import { inject } from 'vitest'

export interface Mail {
  readonly id: string
  readonly to: readonly string[]
  readonly from: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly headers: readonly { readonly key: string; readonly value: string }[]
}

export const mailsTo = async (email: string): Promise<readonly Mail[]> => {
  const answer = await fetch(`${inject('mailboxUrl')}/mails.json`)
  return ((await answer.json()) as readonly Mail[]).filter(({ to }) => to.includes(email))
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 100))

/** The newest mail to an address, once there are so many. @throws where they do not come within twenty seconds */
export const mailTo = async (email: string, count = 1): Promise<Mail> => {
  for (let round = 0; round < 200; round += 1) {
    const mails = await mailsTo(email)
    if (mails.length >= count && mails[0]) return mails[0]
    await pause()
  }
  throw new Error(`Mail number ${count} to ${email} did not come.`)
}

type Door = 'confirm' | 'unsubscribe' | 'manage'

/** The link in the mail's text. @throws where it has none */
export const linkIn = ({ text, subject }: Mail, door: Door): string => {
  const link = new RegExp(`https?://\\S+/newsletter/${door}\\?t=[\\w.-]+`).exec(text)?.[0]
  if (!link) throw new Error(`no ${door} link in "${subject}"`)
  return link
}

export const headerOf = ({ headers }: Mail, name: string): string =>
  headers.find(({ key }) => key === name)?.value ?? ''
