/** The purposes that visitors decide on. The editor's working copy: visitors see the last notice made from it. */
import type { CollectionConfig } from 'payload'
import { labels } from '../src/locales/index.js'
import type { PrivacyContext } from '../src/server/context.js'
import { allow } from './access/compose.js'
import { activeField, keyField } from './fields/keyed.js'
import { words } from './fields/text.js'
import { translatedField } from './fields/translated.js'
import { guardCategory, idFromKey, refuseDeletionInUse } from './hooks/guard-categories.js'
import { guardKey } from './hooks/guard-key.js'
import { writeInMainLanguage } from './hooks/main-language.js'
import { adminGroup, namesOf } from './labels.js'

/** Behind the built-in ones. */
const positionOfNew = 100

export const cookieCategories = (context: PrivacyContext): CollectionConfig => ({
  slug: context.slugs.categories,
  labels: namesOf('categories'),
  access: {
    read: allow(context.can.edit),
    create: allow(context.can.edit),
    update: allow(context.can.edit),
    delete: allow(context.can.edit),
  },
  admin: {
    group: adminGroup(),
    description: labels('collections.categories.description'),
    useAsTitle: 'title',
    defaultColumns: ['title', 'key', 'active', 'position'],
    components: { beforeList: ['payload-plugin-privacy/rsc#NoticeLink'] },
  },
  defaultSort: 'position',
  versions: false,
  disableDuplicate: true,
  hooks: {
    beforeOperation: [writeInMainLanguage(context)],
    beforeValidate: [guardKey(context, 'categories'), idFromKey],
    beforeChange: [guardCategory(context)],
    beforeDelete: [refuseDeletionInUse(context)],
  },
  fields: [
    { name: 'id', type: 'text', admin: { hidden: true } },
    translatedField(context, 'categories.title', 'title', { type: 'text', maxLength: 60 }),
    translatedField(context, 'categories.text', 'description', { described: true, maxLength: 600 }),
    keyField('categories'),
    activeField('categories'),
    {
      name: 'position',
      type: 'number',
      defaultValue: positionOfNew,
      ...words('categories.position', { position: 'sidebar' }, true),
    },
    {
      name: 'lastNumber',
      type: 'number',
      label: labels('collections.categories.lastNumber.label'),
      admin: { hidden: true, disableListColumn: true, disableListFilter: true },
    },
  ],
})
