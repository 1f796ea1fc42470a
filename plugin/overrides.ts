/** A host may change our collections, but not what makes an edition trustworthy. */
import type { Access, CollectionConfig, Field, GlobalConfig } from 'payload'
import { both } from '../collections/access/compose.js'
import { keepImmutable } from '../collections/hooks/keep-immutable.js'
import { isRecord } from './options/problem.js'

type Entity = CollectionConfig | GlobalConfig

const refuse = (entity: string, what: string, remedy: string): Error =>
  new Error(`payload-plugin-privacy: option \`overrides.${entity}\` ${what}. ${remedy}`)

const namesIn = (fields: readonly Field[]): string[] =>
  fields.flatMap((field) => ('name' in field ? [field.name] : []))

const hooksOf = ({ hooks = {} }: Entity): [string, readonly unknown[]][] =>
  Object.entries(hooks).map(([name, list]) => [name, (list ?? []) as readonly unknown[]])

/** Both access functions must say yes, so that an override can narrow ours and never widen it. */
const composeAccess = (ours: Entity, theirs: Entity): Record<string, Access> => {
  const own = ours.access as Record<string, Access>
  const given = (theirs.access ?? {}) as Record<string, Access>
  const composed = Object.entries(own).map(([operation, access]): [string, Access] => {
    const other = given[operation]
    return [operation, other && other !== access ? both(access, other) : access]
  })
  return { ...given, ...Object.fromEntries(composed) }
}

const checkKept = (entity: string, ours: Entity, theirs: Entity): void => {
  if (theirs.slug !== ours.slug) {
    throw refuse(
      entity,
      `changes the slug to "${theirs.slug}"`,
      `Use the option \`slugs.${entity}\` instead.`,
    )
  }
  const names = new Set(namesIn(theirs.fields))
  const lost = namesIn(ours.fields).find((name) => !names.has(name))
  if (lost)
    throw refuse(
      entity,
      `leaves out the field \`${lost}\``,
      'Keep our fields and add yours: `[...config.fields, …]`.',
    )
  const given = new Map(hooksOf(theirs))
  const dropped = hooksOf(ours).find(([name, hooks]) =>
    hooks.some((hook) => !given.get(name)?.includes(hook)),
  )
  if (dropped) {
    throw refuse(
      entity,
      `leaves out our \`${dropped[0]}\` hook`,
      `Keep it: \`[...(config.hooks?.${dropped[0]} ?? []), …]\`.`,
    )
  }
}

/** Our fields of an edition as they are, by reference: their access hides what is not public. */
const checkImmutable = (ours: CollectionConfig, theirs: CollectionConfig, entity: string): void => {
  const remedy = 'Immutability may not be removed: an edition is proof of what readers were told.'
  const opened = (['create', 'update', 'delete'] as const).find(
    (name) => theirs.access?.[name] !== ours.access?.[name],
  )
  if (opened) throw refuse(entity, `changes \`access.${opened}\``, remedy)
  if (theirs.versions || theirs.trash) throw refuse(entity, 'switches versions or trash on', remedy)
  if (!ours.fields.every((field) => theirs.fields.includes(field))) {
    throw refuse(entity, 'changes one of our fields', 'Add your own beside them: `[...config.fields, …]`.')
  }
}

const isImmutable = (entity: CollectionConfig): boolean =>
  entity.hooks?.beforeOperation?.includes(keepImmutable) ?? false

const hasDrafts = ({ versions }: CollectionConfig): boolean =>
  typeof versions === 'object' && Boolean(versions.drafts)

const checkDrafts = (entity: string, ours: CollectionConfig, theirs: CollectionConfig): void => {
  if (!hasDrafts(ours) || hasDrafts(theirs)) return
  throw refuse(entity, 'switches drafts off', 'Keep `versions.drafts`: editing must not publish.')
}

/**
 * What is thrown away by Payload's trash is not deleted but updated, past every guard of deletion: a policy with editions
 * or a service that cookie lists name would be gone from every reading of ours.
 */
const checkTrash = (entity: string, { trash }: CollectionConfig): void => {
  if (!trash) return
  throw refuse(
    entity,
    'switches `trash` on',
    'Leave it off: what editions and cookie lists name may not be thrown away, and what may be deleted is deleted.',
  )
}

/** @throws where the function returns nothing that could be an entity, as one does that only changes what it receives */
const overridden = <E extends Entity>(entity: string, ours: E, override: (config: E) => E): E => {
  const theirs: unknown = override(ours)
  if (isRecord(theirs) && Array.isArray(theirs.fields)) return theirs as unknown as E
  throw refuse(
    entity,
    'returns no configuration',
    'Return ours with your changes: `(config) => ({ ...config, … })`.',
  )
}

/** @throws where the override takes away what guards editions or drafts, or switches trash on */
export const overrideCollection = (
  entity: string,
  ours: CollectionConfig,
  override: (config: CollectionConfig) => CollectionConfig = (config) => config,
): CollectionConfig => {
  const theirs = overridden(entity, ours, override)
  checkKept(entity, ours, theirs)
  if (isImmutable(ours)) checkImmutable(ours, theirs, entity)
  else checkDrafts(entity, ours, theirs)
  checkTrash(entity, theirs)
  return { ...theirs, access: composeAccess(ours, theirs) }
}

/** @throws where the override takes away one of our fields */
export const overrideGlobal = (
  entity: string,
  ours: GlobalConfig,
  override: (config: GlobalConfig) => GlobalConfig = (config) => config,
): GlobalConfig => {
  const theirs = overridden(entity, ours, override)
  checkKept(entity, ours, theirs)
  return { ...theirs, access: composeAccess(ours, theirs) }
}
