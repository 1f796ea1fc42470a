import type { AdminViewServerProps } from 'payload'
import { privacyContext } from '../../src/server/context.js'
import { RootView } from '../root-view.js'
import { noticeShell, noticeUrl } from '../shell.js'
import { NoticePanel } from './notice-panel.js'

/** "Udgiv cookielisten": what changed, who is asked again, and every notice so far. */
export const NoticeView = (view: AdminViewServerProps) => {
  const { req, locale } = view.initPageResult
  const { payload } = req
  const content = async () => {
    const { can } = privacyContext(payload)
    const [edit, approve] = await Promise.all([can.edit({ req }), can.approve({ req })])
    return edit ? <NoticePanel mayPublish={approve} shell={await noticeShell(payload, locale?.code)} /> : null
  }
  return <RootView view={view} address={noticeUrl(payload)} content={content} />
}
