/** Trusted Types (https://www.w3.org/TR/trusted-types/): where a page enforces them, markup and scripts need a policy. */

/** The types that a browser makes are strings to everything but the sinks that ask for them. */
export interface TrustedPolicy {
  readonly createHTML: (text: string) => string
  readonly createScript: (text: string) => string
  readonly createScriptURL: (text: string) => string
}

type Factory = { readonly createPolicy: (name: string, rules: TrustedPolicy) => TrustedPolicy }

/** As a page names it in its directive `trusted-types`. */
export const policyName = 'payload-plugin-privacy'

/** What the parts of the runtime share: the policy, once one of them has needed it. It is never handed to the page. */
export interface Trusted {
  policy?: TrustedPolicy
}

const same = (text: string): string => text

/**
 * Makes the policy when it is first needed: a page may allow its name once. It is given our own escaped markup, and the
 * scripts that the page itself holds back.
 * @throws TypeError where the page's policy does not allow the name
 */
export const policyOf = (shared: Trusted): TrustedPolicy => {
  const rules = { createHTML: same, createScript: same, createScriptURL: same }
  return (shared.policy ??=
    (window as { trustedTypes?: Factory }).trustedTypes?.createPolicy(policyName, rules) ?? rules)
}
