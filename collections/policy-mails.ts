/**
 * What became of each mail about an edition: one row an attempt, without the address. Deleted after the dispute window.
 * Written by src/server/mailings alone, and read through its endpoint.
 */
import type { CollectionConfig } from 'payload'
import { mailStates } from '../src/newsletter/mailings.js'
import type { PrivacyContext } from '../src/server/context.js'
import { nobody } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { adminGroup, namesOf } from './labels.js'

export const policyMails = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(nobody),
  slug: context.slugs.mails,
  labels: namesOf('policyMails'),
  timestamps: false,
  admin: { group: adminGroup(), hidden: true },
  indexes: [{ fields: ['mailing', 'state'] }],
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'mailing', type: 'text', required: true },
    { name: 'recipient', type: 'text', required: true },
    { name: 'state', type: 'select', required: true, options: [...mailStates] },
    { name: 'attempts', type: 'number', required: true },
    { name: 'reason', type: 'text' },
    { name: 'againAt', type: 'date' },
    { name: 'at', type: 'date', required: true },
  ],
})
