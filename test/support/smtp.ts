/** A real SMTP server on loopback, and a Payload mail adapter that speaks to it. What arrives is parsed as MIME. */
import type { AddressInfo, Socket } from 'node:net'
import { createTransport } from 'nodemailer'
import type { EmailAdapter } from 'payload'
import PostalMime, { type Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

export interface ReceivedMail {
  /** Of the envelope. */
  readonly to: readonly string[]
  readonly raw: string
  readonly mail: Email
}

export interface SmtpServer {
  readonly received: ReceivedMail[]
  readonly port: number
  /** For `buildConfig({ email })`. */
  readonly adapter: EmailAdapter
  /** What is answered to every recipient, instead of taking the mail; null takes it. */
  readonly refuse: (answer: { readonly code: number; readonly message: string } | null) => void
  /** Whether the connection ends when a mail was taken, before the answer. */
  readonly hangUp: (on: boolean) => void
  readonly close: () => Promise<void>
}

/**
 * A Payload mail adapter for a server on this machine.
 * @param more options of nodemailer's transport
 */
export const smtpAdapter = (
  port: number,
  more: object = {},
): { readonly adapter: EmailAdapter; readonly close: () => void } => {
  const transport = createTransport({ host: '127.0.0.1', port, secure: false, ignoreTLS: true, ...more })
  const adapter: EmailAdapter = () => ({
    name: 'smtp-of-the-test',
    defaultFromName: 'Skolen',
    defaultFromAddress: 'kontor@skolen.example',
    sendEmail: (message) =>
      transport.sendMail({ from: 'Skolen <kontor@skolen.example>', ...message } as Parameters<
        typeof transport.sendMail
      >[0]),
  })
  return { adapter, close: () => transport.close() }
}

export const smtpServer = async (): Promise<SmtpServer> => {
  const received: ReceivedMail[] = []
  const sockets = new Set<Socket>()
  let hangsUp = false
  let refusal: { readonly code: number; readonly message: string } | null = null
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      refusal ? done(Object.assign(new Error(refusal.message), { responseCode: refusal.code })) : done(),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        void PostalMime.parse(raw).then((mail) => {
          const to = session.envelope.rcptTo.map(({ address }) => address)
          received.push({ to, raw: raw.toString('utf8'), mail })
          if (hangsUp) sockets.forEach((socket) => socket.destroy())
          else done()
        })
      })
    },
  })
  // A sender that is killed resets its connections; nobody else's errors are passed over.
  server.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ECONNRESET' && error.code !== 'EPIPE') throw error
  })
  server.server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const { adapter, close } = smtpAdapter(port)
  return {
    received,
    port,
    adapter,
    refuse: (answer) => {
      refusal = answer
    },
    hangUp: (on) => {
      hangsUp = on
    },
    close: async () => {
      close()
      await new Promise<void>((resolve) => server.close(resolve))
    },
  }
}
