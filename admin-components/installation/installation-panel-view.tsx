import type { Payload, ServerProps, TypedUser } from 'payload'
import { translate } from '../../src/locales/index.js'
import { installationGaps } from '../../src/server/installation.js'
import { mayEdit } from '../may-edit-view.js'
import '../styles.css'
import { DeveloperGaps } from './developer-gaps.js'
import { GapList } from './gap-list.js'
import { isPutAway, putAwayKey } from './put-away.js'

/** Which gaps this user has put away, by key. */
const readPutAway = async (payload: Payload, { collection, id }: TypedUser): Promise<readonly string[]> => {
  const { docs } = await payload.find({
    collection: 'payload-preferences',
    where: {
      and: [
        { key: { equals: putAwayKey } },
        { 'user.relationTo': { equals: collection } },
        { 'user.value': { equals: id } },
      ],
    },
    depth: 0,
    limit: 1,
    pagination: false,
  })
  const value: unknown = docs[0]?.value
  return isPutAway(value) ? value.keys : []
}

/**
 * On the dashboard, for editors: what this installation still lacks. What only a developer can mend is one line, and goes when
 * it is put away, until there is something else. Nothing where nothing lacks.
 */
export const InstallationPanel = async ({ payload, i18n, user }: ServerProps) => {
  if (!user || !(await mayEdit({ payload, i18n, user }))) return null
  const gaps = await installationGaps(payload)
  const own = gaps.filter((gap) => gap.for === 'editor')
  const developers = gaps.filter((gap) => gap.for === 'developer')
  const away = developers.length > 0 ? await readPutAway(payload, user) : []
  const isShown = developers.some(({ key }) => !away.includes(key))
  if (own.length === 0 && !isShown) return null
  const t = translate(i18n.language)
  return (
    <>
      {own.length > 0 && (
        <section aria-labelledby="privacy-installation" className="privacy-admin-installation">
          <h2 id="privacy-installation">{t('admin.installationPanel.title', { count: own.length })}</h2>
          <GapList gaps={own} t={t} />
        </section>
      )}
      {isShown && (
        <DeveloperGaps keys={developers.map(({ key }) => key)}>
          <GapList gaps={developers} t={t} />
        </DeveloperGaps>
      )}
    </>
  )
}
