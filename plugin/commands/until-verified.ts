/**
 * Until `privacy:verify` has been through everything, it has failed. Payload's command would end with 0, and at times
 * without a word, as if every edition were well: on Node 20, where the loading of Lexical sometimes never ends, and
 * wherever our script cannot be loaded. Therefore the plugin imports this first, for what it does at once.
 */
import { translate } from '../../src/locales/index.js'

export const verifyKey = 'privacy:verify'

/** Payload's command ends with `process.exit(0)` whatever the script says; only an exit listener can still object. */
const fail = (): void => {
  process.exitCode = 1
}

const failUnfinished = (): void => {
  fail()
  // The site's language is not known: it may not have been loaded.
  console.error(translate('da')('installation.verification.unfinished'))
}

if (process.argv.some((argument) => argument.toLowerCase() === verifyKey)) {
  fail()
  process.once('exit', failUnfinished)
}

/** To be called when the script has said what it found, with whether all is well. */
export const finished = (well: boolean): void => {
  process.off('exit', failUnfinished)
  process.exitCode = well ? 0 : 1
  if (!well) process.once('exit', fail)
}
