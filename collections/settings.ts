/** What is true of the whole site. An edition keeps what stood here when it was approved. */
import type { GlobalConfig, TextField } from 'payload'
import { labels, translate } from '../src/locales/index.js'
import { authorities } from '../src/policy/authorities.js'
import type { PrivacyContext } from '../src/server/context.js'
import { defaultTimeZone } from '../src/server/settings.js'
import { allow } from './access/compose.js'
import { bannerSettings } from './fields/banner-settings.js'
import { emailField, group, textField, webAddressField, words } from './fields/text.js'
import { writeGlobalInMainLanguage } from './hooks/main-language.js'
import { adminGroup } from './labels.js'

type Validation = { readonly req: { readonly i18n: { readonly language: string } } }
type SiblingData = Readonly<Record<string, unknown>> | undefined

const problem = ({ req }: Validation, key: string): string =>
  translate(req.i18n.language)(`collections.refused.${key}`)

const isTimeZone = (value: string): boolean => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: value }))
  } catch {
    return false
  }
}

const cvrField = (): TextField => ({
  name: 'cvr',
  type: 'text',
  hooks: {
    beforeValidate: [({ value }) => (typeof value === 'string' ? value.replace(/\s/g, '') || null : value)],
  },
  validate: (value: string | null | undefined, validation: Validation) =>
    !value || /^\d{8}$/.test(value) || problem(validation, 'cvr'),
  ...words('settings.cvr'),
})

/** PN-01 */
const controller = () =>
  group('settings.controller', 'controller', [
    textField('settings.name', 'name'),
    cvrField(),
    textField('settings.address', 'address'),
    textField('settings.phone', 'phone'),
    emailField('settings.email'),
    webAddressField('settings.website', 'website'),
    {
      name: 'contacts',
      type: 'array',
      label: labels('collections.settings.contacts.label'),
      labels: {
        singular: labels('collections.settings.contacts.singular'),
        plural: labels('collections.settings.contacts.label'),
      },
      fields: [
        textField('settings.contacts.name', 'name', { required: true }),
        textField('settings.contacts.title', 'title', { localized: true }),
        textField('settings.phone', 'phone'),
        emailField('settings.email'),
        webAddressField('settings.contacts.profileUrl', 'profileUrl'),
      ],
    },
  ])

const isAppointed = (_data: unknown, sibling: SiblingData): boolean => sibling?.appointed === 'appointed'

/**
 * PN-02: stated, or stated that there is none. Nothing is preselected: a statement that nobody made would be published.
 * The default is a function, so that no column has it: PostgreSQL cannot use a new value of an enum in the transaction
 * that adds it.
 */
const dataProtectionOfficer = () =>
  group('settings.dataProtectionOfficer', 'dataProtectionOfficer', [
    {
      name: 'appointed',
      type: 'radio',
      defaultValue: () => 'unanswered',
      required: true,
      options: ['unanswered', 'none', 'appointed'].map((value) => ({
        value,
        label: labels(`collections.settings.appointed.options.${value}`),
      })),
      ...words('settings.appointed'),
    },
    {
      name: 'name',
      type: 'text',
      validate: (value: string | null | undefined, validation: Validation & { siblingData: SiblingData }) =>
        Boolean(value?.trim()) ||
        !isAppointed(null, validation.siblingData) ||
        problem(validation, 'officerName'),
      ...words('settings.officerName', { condition: isAppointed }),
    },
    { ...emailField('settings.email'), admin: { condition: isAppointed } },
    textField('settings.phone', 'phone', { admin: { condition: isAppointed } }),
  ])

const hasOwnAuthority = (data: SiblingData): boolean => data?.authority === 'own'

export const settings = (context: PrivacyContext): GlobalConfig => ({
  slug: context.slugs.settings,
  label: labels('collections.settings.label'),
  access: { read: allow(context.can.edit), update: allow(context.can.edit) },
  admin: { group: adminGroup(), description: labels('collections.settings.description') },
  versions: false,
  hooks: { beforeOperation: [writeGlobalInMainLanguage(context)] },
  fields: [
    controller(),
    dataProtectionOfficer(),
    {
      name: 'authority',
      type: 'select',
      required: true,
      defaultValue: 'datatilsynet',
      options: [
        { value: 'datatilsynet', label: authorities.datatilsynet.name },
        { value: 'own', label: labels('collections.settings.authority.own') },
      ],
      ...words('settings.authority', {}, true),
    },
    group(
      'settings.ownAuthority',
      'ownAuthority',
      [
        textField('settings.ownAuthority.name', 'name', { localized: true }),
        textField('settings.address', 'address'),
        textField('settings.phone', 'phone'),
        emailField('settings.email'),
        webAddressField('settings.website', 'website'),
      ],
      { condition: hasOwnAuthority },
    ),
    {
      name: 'languages',
      type: 'select',
      hasMany: true,
      defaultValue: context.locales.map(({ code }) => code),
      options: context.locales.map(({ code, label }) => ({ value: code, label })),
      ...words('settings.languages', {}, true),
    },
    {
      name: 'timeZone',
      type: 'text',
      required: true,
      defaultValue: defaultTimeZone,
      validate: (value: string | null | undefined, validation: Validation) =>
        isTimeZone(value ?? '') || problem(validation, 'timeZone'),
      ...words('settings.timeZone', {}, true),
    },
    bannerSettings(context),
  ],
})
