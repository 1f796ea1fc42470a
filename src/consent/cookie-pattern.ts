/** Names of cookies, where `*` stands for any characters, none included: `_ga_*`. Nothing else is special, so that JSON can hold them. */

/** True where a stored thing of this name is meant. */
export const matchesPattern = (pattern: string, name: string): boolean => {
  const [first = '', ...rest] = pattern.split('*')
  if (rest.length === 0) return name === pattern
  if (!name.startsWith(first)) return false
  const last = rest.pop() ?? ''
  const end = rest.reduce((from, part) => {
    const at = from < 0 ? -1 : name.indexOf(part, from)
    return at < 0 ? -1 : at + part.length
  }, first.length)
  return end >= 0 && name.length - last.length >= end && name.endsWith(last)
}
