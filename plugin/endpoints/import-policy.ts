/** POST /privacy/policies/import: what a text is understood as, or a draft made from it. */
import type { PayloadRequest } from 'payload'
import {
  importPolicy,
  ImportError,
  type ImportErrorCode,
  type ImportedPolicy,
  type ImportSource,
} from '../../src/policy/import/index.js'
import { requirePermission } from '../../src/server/actor.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { RequestError, refuse } from '../../src/server/errors.js'
import { readForm, readJson, requireSameOrigin } from '../../src/server/http.js'
import { importPreview } from '../../src/server/import-preview.js'
import { presentController } from '../../src/server/import-settings.js'
import { saveImport } from '../../src/server/save-import.js'
import { uncached } from './editors.js'
import { endpoint } from './endpoint.js'

/** Room for the other fields, and for what JSON and forms add to a text. */
const overhead = 100_000

interface Sent {
  readonly source: ImportSource
  readonly fields: Readonly<Record<string, unknown>>
}

const textSource = (text: unknown, fileName: unknown): ImportSource => {
  if (typeof text !== 'string') throw refuse(400, 'noText', {}, 'text')
  return { bytes: new TextEncoder().encode(text), ...(typeof fileName === 'string' ? { fileName } : {}) }
}

const sentForm = async (req: PayloadRequest, max: number): Promise<Sent> => {
  const fields = await readForm(req, max + overhead)
  const { file } = fields
  return { source: typeof file === 'object' ? file : textSource(fields.text, undefined), fields }
}

const sentJson = async (req: PayloadRequest, max: number): Promise<Sent> => {
  const fields = await readJson(req, 2 * max + overhead)
  return { source: textSource(fields.text, fields.fileName), fields }
}

/** Whoever sends too much is told so in the importer's words: what the limit of a file is, and what to do instead. */
const sent = async (req: PayloadRequest, max: number, isForm: boolean): Promise<Sent> => {
  try {
    return await (isForm ? sentForm : sentJson)(req, max)
  } catch (error) {
    if (!(error instanceof RequestError && error.status === 413)) throw error
    throw tooLarge(max, isForm ? 'file' : 'text')
  }
}

const tooMuch: ReadonlySet<ImportErrorCode> = new Set(['tooLarge', 'tooManyLines', 'zipBomb'])

const tooLarge = (max: number, field: 'file' | 'text') =>
  refuse(413, 'import.errors.tooLarge', { megabytes: Math.floor(max / 1_000_000) }, field)

const understood = async (
  source: ImportSource,
  { maxImportBytes }: PrivacyContext,
): Promise<ImportedPolicy> => {
  try {
    return await importPolicy(source, { maxBytes: maxImportBytes })
  } catch (error) {
    if (!(error instanceof ImportError)) throw error
    const status = tooMuch.has(error.code) ? 413 : 400
    throw refuse(status, `import.errors.${error.code}`, error.params, source.fileName ? 'file' : 'text')
  }
}

export const importEndpoint = endpoint('post', '/policies/import', async ({ req, context }) => {
  requireSameOrigin(req)
  await requirePermission(req, 'edit')
  const isForm = /^multipart\/form-data\b/i.test(req.headers.get('content-type') ?? '')
  const { source, fields } = await sent(req, context.maxImportBytes, isForm)
  const imported = await understood(source, context)
  if (new URL(req.url ?? '', 'http://site').searchParams.get('preview') === 'true')
    return uncached(
      importPreview(
        imported,
        req.i18n.language,
        context.locales.map(({ code }) => code),
        await presentController(req.payload, context.defaultLocale, req),
      ),
    )
  const saved = await saveImport(req.payload, { imported, request: fields, req })
  const adminUrl = `${req.payload.config.routes.admin}/collections/${context.slugs.policies}/${saved.id}`
  return uncached({ ...saved, adminUrl }, 201)
})
