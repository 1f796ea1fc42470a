/** Editions: one row is one approval. Rows are inserted by src/server/approve.ts and changed by a redaction alone. */
import type { CollectionConfig, Field } from 'payload'
import { labels } from '../src/locales/index.js'
import { changeKinds } from '../src/policy/change-kinds.js'
import type { PrivacyContext } from '../src/server/context.js'
import { readPublicEditions } from './access/public-editions.js'
import { appendOnly } from './append-only.js'
import { forEditors } from './fields/for-editors.js'
import { textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

/** Shown by the component instead; the raw values stay readable through the API. */
const raw = { hidden: true } as const

/** The hash covers these, and plain values outlive whatever they once pointed at: no field is a relationship. */
const hashedFields = (): Field[] => [
  textField('publications.policy', 'policy', { required: true, admin: raw }),
  textField('publications.slug', 'slug', { required: true }),
  { name: 'number', type: 'number', required: true, ...words('publications.number') },
  {
    name: 'kind',
    type: 'select',
    required: true,
    options: changeKinds.map((kind) => ({ value: kind, label: labels(`changeKinds.${kind}`) })),
    ...words('publications.kind'),
  },
  textField('publications.effectiveFrom', 'effectiveFrom', { required: true, index: true }),
  textField('publications.publishedAt', 'publishedAt', { required: true }),
  { name: 'enteredAfterwards', type: 'checkbox', ...words('publications.enteredAfterwards') },
  textField('publications.defaultLocale', 'defaultLocale', { required: true, admin: raw }),
  { name: 'summary', type: 'json', required: true, ...words('publications.summary', raw) },
  textField('publications.previousHash', 'previousHash', { admin: raw }),
  textField('publications.hash', 'hash', { required: true }),
]

export const publications = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(readPublicEditions(context)),
  slug: context.slugs.publications,
  labels: namesOf('publications'),
  admin: {
    group: adminGroup(),
    description: labels('collections.publications.description'),
    useAsTitle: 'slug',
    defaultColumns: ['slug', 'number', 'kind', 'effectiveFrom', 'publishedAt'],
  },
  defaultSort: ['slug', '-number'],
  indexes: [
    { fields: ['policy', 'number'], unique: true },
    // Readers know a policy by its slug: two policies never share one.
    { fields: ['slug', 'number'], unique: true },
    { fields: ['slug', 'effectiveFrom', 'number'] },
  ],
  fields: [
    {
      name: 'edition',
      type: 'ui',
      admin: { components: { Field: 'payload-plugin-privacy/rsc#EditionFields' }, disableListColumn: true },
    },
    ...hashedFields(),
    ...[
      { name: 'approvedBy', type: 'json', ...words('publications.approvedBy', raw) } as const,
      textField('publications.seal', 'seal', { admin: raw }),
      { name: 'redactions', type: 'json', ...words('publications.redactions', raw) } as const,
      { name: 'kept', type: 'json', ...words('publications.kept', raw) } as const,
      textField('publications.keptSeal', 'keptSeal', { admin: raw }),
    ].map((field) => forEditors(context, field)),
    // Last, for SQLite walks through a long text to reach what stands behind it.
    { name: 'content', type: 'textarea', required: true, ...words('publications.content', raw) },
  ],
})
