/**
 * What is fetched where a page has something that waits for a yes: embeds and scripts. It is given the rules of the runtime
 * that runs, and decides nothing itself.
 */
import { embeds } from './services/embeds.js'
import type { ServiceRules } from './services/rules.js'
import { scriptRunner } from './services/scripts.js'

export const begin = (rules: ServiceRules) => ({ ...embeds(rules), run: scriptRunner(rules) })
