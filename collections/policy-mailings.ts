/** Who was told of which edition, and when: one row an edition, written by src/server/mailings alone. */
import type { CollectionConfig, Field } from 'payload'
import { labels } from '../src/locales/index.js'
import { mailingStates } from '../src/newsletter/mailings.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

const number = (name: string): Field => ({ name, type: 'number', ...words(`policyMailings.${name}`) })

const moment = (name: string): Field => ({
  name,
  type: 'date',
  label: labels(`collections.policyMailings.${name}.label`),
  admin: { date: { pickerAppearance: 'dayAndTime' } },
})

/** Where the work stands: nothing that a person reads. */
const inner = (field: Field): Field =>
  ({
    ...field,
    access: { read: () => false },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true },
  }) as Field

export const policyMailings = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(allow(context.can.edit)),
  slug: context.slugs.mailings,
  labels: namesOf('policyMailings'),
  timestamps: false,
  defaultSort: '-sendAt',
  admin: {
    group: adminGroup(),
    description: labels('collections.policyMailings.description'),
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'number', 'audience', 'state', 'sendAt', 'total', 'sent', 'failed', 'uncertain'],
    hidden: context.newsletter === null,
  },
  fields: [
    { name: 'id', type: 'text', required: true, admin: { hidden: true } },
    textField('policyMailings.slug', 'slug', { required: true }),
    { ...number('number'), required: true } as Field,
    textField('policyMailings.audience', 'audience', { required: true }),
    {
      name: 'state',
      type: 'select',
      required: true,
      index: true,
      options: mailingStates.map((state) => ({
        value: state,
        label: labels(`collections.policyMailings.state.options.${state}`),
      })),
      ...words('policyMailings.state'),
    },
    moment('sendAt'),
    moment('createdAt'),
    textField('policyMailings.createdBy', 'createdBy'),
    moment('finishedAt'),
    ...['total', 'sent', 'failed', 'uncertain'].map(number),
    inner({ name: 'policy', type: 'text', required: true }),
    inner({ name: 'cursor', type: 'text' }),
    inner({ name: 'listed', type: 'checkbox' }),
    inner({ name: 'purged', type: 'checkbox' }),
    inner({ name: 'workedUntil', type: 'date' }),
  ],
})
