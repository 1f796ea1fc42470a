/**
 * Recording a consent, against a route of the same server that does one `payload.db.create` of the same row, and with
 * many consents recorded against none. Words choose databases: `BENCH_DATABASES=sqlite,mongodb,postgres`; how many are
 * recorded beforehand: `BENCH_CONSENTS=1000000`.
 */
import { answer, databases, serve, together } from './support/consent-bench.mjs'
import { interleaved, median } from './timing.mjs'

export const title = 'Recording a consent'

const recorded = Number(process.env.BENCH_CONSENTS ?? 50_000)
const chosen = (process.env.BENCH_DATABASES ?? 'sqlite,mongodb,postgres').split(',')
const rounds = Number(process.env.BENCH_ROUNDS ?? 150)

const burst = (make) => async () => {
  await Promise.all(Array.from({ length: together }, make))
}

const measure = async (name) => {
  const home = await databases[name]()
  const servers = []
  try {
    for (const each of ['few', 'many']) servers.push(await serve(name, home.url(each)))
    const [few, many] = servers
    const { bytes: before } = await many.post('/api/bench/size')
    await many.post(`/api/bench/fill/${recorded}`)
    const { bytes: after } = await many.post('/api/bench/size')
    const tasksOf = ({ post }) => ({
      empty: burst(() => post('/api/bench/empty', answer())),
      create: burst(() => post('/api/bench/create', answer())),
      record: burst(() => post('/api/privacy/consent', answer())),
    })
    const { record: recordWithMany, ...others } = tasksOf(many)
    // Both servers do everything, so that neither is the warmer one: with one consent the ratio has to be 1.
    const times = await interleaved(rounds, {
      ...tasksOf(few),
      emptyWithMany: others.empty,
      createWithMany: others.create,
      recordWithMany,
    })
    const each = (task) => median(times[task]) / together
    const [empty, create, record, withMany] = ['empty', 'create', 'record', 'recordWithMany'].map(each)
    return [
      [`${name}: an empty route, ms`, empty.toFixed(2), ''],
      [`${name}: one payload.db.create, ms`, create.toFixed(2), ''],
      [`${name}: recording a consent, ms`, record.toFixed(2), ''],
      [`${name}: recording ÷ payload.db.create, a second`, (create / record).toFixed(2), '≥ 0.7'],
      [`${name}: with ${recorded} consents ÷ with none`, (withMany / record).toFixed(2), '≤ 1.2'],
      [`${name}: bytes a record with its indexes`, Math.round((after - before) / recorded), '≤ 350'],
    ]
  } finally {
    for (const server of servers) await server.stop()
    await home.stop()
  }
}

/** @returns rows of `[what, value, goal]` */
export const run = async () => {
  const rows = []
  for (const name of chosen) rows.push(...(await measure(name)))
  return rows
}
