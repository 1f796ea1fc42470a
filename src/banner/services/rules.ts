import type { RuntimeConfig } from '../markup/config.js'
import type { Trusted } from '../runtime/trusted.js'

/** What the runtime says about services, by their keys. */
export interface ServiceRules {
  /** @param isOurs what is loaded is a page of this site, which the policy of the page around it does not keep out */
  readonly allowed: (key: string | undefined, isOurs?: boolean) => boolean
  /** Records a yes to this service, and to nothing else. */
  readonly always: (key: string | undefined) => void
  readonly config: RuntimeConfig
  readonly trusted: Trusted
}
