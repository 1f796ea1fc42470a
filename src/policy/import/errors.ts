import type { NoteParams } from './types.js'

export const importErrorCodes = [
  'empty',
  'tooLarge',
  'tooManyLines',
  'binary',
  'pdf',
  'oldWord',
  'encrypted',
  'rtf',
  'openDocument',
  'notDocx',
  'brokenDocx',
  'zipBomb',
] as const
/** A key below `import.errors`. */
export type ImportErrorCode = (typeof importErrorCodes)[number]

/** The source cannot be read; `code` names the sentence that tells the editor what to do instead. */
export class ImportError extends Error {
  override readonly name = 'ImportError'
  constructor(
    readonly code: ImportErrorCode,
    readonly params: NoteParams = {},
  ) {
    super(`import refused: ${code}`)
  }
}
