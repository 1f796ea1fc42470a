/** A policy's sections. The array is one for all languages; headings and texts have a language each. */
import type { ArrayField } from 'payload'
import { labels } from '../../src/locales/index.js'
import { liveBlocks, sectionLevels } from '../../src/policy/content.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { policyEditor } from '../editor.js'
import { textField, words } from './text.js'

const option = (path: string, value: string) => ({ value, label: labels(path) })

export const sectionsField = (context: PrivacyContext, linkedCollections: readonly string[]): ArrayField => ({
  name: 'sections',
  type: 'array',
  label: labels('collections.sections.plural'),
  labels: {
    singular: labels('collections.sections.singular'),
    plural: labels('collections.sections.plural'),
  },
  admin: {
    initCollapsed: true,
    components: {
      RowLabel: 'payload-plugin-privacy/client#SectionRowLabel',
      beforeInput: ['payload-plugin-privacy/client#KeepSubsections'],
    },
  },
  fields: [
    textField('sections.heading', 'heading', { localized: true, required: true }),
    {
      type: 'row',
      fields: [
        {
          name: 'level',
          type: 'select',
          required: true,
          defaultValue: '1',
          options: sectionLevels.map((level) =>
            option(`collections.sections.level.options.level${level}`, String(level)),
          ),
          ...words('sections.level', { width: '33%' }, true),
        },
        {
          name: 'audiences',
          type: 'select',
          hasMany: true,
          options: context.audiences.map(({ key, label }) => ({
            value: key,
            label: label as Record<string, string>,
          })),
          ...words('sections.audiences', { width: '67%' }, true),
        },
      ],
    },
    {
      name: 'live',
      type: 'select',
      options: liveBlocks.map((block) => option(`collections.sections.live.options.${block}`, block)),
      ...words('sections.live', {}, true),
    },
    {
      name: 'content',
      type: 'richText',
      localized: true,
      editor: policyEditor(linkedCollections),
      ...words('sections.content'),
    },
    textField('sections.anchor', 'anchor', { described: true, admin: { readOnly: true } }),
  ],
})
