/** Notices: one row is one publication of the cookie list. Rows are inserted by src/server/notices/publish.ts and changed by a redaction alone. */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { appendOnly } from './append-only.js'
import { textField, words } from './fields/text.js'
import { adminGroup, namesOf } from './labels.js'

/** Shown by the view "Udgiv cookielisten" instead; the raw values stay readable through the API. */
const raw = { hidden: true } as const

/** Visitors get a notice from its endpoint; the rows, with who published them, are for editors. */
export const cookieNotices = (context: PrivacyContext): CollectionConfig => ({
  ...appendOnly(allow(context.can.edit)),
  slug: context.slugs.notices,
  labels: namesOf('notices'),
  admin: {
    group: adminGroup(),
    description: labels('collections.notices.description'),
    useAsTitle: 'revision',
    defaultColumns: ['revision', 'publishedAt', 'hash'],
    components: { beforeList: ['payload-plugin-privacy/rsc#NoticeLink'] },
  },
  defaultSort: '-revision',
  fields: [
    { name: 'revision', type: 'number', required: true, unique: true, ...words('notices.revision') },
    textField('notices.publishedAt', 'publishedAt', { required: true, index: true }),
    { name: 'changes', type: 'json', required: true, ...words('notices.changes', raw) },
    textField('notices.previousHash', 'previousHash', { admin: raw }),
    textField('notices.hash', 'hash', { required: true }),
    textField('notices.seal', 'seal', { required: true, admin: raw }),
    { name: 'publishedBy', type: 'json', ...words('notices.publishedBy', raw) },
    { name: 'redactions', type: 'json', ...words('notices.redactions', raw) },
    // Last, for SQLite walks through a long text to reach what stands behind it.
    { name: 'content', type: 'textarea', required: true, ...words('notices.content', raw) },
  ],
})
