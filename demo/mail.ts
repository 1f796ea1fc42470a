/** How the website sends mail: to the demo's own mail server on this machine (`services/mailbox.mjs`), and nowhere else. */
import { nodemailerAdapter } from '@payloadcms/email-nodemailer'
import { facts } from './content/school'

/** `start.mjs` says where the mail server is. During the build there is none, and nothing is sent. */
const { hostname, port } = new URL(process.env.SMTP_URL ?? 'smtp://127.0.0.1:1025')

export const mail = nodemailerAdapter({
  defaultFromName: facts.controller.name,
  defaultFromAddress: facts.controller.email,
  transportOptions: { host: hostname, port: Number(port), secure: false, ignoreTLS: true },
  skipVerify: true,
})
