/** State that belongs to one Payload instance and goes with it. */
import type { Payload } from 'payload'

/** @returns a function that gives each Payload instance its own value, made when first asked for */
export const perPayload = <V>(make: (payload: Payload) => V): ((payload: Payload) => V) => {
  const values = new WeakMap<Payload, V>()
  return (payload) => {
    const known = values.get(payload)
    if (known !== undefined) return known
    const made = make(payload)
    values.set(payload, made)
    return made
  }
}
