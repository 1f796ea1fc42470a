import type { PayloadRequest } from 'payload'
import { describe, expect, test } from 'vitest'
import type { Permission } from '../../../src/server/context.js'
import { usesAdminPanel } from '../../../plugin/uses-admin-panel.js'
import { permissionsFrom as permissionsOr } from '../../../src/server/permissions.js'
import type { Permissions } from '../../../src/server/context.js'

type Admits = (args: { readonly req: { readonly user: { readonly role?: string } } }) => boolean

const request = (collection: string | null, admin?: Admits, more: object = {}): PayloadRequest =>
  ({
    user: collection ? { id: 1, collection, ...more } : null,
    payload: {
      config: { admin: { user: 'users' } },
      collections: { users: { config: { access: { admin } } }, customers: { config: { access: {} } } },
    },
  }) as unknown as PayloadRequest

const anonymous = { req: request(null) }
const editor = { req: request('users') }
const customer = { req: request('customers') }

const permissionsFrom = (given?: Partial<Permissions>) => permissionsOr(given, usesAdminPanel)
const yes: Permission = () => true
const no: Permission = () => false

describe('permissions', () => {
  test('by default whoever may use the admin panel, and nobody else', async () => {
    const can = permissionsFrom()
    for (const permission of [can.edit, can.approve, can.redact]) {
      expect(await permission(editor)).toBe(true)
      expect(await permission(customer)).toBe(false)
      expect(await permission(anonymous)).toBe(false)
    }
  })

  test('by default the collection’s own `access.admin` is asked, and whatever throws there is a no', async () => {
    const admits: Admits = ({ req }) => req.user.role === 'editor'
    const { edit } = permissionsFrom()
    expect(await edit({ req: request('users', admits, { role: 'editor' }) })).toBe(true)
    expect(await edit({ req: request('users', admits, { role: 'pupil' }) })).toBe(false)
    const broken: Admits = () => {
      throw new Error('no answer')
    }
    expect(await edit({ req: request('users', broken) })).toBe(false)
    // Payload itself would let everybody pass while there is no user: asking the database here would throw.
    expect(await edit({ req: request(null, admits) })).toBe(false)
  })

  test('a host that says yes to everybody does not say it to anonymous requests', async () => {
    const can = permissionsFrom({ edit: yes, approve: yes, redact: yes })
    expect(await can.edit(customer)).toBe(true)
    expect(await can.edit(anonymous)).toBe(false)
    expect(await can.approve(anonymous)).toBe(false)
    expect(await can.redact(anonymous)).toBe(false)
  })

  test('approving and redacting presuppose editing', async () => {
    const can = permissionsFrom({ edit: no, approve: yes, redact: yes })
    expect(await can.approve(editor)).toBe(false)
    expect(await can.redact(editor)).toBe(false)
  })

  test('redacting follows approving unless the host decides otherwise', async () => {
    expect(await permissionsFrom({ approve: no }).redact(editor)).toBe(false)
    expect(await permissionsFrom({ approve: no }).edit(editor)).toBe(true)
    expect(await permissionsFrom({ approve: no, redact: yes }).redact(editor)).toBe(true)
  })

  test('something that is not exactly true is a no', async () => {
    const truthy = (() => 'yes') as unknown as Permission
    expect(await permissionsFrom({ edit: truthy }).edit(editor)).toBe(false)
  })
})
