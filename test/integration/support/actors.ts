/** Who knocks at the doors of a site whose pupils and editors share one collection of users. Those who may least, first. */
export const actors = [
  'anonymous',
  'parent',
  'parentKey',
  'pupil',
  'pupilKey',
  'editor',
  'editorKey',
  'approver',
  'approverKey',
] as const
export type Actor = (typeof actors)[number]

const editors = ['editor', 'editorKey', 'approver', 'approverKey'] as const satisfies readonly Actor[]

export type May = 'read' | 'edit' | 'approve' | 'nobody'

/** Who is let in, by what a door asks for. */
export const may: Readonly<Record<May, readonly Actor[]>> = {
  read: actors,
  edit: editors,
  approve: ['approver', 'approverKey'],
  nobody: [],
}
