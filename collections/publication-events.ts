/** What happened to an edition after its approval: announced, or withdrawn before it took effect. Append-only. */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import { eventTypes } from '../src/policy/publication.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

export const publicationEvents = (context: PrivacyContext): CollectionConfig => ({
  // A withdrawn edition never was public, so neither is its withdrawal. What is announced shows as an edition.
  ...appendOnly(allow(context.can.edit)),
  slug: context.slugs.publicationEvents,
  labels: namesOf('publicationEvents'),
  admin: { group: adminGroup(), hidden: true },
  indexes: [
    { fields: ['policy', 'sequence'], unique: true },
    { fields: ['policy', 'number', 'type'], unique: true },
  ],
  fields: [
    textField('publicationEvents.policy', 'policy', { required: true, index: true }),
    { name: 'sequence', type: 'number', required: true, ...words('publicationEvents.sequence') },
    { name: 'number', type: 'number', required: true, ...words('publicationEvents.number') },
    {
      name: 'type',
      type: 'select',
      required: true,
      options: eventTypes.map((type) => ({
        value: type,
        label: labels(`collections.publicationEvents.type.options.${type}`),
      })),
      ...words('publicationEvents.type'),
    },
    textField('publicationEvents.at', 'at', { required: true }),
    { name: 'by', type: 'json', ...words('publicationEvents.by') },
    textField('publicationEvents.previousHash', 'previousHash'),
    textField('publicationEvents.hash', 'hash', { required: true }),
    textField('publicationEvents.seal', 'seal', { required: true }),
  ],
})
