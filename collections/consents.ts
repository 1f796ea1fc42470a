/** What visitors said yes to, and took back: one row an event (src/server/consent/row.ts). Append-only; only the purge deletes. */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import { consentMethods } from '../src/server/consent/row.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { inWords, textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

export const consents = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(allow(context.can.edit)),
  slug: context.slugs.consents,
  labels: namesOf('consents'),
  // Two dates less a row, and the two indexes that Payload would keep on them.
  timestamps: false,
  defaultSort: '-expiresAt',
  admin: {
    group: adminGroup(),
    description: labels('collections.consents.description'),
    components: { beforeList: ['payload-plugin-privacy/rsc#ConsentExport'] },
    useAsTitle: 'consent',
    defaultColumns: ['consent', 'decidedAt', 'granted', 'revision', 'method', 'locale', 'expiresAt'],
    listSearchableFields: ['consent'],
  },
  fields: [
    // The key is the request's own, so that the table needs one unique index and not two.
    textField('consents.id', 'id', { required: true }),
    textField('consents.consent', 'consent', { required: true, index: true, described: true }),
    { name: 'revision', type: 'number', required: true, ...words('consents.revision') },
    textField('consents.granted', 'granted', { described: true, admin: inWords('GrantedCell') }),
    {
      name: 'method',
      type: 'select',
      required: true,
      options: consentMethods.map((method) => ({
        value: method,
        label: labels(`collections.consents.method.options.${method}`),
      })),
      ...words('consents.method'),
    },
    textField('consents.locale', 'locale', { required: true }),
    { name: 'decidedAt', type: 'date', required: true, ...words('consents.decidedAt') },
    {
      name: 'expiresAt',
      type: 'date',
      required: true,
      index: true,
      ...words('consents.expiresAt', {}, true),
    },
    textField('consents.seal', 'seal', { required: true }),
  ],
})
