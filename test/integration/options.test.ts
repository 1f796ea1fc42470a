import { expect, test } from 'vitest'
import type { PrivacyPluginOptions } from '../../plugin/options.js'
import { testSite } from '../support/site.js'

const slugs = {
  policies: 'policies',
  publications: 'editions',
  publicationEvents: 'edition-events',
  settings: 'privacy',
}

const inserted = {
  policy: '1',
  slug: 'p',
  number: 1,
  kind: 'editorial',
  effectiveFrom: '2020-01-01',
  publishedAt: '2020-01-01T00:00:00.000Z',
  enteredAfterwards: false,
  defaultLocale: 'da',
  summary: { da: 'x' },
  content: '{}',
  hash: 'h',
  approvedBy: {},
  seal: 's',
  redactions: [],
}

test('renamed slugs and overrides hold the same promises', async () => {
  const options: PrivacyPluginOptions = {
    slugs,
    audiences: [{ key: 'boarders', label: { da: 'Kostelever' } }],
    overrides: {
      policies: (config) => ({ ...config, fields: [...config.fields, { name: 'owner', type: 'text' }] }),
    },
  }
  const site = await testSite(options)
  try {
    await site.payload.db.create({ collection: slugs.publications, data: { ...inserted } })
    expect((await site.rest('/editions')).json.docs).toHaveLength(1)
    expect((await site.rest('/editions?where[seal][equals]=s')).status).toBe(400)
    await expect(
      site.payload.delete({ collection: slugs.publications as never, where: { number: { equals: 1 } } }),
    ).rejects.toThrow('En udgave kan ikke')
    const draft = await site.payload.create({
      collection: slugs.policies as never,
      draft: true,
      depth: 0,
      data: { owner: 'Rektor', sections: [{ heading: 'a', level: '1', audiences: ['boarders'] }] } as never,
    })
    expect(draft).toMatchObject({ owner: 'Rektor', sections: [{ audiences: ['boarders'] }] })
  } finally {
    await site.close()
  }
})

test('disabled keeps editions, immutable, and answers no endpoint of its own', async () => {
  const site = await testSite({ disabled: true })
  try {
    await site.payload.db.create({ collection: 'policy-publications', data: { ...inserted } })
    await expect(
      site.payload.delete({ collection: 'policy-publications', where: { number: { equals: 1 } } }),
    ).rejects.toThrow('En udgave kan ikke')
    expect((await site.rest('/privacy/policies/p')).status).toBe(404)
  } finally {
    await site.close()
  }
})

test('a site in one language needs no localization', async () => {
  const site = await testSite({}, { localization: false })
  try {
    const draft = await site.payload.create({
      collection: 'privacy-policies',
      draft: true,
      depth: 0,
      data: { title: 'Politik', sections: [{ heading: 'Formål', level: '1' }] } as never,
    })
    expect(draft).toMatchObject({ title: 'Politik', sections: [{ anchor: 'formaal' }] })
  } finally {
    await site.close()
  }
})
