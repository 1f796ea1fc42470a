/** What a form said before somebody consented (NL-02): one row a version, whose key is the hash of its words. */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

export const newsletterWordings = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(allow(context.can.edit)),
  slug: context.slugs.wordings,
  labels: namesOf('wordings'),
  timestamps: false,
  defaultSort: '-shownAt',
  admin: {
    group: adminGroup(),
    description: labels('collections.wordings.description'),
    defaultColumns: ['id', 'list', 'locale', 'shownAt'],
    hidden: context.newsletter === null,
  },
  fields: [
    { name: 'id', type: 'text', required: true },
    textField('wordings.list', 'list', { required: true }),
    textField('wordings.locale', 'locale', { required: true }),
    { name: 'shownAt', type: 'date', required: true, ...words('wordings.shownAt') },
    { name: 'content', type: 'textarea', required: true, ...words('wordings.content') },
  ],
})
