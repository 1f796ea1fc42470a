/** Facts of the school that stand on every page: they come from the privacy settings, where they are written once. */
import config from '@payload-config'
import { getPayload } from 'payload'

export interface School {
  readonly name: string
  readonly cvr: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export const readSchool = async (): Promise<School> => {
  const payload = await getPayload({ config })
  const settings: { readonly controller?: Readonly<Record<string, unknown>> } = await payload.findGlobal({
    slug: 'privacy-settings',
    depth: 0,
  })
  const { name, cvr, address, phone, email } = settings.controller ?? {}
  return {
    name: text(name),
    cvr: text(cvr),
    address: text(address),
    phone: text(phone),
    email: text(email),
  }
}
