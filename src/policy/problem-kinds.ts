/** What can be wrong with a policy, and how heavily each weighs. The heaviest stand first. */

/**
 * `error` blocks the approval; `must` blocks it until the editor has said that it stays; `warning` explains;
 * `language` is about translations, which readers get in the default language meanwhile.
 */
export const severities = ['error', 'must', 'warning', 'language'] as const
export type Severity = (typeof severities)[number]

export const problemSeverities = {
  titleMissing: 'error',
  noSections: 'error',
  headingMissing: 'error',
  contentMissing: 'error',
  controllerNameMissing: 'error',
  referenceDangling: 'error',
  anchorTwice: 'error',
  linkUnresolved: 'error',
  linkUnsafe: 'error',
  textTooDeep: 'error',
  placeholderLeft: 'must',
  feeForAccess: 'must',
  controllerBlockMissing: 'must',
  rightsMissing: 'must',
  authorityMissing: 'must',
  changedWithoutNotice: 'warning',
  bracketOpen: 'warning',
  tableEmpty: 'warning',
  tableRowEmpty: 'warning',
  commandLeft: 'warning',
  cookiesNotMentioned: 'warning',
  controllerCvrMissing: 'warning',
  controllerAddressMissing: 'warning',
  controllerPhoneMissing: 'warning',
  controllerEmailMissing: 'warning',
  officerUnanswered: 'warning',
  nodeDropped: 'warning',
  titleUntranslated: 'language',
  introductionUntranslated: 'language',
  translationMissing: 'language',
  translationOlder: 'language',
} as const satisfies Readonly<Record<string, Severity>>

export type CompletenessKind = keyof typeof problemSeverities

type KindsOf<S extends Severity> = {
  [K in CompletenessKind]: (typeof problemSeverities)[K] extends S ? K : never
}[CompletenessKind]

/** What an editor may decide to keep. */
export type KeepableKind = KindsOf<'must'>

/** With what it is kept: words that say why, or a tick where the text itself may say what the block would. */
export const keptWith = {
  placeholderLeft: 'reason',
  feeForAccess: 'reason',
  controllerBlockMissing: 'tick',
  rightsMissing: 'tick',
  authorityMissing: 'tick',
} as const satisfies Readonly<Record<KeepableKind, 'reason' | 'tick'>>

export const isKeepable = (kind: CompletenessKind): kind is KeepableKind => kind in keptWith

/** True where the policy cannot be approved before it is put right, or kept on purpose where that is possible. */
export const blocks = ({
  severity,
  already,
}: {
  readonly severity: Severity
  readonly already?: true
}): boolean => severity === 'error' || (severity === 'must' && !already)
