/** Every type that a host or its pages may want to name. */
export type { InternalLink, Overrides, PrivacyPluginOptions } from '../plugin/options.js'
export type {
  EditionInForceEvent,
  EntityName,
  NoticePublishedEvent,
  PagePaths,
  Permission,
  Permissions,
  PrivacyContext,
  SiteLocale,
  Slugs,
} from './server/context.js'
export type { PresetText, ServicePreset } from './consent/presets/index.js'
export type { AddedPreset } from './server/presets.js'
export type { InstallationGap } from './server/installation.js'
export type * from './server/views.js'
export type { ImportedPolicy, ImportLimits, ImportSource } from './policy/import/types.js'
export type { Audience } from './policy/audiences.js'
export type * from './policy/content.js'
export type { LocalDate } from './policy/dates.js'
export type { ChangeKind } from './policy/change-kinds.js'
export type { Edition, EditionEvent, EditionEventType, EditionSummary } from './policy/publication.js'
export type { RichText, RichTextNode } from './policy/rich-text/nodes.js'
