/** What of the focus can be seen. */
import type { Page } from 'playwright-core'

/** True where nothing can be seen of the link that has the focus. */
export const isFocusHidden = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const { left, right, top, bottom } = document.activeElement?.getBoundingClientRect() ?? new DOMRect()
    const points = [left + 1, (left + right) / 2, right - 1].flatMap((x) =>
      [top + 1, (top + bottom) / 2, bottom - 1].map((y) => document.elementFromPoint(x, y)),
    )
    return !points.includes(document.activeElement)
  })
