/** Which section's row a person used, from what was clicked or where a key was pressed. */

/** Set on each row's label: the path of its row, for example `sections.3`. */
export const rowAttribute = 'data-privacy-row'

/**
 * The index of the row; null outside the rows. Asks for our own label only, and not for how Payload builds a row.
 * @param target of an event
 */
export const touchedRow = (target: EventTarget | null, path: string): number | null => {
  for (let element = target instanceof Element ? target : null; element; element = element.parentElement) {
    const labels = element.querySelectorAll(`[${rowAttribute}^="${path}."]`)
    if (labels.length > 1) return null
    const [, index] = /\.(\d+)$/.exec(labels[0]?.getAttribute(rowAttribute) ?? '') ?? []
    if (index !== undefined) return Number(index)
  }
  return null
}
