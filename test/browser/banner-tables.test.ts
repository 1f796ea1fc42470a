/** The cookie list's tables where there is little room: stacked, and still tables to who cannot see them (AX-07). */
import { readFileSync } from 'node:fs'
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { CookieDeclaration } from '../../src/react/cookie-declaration.js'
import { noticeIn } from '../../src/server/notices/present.js'
import { category, cookie, list, service } from '../unit/consent/notice-samples.js'
import { closeContext, launch, newContext } from '../support/browser.js'

const styles = readFileSync(new URL('../../src/styles.css', import.meta.url), 'utf8')

const declaration = () => {
  const content = list([
    category('statistics', [service(1, { cookies: [cookie(), cookie({ name: '_to' })] })]),
  ])
  const paths = { policy: () => '/politik', cookies: () => '/cookies', receipt: () => '/kvittering' }
  const issued = { revision: 1, publishedAt: '2026-03-10T10:00:00.000Z', hash: '', content }
  const notice = noticeIn({ paths: paths as never, locales: [] }, issued, 'da')
  return renderToStaticMarkup(createElement(CookieDeclaration, { notice }))
}

it.each(['desktop', 'phone'] as const)('%s: rows and cells keep their roles', async (kind) => {
  const html = declaration()
  // HTML allows no role on the parts of a table that is one.
  expect(html).not.toMatch(/<(?:thead|tbody|tr|th|td)[^>]* role=/)
  const browser = await launch()
  const context = await newContext(browser, kind)
  try {
    const page = await context.newPage()
    await page.setContent(
      `<!doctype html><html lang="da"><meta name="viewport" content="width=device-width"><style>${styles}</style><main>${html}</main>`,
    )
    const stacked = await page
      .locator('.privacy-stored td')
      .first()
      .evaluate((cell) => getComputedStyle(cell).display)
    expect(stacked).toBe(kind === 'phone' ? 'block' : 'table-cell')
    const session = await context.newCDPSession(page)
    const { nodes } = await session.send('Accessibility.getFullAXTree')
    const roles = nodes.flatMap(({ ignored, role }) => (ignored ? [] : [String(role?.value)]))
    const count = (role: string) => roles.filter((one) => one === role).length
    expect([count('table'), count('row'), count('columnheader'), count('rowheader'), count('cell')]).toEqual([
      1, 3, 5, 2, 8,
    ])
  } finally {
    await closeContext(context)
    await browser.close()
  }
})
