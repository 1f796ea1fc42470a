/**
 * Writes the school's policy the way an editor does: the draft through Payload, each edition through the approval
 * endpoint, on the day that it is from.
 */
import config from '@payload-config'
import { handleEndpoints, type Payload } from 'payload'
import { onDay } from '../clock'
import { login } from './login.mjs'
import { draft, editions, type PolicyState, type SeededEdition } from './policy/editions'
import { idOf, richText } from './rich-text'

export const policySlug = 'privatlivspolitik'

const dataIn = (locale: 'da' | 'en', state: PolicyState) => {
  const { title, introduction, sections } = state[locale]
  return {
    title,
    introduction: richText(introduction),
    sections: state.outline.map(({ key, level, audiences = [], live }) => {
      const text = sections[key]
      return {
        id: idOf(key),
        level: String(level),
        audiences: [...audiences],
        live: live ?? null,
        heading: text?.heading ?? null,
        content: text ? richText(text.body) : null,
      }
    }),
  }
}

const findPolicy = async (payload: Payload): Promise<string | number | undefined> => {
  const { docs } = await payload.find({
    collection: 'privacy-policies',
    where: { slug: { equals: policySlug } },
    draft: true,
    depth: 0,
  })
  return docs[0]?.id
}

/** Anchors are made from the headings when a section first comes, and then kept: they are read back between languages. */
const write = async (payload: Payload, id: string | number | undefined, state: PolicyState) => {
  const danish = { ...dataIn('da', state), slug: policySlug }
  const common = { collection: 'privacy-policies', draft: true, depth: 0 } as const
  const policy = id
    ? await payload.update({ ...common, id, locale: 'da', data: await keepingAnchors(payload, id, danish) })
    : await payload.create({ ...common, locale: 'da', data: danish })
  const english = await keepingAnchors(payload, policy.id, dataIn('en', state))
  await payload.update({ ...common, id: policy.id, locale: 'en', data: english })
  return policy.id
}

const keepingAnchors = async <D extends { readonly sections: readonly { readonly id: string }[] }>(
  payload: Payload,
  id: string | number,
  data: D,
) => {
  const present = await payload.findByID({ collection: 'privacy-policies', id, draft: true, depth: 0 })
  const rows: readonly { readonly id?: string; readonly anchor?: string }[] = present.sections ?? []
  const anchors = new Map(rows.map((row) => [row.id, row.anchor]))
  return {
    ...data,
    sections: data.sections.map((section) => ({ ...section, anchor: anchors.get(section.id) })),
  }
}

const approve = async (payload: Payload, id: string | number, edition: SeededEdition): Promise<void> => {
  const { token } = await payload.login({ collection: 'users', data: login })
  const { kind, summary, effectiveFrom } = edition
  const response = await handleEndpoints({
    config,
    request: new Request(`http://localhost/api/privacy/policies/${id}/approve`, {
      method: 'POST',
      headers: {
        Authorization: `JWT ${token}`,
        'Content-Type': 'application/json',
        'Sec-Fetch-Site': 'same-origin',
      },
      // What kind each change is has been thought about, whatever a comparison suggests.
      body: JSON.stringify({ kind, summary, effectiveFrom, keepLowerKind: true }),
    }),
  })
  if (response.status !== 201)
    throw new Error(`Edition of ${effectiveFrom} was refused: ${await response.text()}`)
}

export const fillPolicy = async (payload: Payload): Promise<void> => {
  const { totalDocs: approved } = await payload.count({
    collection: 'policy-publications',
    where: { slug: { equals: policySlug } },
  })
  for (const edition of editions.slice(approved))
    await onDay(new Date(edition.approvedAt), async () => {
      const id = await write(payload, await findPolicy(payload), edition.content)
      await approve(payload, id, edition)
    })
  await write(payload, await findPolicy(payload), draft)
}
