/** Every query and mutation that GraphQL has for some collections and globals, each with arguments that it accepts. */
import { createRequire } from 'node:module'
import { configToSchema } from '@payloadcms/graphql'
import type * as GraphQL from 'graphql'
import type { formatNames, SanitizedConfig } from 'payload'

// As Payload's own GraphQL package loads it: the module's other build would not know the schema's types.
const graphql = createRequire(import.meta.url)('graphql') as typeof GraphQL

type Operation = 'read' | 'versions' | 'create' | 'update' | 'delete' | 'rights'

/** What stands before the entity's name in a field, and what it does. */
const verbs: readonly (readonly [string, Operation])[] = [
  ['docAccess', 'rights'],
  ['restoreVersion', 'update'],
  ['versions', 'versions'],
  ['version', 'versions'],
  ['count', 'read'],
  ['create', 'create'],
  ['duplicate', 'create'],
  ['update', 'update'],
  ['delete', 'delete'],
  ['', 'read'],
]

const literal = (type: GraphQL.GraphQLInputType, name: string, id: string): string => {
  const bare = graphql.getNullableType(type)
  if (graphql.isListType(bare)) return '[]'
  if (graphql.isEnumType(bare)) return bare.getValues()[0]?.name ?? 'null'
  if (graphql.isInputObjectType(bare)) {
    const needed = Object.values(bare.getFields()).filter(graphql.isRequiredInputField)
    return `{ ${needed.map((field) => `${field.name}: ${literal(field.type, field.name, id)}`).join(', ')} }`
  }
  if (name === 'id') return String(bare) === 'String' ? JSON.stringify(id) : id
  if (/Int|Float/.test(String(bare))) return '0'
  return String(bare) === 'Boolean' ? 'false' : '"x"'
}

interface Door {
  readonly slug: string
  readonly operation: Operation
  /** The text of the query or mutation, about a row or one of its versions. */
  readonly source: (about: { readonly id: string; readonly version: string }) => string
}

/** @returns the doors, and the names of fields that speak of one of the entities in a way that is not known here */
export const graphqlDoors = (
  config: SanitizedConfig,
  entities: readonly (readonly [string, ReturnType<typeof formatNames>])[],
): { readonly known: readonly Door[]; readonly unknown: readonly string[] } => {
  const { schema } = configToSchema(config)
  const fields = (['query', 'mutation'] as const).flatMap((kind) => {
    const type = kind === 'query' ? schema.getQueryType() : schema.getMutationType()
    return Object.values(type?.getFields() ?? {}).map((field) => ({ kind, field }))
  })
  const words = entities.flatMap(([slug, { singular, plural }]) =>
    [singular, plural, `all${singular}`].map((word) => ({ slug, word: word.replace(/\W/g, '') })),
  )
  const doors = fields.map(({ kind, field }) => {
    const entity = words.find(({ word }) => field.name.endsWith(word))
    const verb = entity && verbs.find(([before]) => `${before}${entity.word}` === field.name)
    const isObject = graphql.isObjectType(graphql.getNamedType(field.type))
    const source: Door['source'] = ({ id, version }) => {
      const meant = /version/i.test(field.name) ? version : id
      const given = field.args.filter(
        (arg) => graphql.isRequiredArgument(arg) || ['data', 'id'].includes(arg.name),
      )
      const args = given.map((arg) => `${arg.name}: ${literal(arg.type, arg.name, meant)}`).join(', ')
      return `${kind} { ${field.name}${args ? `(${args})` : ''}${isObject ? ' { __typename }' : ''} }`
    }
    return { name: field.name, entity, verb, source }
  })
  return {
    known: doors.flatMap(({ entity, verb, source }) =>
      entity && verb ? [{ slug: entity.slug, operation: verb[1], source }] : [],
    ),
    unknown: doors.filter(({ entity, verb }) => entity && !verb).map(({ name }) => name),
  }
}
