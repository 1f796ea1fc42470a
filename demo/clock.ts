/**
 * The clock of the demo: `DEMO_NOW` where it is set, else the real one. The seeding approves each edition on the day that
 * it is meant to be from, and says so by running inside `onDay`.
 */
import { AsyncLocalStorage } from 'node:async_hooks'

const storage = new AsyncLocalStorage<Date>()

export const now = (): Date =>
  storage.getStore() ?? (process.env.DEMO_NOW ? new Date(process.env.DEMO_NOW) : new Date())

/** Runs something as if it happened at that instant. */
export const onDay = <T>(day: Date, run: () => Promise<T>): Promise<T> => storage.run(day, run)
