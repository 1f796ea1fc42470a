/** Who a service is, where it sends data, and why it may run. */
import type { CollectionSlug, Field, PayloadRequest, SelectField, TextField } from 'payload'
import { countryCodes, countryName, isInEea } from '../../src/consent/countries.js'
import { googleSignals } from '../../src/consent/google.js'
import { isHost } from '../../src/consent/hosts.js'
import { necessary } from '../../src/consent/keys.js'
import { exemptionBases } from '../../src/consent/notice.js'
import { labels, resources, translate } from '../../src/locales/index.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { categoryOf } from './declared-cookies.js'
import { activeField, keyField } from './keyed.js'
import { group, webAddressField, words } from './text.js'
import { translatedField } from './translated.js'

type Fields = Readonly<Record<string, unknown>> | undefined
interface Validation {
  readonly req: PayloadRequest
}

const t = (req: PayloadRequest) => translate(req.i18n.language)

/** Shorter than any text that could break a page's layout. */
const nameMaxLength = 120

const requiredText = (path: string, name: string, described = false): TextField =>
  ({
    name,
    type: 'text',
    required: true,
    maxLength: nameMaxLength,
    ...words(path, {}, described),
  }) as TextField

const countryField = (): SelectField => ({
  name: 'country',
  type: 'select',
  required: true,
  options: countryCodes.map((code) => ({
    value: code,
    label: Object.fromEntries(Object.keys(resources).map((locale) => [locale, countryName(code, locale)])),
  })),
  ...words('services.country', {}, true),
})

const leavesEea = (data: Fields): boolean => typeof data?.country === 'string' && !isInEea(data.country)
const isExempt = (data: Fields): boolean => categoryOf(data) === necessary

const hostsField = (): TextField =>
  ({
    name: 'hosts',
    type: 'text',
    hasMany: true,
    hooks: {
      beforeValidate: [
        ({ value }: { value?: unknown }) =>
          Array.isArray(value)
            ? value.map((host: unknown) => (typeof host === 'string' ? host.trim().toLowerCase() : host))
            : value,
      ],
    },
    validate: (value: unknown, { req }: Validation) => {
      const wrong = (Array.isArray(value) ? value : []).find(
        (host) => typeof host !== 'string' || !isHost(host),
      )
      return (
        wrong === undefined ||
        t(req)('collections.services.refused.host', { host: String(wrong).slice(0, 80) })
      )
    },
    ...words('services.hosts', {}, true),
  }) as TextField

/** Why a service in `necessary` needs no consent, and in words for this site (CK-03, CK-04). */
const exemption = (context: PrivacyContext): Field =>
  group(
    'services.exemption',
    'exemption',
    [
      {
        name: 'basis',
        type: 'select',
        options: exemptionBases.map((basis) => ({
          value: basis,
          label: labels(`collections.services.basis.options.${basis}`),
        })),
        validate: (value: unknown, { req }: Validation) =>
          (exemptionBases as readonly unknown[]).includes(value) ||
          t(req)('collections.services.refused.basis'),
        ...words('services.basis'),
      } as SelectField,
      translatedField(context, 'services.justification', 'justification', { described: true }),
    ],
    { condition: isExempt, description: labels('collections.services.exemption.description') },
  )

export const serviceFields = (context: PrivacyContext): Field[] => [
  requiredText('services.name', 'name'),
  requiredText('services.provider', 'provider', true),
  {
    name: 'category',
    type: 'relationship',
    relationTo: context.slugs.categories as CollectionSlug,
    required: true,
    index: true,
    ...words('services.category', {}, true),
  },
  exemption(context),
  translatedField(context, 'services.purpose', 'purpose', { described: true }),
  webAddressField('services.policyUrl', 'policyUrl'),
  countryField(),
  translatedField(context, 'services.safeguard', 'safeguard', {
    described: true,
    admin: { condition: leavesEea },
  }),
  {
    name: 'thirdPartyAccess',
    type: 'checkbox',
    defaultValue: false,
    ...words('services.thirdPartyAccess', {}, true),
  },
  hostsField(),
  {
    name: 'signals',
    type: 'select',
    hasMany: true,
    options: googleSignals.map((signal) => ({ value: signal, label: signal })),
    ...words('services.signals', {}, true),
  },
  { name: 'reload', type: 'checkbox', defaultValue: false, ...words('services.reload', {}, true) },
  keyField('services'),
  activeField('services'),
  {
    name: 'number',
    type: 'number',
    unique: true,
    index: true,
    label: labels('collections.services.number.label'),
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  },
]
