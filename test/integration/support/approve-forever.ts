/**
 * Edits a draft and approves it, again and again, until somebody kills the process or whoever started it is gone.
 * Prints each number it got.
 */
import { setImmediate } from 'node:timers/promises'
import { approve } from '../../../src/server/approve.js'
import { mendIfBusy } from '../../../src/server/database/sqlite-busy.js'
import { paragraph, richText, text } from '../../../src/policy/rich-text/build.js'
import { killedSite } from './killed-site.js'
import { withoutBlocks } from './policy.js'

const [, , database = '', url = '', id = ''] = process.argv

process.stdin.on('close', () => process.exit(1)).resume()

const payload = await killedSite(database, url, false)
const policy = payload.db.defaultIDType === 'number' ? Number(id) : id
const by = { collection: 'users', id: '1', label: 'test' }

for (let round = 0; ; round += 1) {
  try {
    const content = richText(paragraph(text(`${process.pid} ${round} `.repeat(200))))
    // The whole form, as the admin panel sends it: what another process has saved by half until now is not taken over.
    const data = { title: 'Politik', slug: 'politik', sections: [{ heading: 'Et', level: '1', content }] }
    await payload.update({
      collection: 'privacy-policies',
      id: policy,
      draft: true,
      depth: 0,
      data: data as never,
    })
    const request = { kind: 'technical', summary: { da: 'Igen' }, kept: withoutBlocks, keepLowerKind: true }
    process.stdout.write(`${(await approve(payload, { id: policy, request, by })).number}\n`)
  } catch (error) {
    // Other processes write at the same time; the next round tries again, as the next request to a site would.
    await mendIfBusy(error)
  }
  await setImmediate()
}
