/** The project's own lint rules, on code that no file holds. */
import { join } from 'node:path'
import { ESLint } from 'eslint'
import { root } from '../../support/servers/paths.mjs'

// The rules that need types read the whole program, which these few lines do not.
const untyped = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(
    ['await-thenable', 'no-floating-promises', 'no-misused-promises', 'switch-exhaustiveness-check'].map(
      (rule) => [`@typescript-eslint/${rule}`, 'off'],
    ),
  ) as Record<string, 'off'>,
}
const eslint = new ESLint({ cwd: root, overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...untyped }] })

/** Names of the rules that a file of this name would break. */
export const rulesBroken = async (file: string, code: string): Promise<readonly (string | null)[]> => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: join(root, file) })
  return (result?.messages ?? []).map(({ ruleId }) => ruleId)
}
