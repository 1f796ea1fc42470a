import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlocksFeatureClient as BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SectionReferenceField as SectionReferenceField_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { TableFeatureClient as TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { KeepSubsections as KeepSubsections_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { SectionRowLabel as SectionRowLabel_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { ImportLink as ImportLink_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { ApproveButton as ApproveButton_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { ApproveView as ApproveView_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { EditionsView as EditionsView_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { StartView as StartView_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { EditionFields as EditionFields_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { NoticeLink as NoticeLink_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { CookiePatternPreview as CookiePatternPreview_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { CookieRowLabel as CookieRowLabel_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { PresetPicker as PresetPicker_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { GrantedCell as GrantedCell_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { ConsentExport as ConsentExport_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { DecisionCell as DecisionCell_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { MethodCell as MethodCell_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { NewslettersLink as NewslettersLink_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { PolicySlugField as PolicySlugField_2d37867647a7193330c12658bb8221b7 } from 'payload-plugin-privacy/client'
import { InstallationPanel as InstallationPanel_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { ImportView as ImportView_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { NoticeView as NoticeView_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { NewslettersView as NewslettersView_086e408ec5cadf23b81f54eb41186323 } from 'payload-plugin-privacy/rsc'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlocksFeatureClient": BlocksFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-plugin-privacy/client#SectionReferenceField": SectionReferenceField_2d37867647a7193330c12658bb8221b7,
  "@payloadcms/richtext-lexical/client#TableFeatureClient": TableFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-plugin-privacy/client#KeepSubsections": KeepSubsections_2d37867647a7193330c12658bb8221b7,
  "payload-plugin-privacy/client#SectionRowLabel": SectionRowLabel_2d37867647a7193330c12658bb8221b7,
  "payload-plugin-privacy/rsc#ImportLink": ImportLink_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/client#ApproveButton": ApproveButton_2d37867647a7193330c12658bb8221b7,
  "payload-plugin-privacy/rsc#ApproveView": ApproveView_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#EditionsView": EditionsView_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#StartView": StartView_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#EditionFields": EditionFields_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#NoticeLink": NoticeLink_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/client#CookiePatternPreview": CookiePatternPreview_2d37867647a7193330c12658bb8221b7,
  "payload-plugin-privacy/client#CookieRowLabel": CookieRowLabel_2d37867647a7193330c12658bb8221b7,
  "payload-plugin-privacy/rsc#PresetPicker": PresetPicker_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#GrantedCell": GrantedCell_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#ConsentExport": ConsentExport_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#DecisionCell": DecisionCell_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#MethodCell": MethodCell_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#NewslettersLink": NewslettersLink_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/client#PolicySlugField": PolicySlugField_2d37867647a7193330c12658bb8221b7,
  "payload-plugin-privacy/rsc#InstallationPanel": InstallationPanel_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#ImportView": ImportView_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#NoticeView": NoticeView_086e408ec5cadf23b81f54eb41186323,
  "payload-plugin-privacy/rsc#NewslettersView": NewslettersView_086e408ec5cadf23b81f54eb41186323,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
