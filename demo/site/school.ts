/** Facts of the school that stand on every page: they come from the privacy settings, where they are written once. */
import config from '@payload-config'
import { getPayload } from 'payload'
import { facts } from '../content/school'

export interface School {
  readonly name: string
  readonly cvr: string
  readonly address: string
  readonly phone: string
  readonly email: string
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '')

type Controller = Readonly<Record<string, unknown>>

/** While the database is away the foot of each page says what the school began with: a page must not hang on it. */
const readController = async (): Promise<Controller> => {
  try {
    const payload = await getPayload({ config })
    const settings: { readonly controller?: Controller } = await payload.findGlobal({
      slug: 'privacy-settings',
      depth: 0,
    })
    return settings.controller ?? {}
  } catch {
    return facts.controller
  }
}

export const readSchool = async (): Promise<School> => {
  const { name, cvr, address, phone, email } = await readController()
  return {
    name: text(name),
    cvr: text(cvr),
    address: text(address),
    phone: text(phone),
    email: text(email),
  }
}
