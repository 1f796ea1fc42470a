/** An SMTP server on loopback, in a process of its own, that takes every mail and keeps none. Prints its port. */
import { SMTPServer } from 'smtp-server'

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  onData: (stream, _session, done) => {
    stream.on('end', done)
    stream.resume()
  },
})
server.listen(0, '127.0.0.1', () => console.log(`port ${server.server.address().port}`))
