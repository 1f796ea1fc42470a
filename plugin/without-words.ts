/**
 * Our jobs and hooks run inside of Payload, which logs what they throw, and keeps it in the row of the job. So what is not
 * a refusal in our own words is logged here, and an error without words goes on in its place.
 */
import { APIError, type CollectionConfig, type GlobalConfig } from 'payload'
import { RequestError } from '../src/server/errors.js'
import { mendIfBusy } from '../src/server/database/sqlite-busy.js'
import { isDatabaseTrouble } from '../src/server/database/trouble.js'
import { logTrouble } from '../src/server/log.js'
import { TroubleError } from '../src/server/trouble-error.js'

type Logged = Parameters<typeof logTrouble>[0]

const isRefusal = (error: unknown): boolean =>
  error instanceof RequestError ||
  error instanceof TroubleError ||
  (error instanceof APIError && error.status < 500)

const troubleOf = async (payload: Logged, what: string, error: unknown): Promise<unknown> => {
  if (isRefusal(error)) return error
  await mendIfBusy(error)
  return new TroubleError(what, logTrouble(payload, what, error), isDatabaseTrouble(error) ? 503 : 500)
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any
type Hook = (args: any) => unknown

const quietHook =
  (what: string, hook: Hook): Hook =>
  async (args: { readonly req: { readonly payload: Logged } }) => {
    try {
      return await hook(args)
    } catch (error) {
      throw await troubleOf(args.req.payload, what, error)
    }
  }

const quietHooks = <Hooks extends object>(slug: string, hooks: Hooks): Hooks =>
  Object.fromEntries(
    Object.entries(hooks).map(([moment, list]) => [
      moment,
      Array.isArray(list) ? list.map((hook: Hook) => quietHook(`${slug}.${moment}`, hook)) : list,
    ]),
  ) as Hooks

/** A collection or global whose hooks' own trouble is logged without words. */
export const withQuietHooks = <Entity extends CollectionConfig | GlobalConfig>(entity: Entity): Entity =>
  entity.hooks ? { ...entity, hooks: quietHooks(entity.slug, entity.hooks) } : entity

/** A task whose trouble is logged without words; it fails as before, and is tried again as before. */
export const withQuietHandler = <Task extends { readonly slug: string; readonly handler: unknown }>(
  task: Task,
): Task => {
  const { handler, slug } = task
  return typeof handler === 'function'
    ? { ...task, handler: quietHook(`the job ${slug}`, handler as Hook) }
    : task
}
