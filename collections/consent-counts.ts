/** How many decided what on which day, without anything about who: refusals are counted here and recorded nowhere (PR-04). */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { inWords, textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

export const consentCounts = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(allow(context.can.edit)),
  slug: context.slugs.consentCounts,
  labels: namesOf('consentCounts'),
  timestamps: false,
  defaultSort: '-day',
  admin: {
    group: adminGroup(),
    description: labels('collections.consentCounts.description'),
    useAsTitle: 'id',
    defaultColumns: ['day', 'decision', 'method', 'count'],
  },
  fields: [
    textField('consentCounts.id', 'id', { required: true }),
    // Empty for the counters of all time.
    textField('consentCounts.day', 'day', { index: true, described: true }),
    textField('consentCounts.decision', 'decision', { required: true, admin: inWords('DecisionCell') }),
    textField('consentCounts.method', 'method', { admin: inWords('MethodCell') }),
    { name: 'count', type: 'number', required: true, ...words('consentCounts.count') },
    // Rows that a purge is deleting at this moment: empty in between.
    {
      name: 'pending',
      type: 'textarea',
      admin: { hidden: true },
      label: labels('collections.consentCounts.pending.label'),
    },
  ],
})
