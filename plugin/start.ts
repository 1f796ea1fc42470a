/** What is done and said when Payload starts. Nothing here keeps a site from starting. */
import type { Payload } from 'payload'
import { translate } from '../src/locales/index.js'
import { createBuiltIns } from '../src/server/built-ins.js'
import { logTrouble } from '../src/server/log.js'
import { installationGaps } from '../src/server/installation.js'

/** The log is read by developers, in English as everything else in it. */
const t = translate('en')

/** Logs in words what the installation still lacks. Never throws: a site starts with gaps too. */
export const logInstallationGaps = async (payload: Payload): Promise<void> => {
  try {
    const gaps = (await installationGaps(payload)).filter((gap) => gap.for === 'developer')
    gaps.forEach(({ key, params }) =>
      payload.logger.warn(
        `payload-plugin-privacy: ${t(`installation.${key}.what`, params)} ${t(`installation.${key}.remedy`, params)}`,
      ),
    )
  } catch (error) {
    const reference = logTrouble(payload, 'the check of the installation', error, 'warn')
    payload.logger.warn(`payload-plugin-privacy: ${t('installation.unknown')} (${reference})`)
  }
}

/** The categories and services that every site has. Where the database is not ready yet, the next start makes them. */
export const createMissingBuiltIns = async (payload: Payload): Promise<void> => {
  try {
    await createBuiltIns(payload)
  } catch (error) {
    const reference = logTrouble(payload, 'creating the built-in categories', error, 'warn')
    payload.logger.warn(`payload-plugin-privacy: ${t('presets.notCreated')} (${reference})`)
  }
}
