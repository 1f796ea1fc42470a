/** The demo's own servers: on this machine only, each on the first free port. None of them keeps the process alive. */

/** Another host than `localhost`, which is the school's: cookies know no ports. Nobody outside this machine reaches it. */
export const host = '127.0.0.1'

/**
 * Listens on the first free port from the given one.
 * @param {number} port
 * @param {() => { listen: Function, once: Function, close: Function }} make a new server for each attempt
 * @returns {Promise<{ server: any, port: number }>}
 */
export const listenFrom = async (port, make, attempts = 20) => {
  const server = make()
  try {
    await new Promise((done, fail) => {
      server.once('error', fail)
      server.listen(port, host, done)
    })
    return { server, port }
  } catch (error) {
    if (attempts === 0 || error.code !== 'EADDRINUSE') throw error
    return listenFrom(port + 1, make, attempts - 1)
  }
}
