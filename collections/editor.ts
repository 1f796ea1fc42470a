/** The editor for a policy's text: what a policy may contain and nothing else, so that imports and approvals keep it all. */
import {
  BlockquoteFeature,
  BlocksFeature,
  BoldFeature,
  EXPERIMENTAL_TableFeature,
  FixedToolbarFeature,
  InlineToolbarFeature,
  ItalicFeature,
  lexicalEditor,
  LinkFeature,
  OrderedListFeature,
  ParagraphFeature,
  StrikethroughFeature,
  SubscriptFeature,
  SuperscriptFeature,
  UnderlineFeature,
  UnorderedListFeature,
} from '@payloadcms/richtext-lexical'
import type { Block, CollectionSlug, RichTextField } from 'payload'
import { labels } from '../src/locales/index.js'
import { words } from './fields/text.js'

/** Stands where its mark stands; numbered when read. */
const footnote = (): Block => ({
  slug: 'footnote',
  labels: { singular: labels('collections.footnote.label'), plural: labels('collections.footnote.plural') },
  fields: [{ name: 'text', type: 'textarea', required: true, ...words('footnote.text', {}, true) }],
})

/** "se pkt. 5.1": holds the section's id, shows its present number. */
const sectionReference = (): Block => ({
  slug: 'sectionReference',
  labels: {
    singular: labels('collections.sectionReference.label'),
    plural: labels('collections.sectionReference.plural'),
  },
  fields: [
    {
      name: 'section',
      type: 'text',
      required: true,
      label: labels('collections.sectionReference.section.label'),
      admin: {
        description: labels('collections.sectionReference.section.description'),
        components: { Field: 'payload-plugin-privacy/client#SectionReferenceField' },
      },
    },
  ],
})

/** @param linkedCollections the collections that a link may point into; the others can be linked to by address */
export const policyEditor = (linkedCollections: readonly string[]): NonNullable<RichTextField['editor']> =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      BoldFeature(),
      ItalicFeature(),
      UnderlineFeature(),
      StrikethroughFeature(),
      SubscriptFeature(),
      SuperscriptFeature(),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      LinkFeature({ enabledCollections: linkedCollections as CollectionSlug[] }),
      EXPERIMENTAL_TableFeature(),
      BlocksFeature({ inlineBlocks: [footnote(), sectionReference()] }),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })
