/** What the site itself says about the banner: the policy it leads to, and its own words for the two buttons. */
import type { Field, GroupField, PayloadRequest, TextField } from 'payload'
import { buttonMaxLength, buttonProblem } from '../../src/consent/button-words.js'
import { labels, translate } from '../../src/locales/index.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { group, words } from './text.js'

interface Validation {
  readonly siblingData?: Readonly<Record<string, unknown>>
  readonly req: PayloadRequest
}

const t = (req: PayloadRequest) => translate(req.i18n.language)

const policyExists = async (context: PrivacyContext, slug: string, req: PayloadRequest): Promise<boolean> => {
  const { docs } = await req.payload.find({
    collection: context.slugs.policies,
    where: { slug: { equals: slug } },
    draft: true,
    depth: 0,
    limit: 1,
    pagination: false,
    select: { slug: true },
    overrideAccess: true,
    req,
  })
  return docs.length > 0
}

const policyField = (context: PrivacyContext): TextField => ({
  name: 'policy',
  type: 'text',
  validate: async (value: string | null | undefined, { req }: Validation) =>
    !value || (await policyExists(context, value, req)) || t(req)('collections.refused.policyUnknown'),
  label: labels('collections.settings.cookies.policy.label'),
  admin: {
    description: labels('collections.settings.cookies.policy.description'),
    components: {
      Field: {
        path: 'payload-plugin-privacy/client#PolicySlugField',
        clientProps: { collection: context.slugs.policies },
      },
    },
  },
})

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

/** CK-24, CK-25: both or none, of like weight. */
const buttonField = (name: 'accept' | 'reject', other: 'accept' | 'reject'): Field =>
  ({
    name,
    type: 'text',
    localized: true,
    validate: (value: unknown, { siblingData, req }: Validation) => {
      const problem = buttonProblem(textOf(value), textOf(siblingData?.[other]))
      return (
        problem === null ||
        t(req)(`collections.settings.cookies.problems.${problem.key}`, { max: buttonMaxLength, ...problem })
      )
    },
    ...words(`settings.cookies.${name}`, {}, true),
  }) as Field

export const bannerSettings = (context: PrivacyContext): GroupField =>
  group('settings.cookies', 'cookies', [
    policyField(context),
    buttonField('reject', 'accept'),
    buttonField('accept', 'reject'),
  ])
