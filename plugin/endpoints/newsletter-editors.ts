/** For editors: the export, sign-ups on paper and from elsewhere, unsubscribes from elsewhere, finding and erasing one. */
import { translate } from '../../src/locales/index.js'
import { actorFrom, requirePermission } from '../../src/server/actor.js'
import { enterOnPaper, eraseOne, takeBack } from '../../src/server/newsletter/editors.js'
import { exportedSignUps, signUpsAsCsv, signUpsAsJson } from '../../src/server/newsletter/export.js'
import { findAddress } from '../../src/server/newsletter/find.js'
import { importSignUps } from '../../src/server/newsletter/import.js'
import { listFrom } from '../../src/server/newsletter/lists.js'
import { answerLocale, queryOf, readJson, requireSameOrigin } from '../../src/server/http.js'
import { editorsPost, uncached } from './editors.js'
import { endpoint } from './endpoint.js'
import { exported } from './exported.js'

export const signUpExport = endpoint('get', '/newsletter/export', async ({ req }) => {
  await requirePermission(req, 'edit')
  const query = queryOf(req)
  const asked = query.get('list')
  const list = asked === null ? null : listFrom(req.payload, asked).key
  const rows = exportedSignUps(req.payload, list)
  return exported(query, list ?? 'newsletters', rows, { csv: signUpsAsCsv, json: signUpsAsJson })
})

export const paperSignUp = endpoint('post', '/newsletter/paper', async ({ req }) => {
  const { body, by } = await editorsPost(req, 'edit')
  return uncached({ id: await enterOnPaper(req.payload, body, by) }, 201)
})

/** Bytes of a list of unsubscribes. */
const maxListBytes = 1_000_000

export const takeBackEndpoint = endpoint('post', '/newsletter/take-back', async ({ req }) => {
  requireSameOrigin(req)
  await requirePermission(req, 'edit')
  return uncached(await takeBack(req.payload, await readJson(req, maxListBytes)))
})

/** Bytes of an import: ten thousand rows. */
const maxImportBytes = 3_000_000

export const importSignUpsEndpoint = endpoint('post', '/newsletter/import', async ({ req, context }) => {
  requireSameOrigin(req)
  await requirePermission(req, 'edit')
  const posted = await readJson(req, maxImportBytes)
  const imported = await importSignUps(req.payload, posted, actorFrom(req))
  const t = translate(answerLocale(req, context))
  const invalid = imported.invalid.map(({ line, key, params }) => ({ line, reason: t(key, params) }))
  return uncached({ ...imported, invalid })
})

/** A post, for an address in a query would end in logs. */
export const findSignUp = endpoint('post', '/newsletter/find', async ({ req, context }) => {
  const { body } = await editorsPost(req, 'edit')
  return uncached({ found: await findAddress(req.payload, body, answerLocale(req, context)) })
})

export const eraseSignUp = endpoint('post', '/newsletter/erase', async ({ req }) => {
  const { body } = await editorsPost(req, 'edit')
  await eraseOne(req.payload, body.id)
  return uncached({ erased: true })
})
