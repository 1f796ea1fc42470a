/** `npx payload privacy:verify`: walks every edition and event, and says which are not as they were approved. */
import { getPayload, type Payload, type SanitizedConfig } from 'payload'
import { translate } from '../../src/locales/index.js'
import { privacyContext } from '../../src/server/context.js'
import { verifyEverything } from '../../src/server/verify.js'
import { type PolicyNames, verificationReport } from './report.js'
import { finished } from './until-verified.js'

const policyNames = async (payload: Payload): Promise<PolicyNames> => {
  const { docs } = await payload.db.find<{ id: string; policy: string; slug: string }>({
    collection: privacyContext(payload).slugs.publications,
    select: { policy: true, slug: true },
    limit: 0,
    pagination: false,
  })
  return new Map(docs.map(({ policy, slug }) => [policy, slug]))
}

const verify = async (payload: Payload, locale: string): Promise<boolean> => {
  const verification = await verifyEverything(payload)
  const report = verificationReport(verification, await policyNames(payload), locale)
  report.forEach((line) => console.log(line))
  return verification.problems.length === 0
}

/**
 * What the payload command calls. Prints in the admin panel's fallback language; the process ends with 1 where
 * something is wrong or could not be checked.
 */
export const script = async (config: SanitizedConfig): Promise<void> => {
  const locale = config.i18n.fallbackLanguage
  // Looking must not change anything: in development Payload would push the schema first.
  process.env.PAYLOAD_MIGRATING = 'true'
  try {
    const payload = await getPayload({ config, disableOnInit: true })
    try {
      finished(await verify(payload, locale))
    } finally {
      await payload.destroy()
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    console.error(translate(locale)('installation.verification.failed', { reason }))
    finished(false)
  }
}
