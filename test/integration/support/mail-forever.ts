/** Works on mailings until nothing is left, or somebody kills the process. Prints `ready` when it begins, `done` at the end. */
import { workDueMailings } from '../../../src/server/mailings/work.js'
import { ready } from '../../support/databases.js'
import { smtpAdapter } from '../../support/smtp.js'
import { killedSite } from './killed-site.js'

const [, , database = '', url = '', port = ''] = process.argv

const { adapter } = smtpAdapter(Number(port))
const payload = await ready(await killedSite(database, url, false, { email: adapter }))
process.stdout.write('ready\n')
while ((await workDueMailings(payload)) !== 'done');
process.stdout.write('done\n')
process.exit(0)
