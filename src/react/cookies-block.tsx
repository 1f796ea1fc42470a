/** The cookie list inside a policy, under its own date. */
import { localDate } from '../policy/dates.js'
import { DeclaredList, HowToRefuse } from './cookie-declaration.js'
import type { LiveBlockProps } from './live-blocks.js'
import { Day, withNodes } from './words.js'

export const CookiesBlock = ({ page, level }: LiveBlockProps) => {
  const { words, view, timeZone } = page
  const { past, shown, more } = view.cookies ?? { past: false, shown: [], more: 0 }
  const [last, ...earlier] = shown
  if (!last) return <p>{words.t(past ? 'declaration.block.none' : 'declaration.notYet')}</p>
  return (
    <div className="privacy-block privacy-declaration">
      <p>{words.t(past ? 'declaration.block.past' : 'declaration.block.dated')}</p>
      <DeclaredList notice={last.notice} words={words} level={level} timeZone={timeZone} />
      {earlier.length > 0 && <p>{words.t('declaration.block.earlierTitle')}</p>}
      {earlier.map(({ hash, notice }) => (
        <details key={hash}>
          <summary>
            {withNodes(
              words,
              'declaration.block.earlier',
              { day: <Day day={localDate(new Date(notice.publishedAt), timeZone)} words={words} /> },
              { revision: notice.revision },
            )}
          </summary>
          <DeclaredList notice={notice} words={words} level={level} timeZone={timeZone} />
        </details>
      ))}
      {more > 0 && <p>{words.t('declaration.block.more', { count: more })}</p>}
      {!past && <HowToRefuse words={words} level={level} />}
    </div>
  )
}
