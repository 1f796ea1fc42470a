/** `node demo/check-import-map.mjs`: fails where the committed import map is not what the config asks for; changes nothing. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { demoFolder, projectFolder } from './start/settings.mjs'

const payload = join(dirname(createRequire(import.meta.url).resolve('payload')), '..', 'bin.js')
const file = join(demoFolder, 'app', '(payload)', 'admin', 'importMap.js')
const committed = readFileSync(file, 'utf8')

const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ['--conditions=production', payload, 'generate:importmap'],
  {
    cwd: projectFolder,
    encoding: 'utf8',
    env: {
      ...process.env,
      PAYLOAD_CONFIG_PATH: join(demoFolder, 'payload.config.ts'),
      PAYLOAD_SECRET: 'none',
    },
  },
)
const generated = readFileSync(file, 'utf8')
if (generated !== committed) writeFileSync(file, committed)

if (status !== 0) {
  console.error(`${stdout}${stderr}\nThe import map could not be generated.`)
  process.exitCode = 1
} else if (generated.trim() !== committed.trim()) {
  console.error(
    'The import map is old. Run: PAYLOAD_CONFIG_PATH=demo/payload.config.ts npx payload generate:importmap',
  )
  process.exitCode = 1
} else console.log('The import map is what the config asks for.')
