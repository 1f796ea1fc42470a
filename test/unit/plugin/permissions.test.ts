import type { PayloadRequest } from 'payload'
import { describe, expect, test } from 'vitest'
import type { Permission } from '../../../src/server/context.js'
import { permissionsFrom } from '../../../src/server/permissions.js'

const request = (collection: string | null): PayloadRequest =>
  ({
    user: collection ? { id: 1, collection } : null,
    payload: { config: { admin: { user: 'users' } } },
  }) as unknown as PayloadRequest

const anonymous = { req: request(null) }
const editor = { req: request('users') }
const customer = { req: request('customers') }

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
