/**
 * Who asked for which newsletter. Written by src/server/newsletter alone: people change their own row by the link in
 * their mail, editors through our endpoints. A locked proof is nobody's to see.
 */
import type { Access, CollectionConfig, Field } from 'payload'
import { labels } from '../src/locales/index.js'
import { lockedStates, signUpMethods, signUpStates } from '../src/newsletter/states.js'
import type { PrivacyContext } from '../src/server/context.js'
import { appendOnly } from './append-only.js'
import { textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

/** What our own code needs and no request may read, nor search by. */
const secret = (field: Field): Field =>
  ({
    ...field,
    access: { read: () => false },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }) as Field

/** Editors see who is on a list and who has not confirmed yet; what has ended is locked (NL-05). */
const withoutLocked =
  ({ can }: PrivacyContext): Access =>
  async ({ req }) =>
    (await can.edit({ req })) && { state: { not_in: [...lockedStates] } }

const select = (name: string, path: string, values: readonly string[], index: boolean): Field => ({
  name,
  type: 'select',
  required: true,
  index,
  options: values.map((value) => ({ value, label: labels(`collections.signups.${path}.options.${value}`) })),
  ...words(`signups.${path}`),
})

const moment = (name: string, index = false): Field => ({
  name,
  type: 'date',
  index,
  admin: { date: { pickerAppearance: 'dayAndTime' }, ...words(`signups.${name}`).admin },
  label: labels(`collections.signups.${name}.label`),
})

export const newsletterSignups = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(withoutLocked(context)),
  slug: context.slugs.signups,
  labels: namesOf('signups'),
  timestamps: false,
  defaultSort: '-requestedAt',
  admin: {
    group: adminGroup(),
    description: labels(
      context.newsletter && !context.newsletter.jobsRun
        ? 'collections.signups.descriptionDirect'
        : 'collections.signups.description',
    ),
    useAsTitle: 'email',
    defaultColumns: ['email', 'list', 'state', 'locale', 'requestedAt', 'confirmedAt'],
    listSearchableFields: ['email', 'name'],
    // No newsletters, no menu entry: the rows stay what they are.
    hidden: context.newsletter === null,
    components: { beforeList: ['payload-plugin-privacy/rsc#NewslettersLink'] },
  },
  fields: [
    // 128 random bits: it stands in links, so it must not be guessed nor counted.
    { name: 'id', type: 'text', required: true, admin: { hidden: true } },
    textField('signups.email', 'email'),
    textField('signups.list', 'list', { required: true, index: true }),
    select('state', 'state', signUpStates, true),
    textField('signups.name', 'name'),
    textField('signups.address', 'address'),
    textField('signups.locale', 'locale', { required: true }),
    select('method', 'method', signUpMethods, false),
    textField('signups.wording', 'wording', { described: true }),
    textField('signups.alsoPolicy', 'alsoPolicy', { described: true }),
    textField('signups.evidence', 'evidence', { described: true }),
    { name: 'enteredBy', type: 'text', ...words('signups.enteredBy') },
    moment('requestedAt', true),
    moment('confirmedAt'),
    moment('endedAt', true),
    // One row a list and mailbox, on every database.
    secret({ name: 'key', type: 'text', required: true, unique: true }),
    secret({ name: 'tokens', type: 'text' }),
    secret({ name: 'mailedAt', type: 'date' }),
    secret({ name: 'mails', type: 'number' }),
    secret({ name: 'proof', type: 'text', index: true }),
  ],
})
