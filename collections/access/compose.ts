/** Access of a collection from permissions and from the host's own rules. */
import type { Access } from 'payload'
import type { Permission } from '../../src/server/context.js'

export const allow =
  (permission: Permission): Access =>
  ({ req }) =>
    permission({ req })

export const nobody: Access = () => false

/** Both must say yes; where both answer with a condition, both conditions hold. */
export const both =
  (ours: Access, theirs: Access): Access =>
  async (args) => {
    const first = await ours(args)
    const second = first && (await theirs(args))
    if (!first || !second) return false
    if (first === true) return second
    return second === true ? first : { and: [first, second] }
  }
