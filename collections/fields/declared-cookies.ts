/** What a service stores in the browser, item by item (CK-28). */
import type { ArrayField, Field, NumberField, PayloadRequest, SelectField, TextField } from 'payload'
import { type Duration, type DurationUnit, durationUnits, isCounted } from '../../src/consent/duration.js'
import { exemptDurationProblem, exemptMonths } from '../../src/consent/exemption.js'
import { necessary } from '../../src/consent/keys.js'
import { parties, type StorageKind, storageKinds } from '../../src/consent/notice.js'
import { patternMaxLength, patternProblem, reservedProblem } from '../../src/consent/pattern-problem.js'
import { labels, translate } from '../../src/locales/index.js'
import type { PrivacyContext } from '../../src/server/context.js'
import { words } from './text.js'
import { translatedField } from './translated.js'

type Fields = Readonly<Record<string, unknown>> | undefined

interface Validation {
  readonly data?: Fields
  readonly siblingData?: Fields
  readonly req: PayloadRequest
}

/** The id of a service's category, which is its key; populated or not. */
export const categoryOf = (data: Fields): unknown => {
  const category = data?.category
  return typeof category === 'object' && category !== null ? (category as { id?: unknown }).id : category
}

const option = (path: string, value: string) => ({
  value,
  label: labels(`collections.services.${path}.${value}`),
})

const selectOf = (
  name: string,
  path: string,
  values: readonly string[],
  more: Partial<Pick<SelectField, 'defaultValue'>> & { readonly width?: string } = {},
): SelectField => {
  const { width, ...rest } = more
  return {
    name,
    type: 'select',
    required: true,
    options: values.map((value) => option(`${path}.options`, value)),
    ...rest,
    ...words(`services.${path}`, width ? { width } : {}),
  } as SelectField
}

const nameField = (context: PrivacyContext): TextField => ({
  name: 'name',
  type: 'text',
  required: true,
  validate: (value: string | null | undefined, { data, siblingData, req }: Validation) => {
    const pattern = value ?? ''
    const storage = (siblingData?.storage ?? 'cookie') as StorageKind
    const problem =
      patternProblem(pattern, storage) ??
      (storage === 'cookie' && categoryOf(data) !== necessary
        ? reservedProblem(pattern, {
            login: `${req.payload.config.cookiePrefix}-token`,
            consent: context.consent.cookieName,
          })
        : null)
    return (
      problem === null ||
      translate(req.i18n.language)(`cookiePatterns.problems.${problem}`, { max: patternMaxLength, pattern })
    )
  },
  label: labels('collections.services.cookieName.label'),
  admin: {
    description: labels('collections.services.cookieName.description'),
    width: '50%',
    components: { afterInput: ['payload-plugin-privacy/client#CookiePatternPreview'] },
  },
})

const hasCount = (_data: unknown, sibling: Fields): boolean =>
  typeof sibling?.unit === 'string' && isCounted(sibling.unit as DurationUnit)

const mostCount = 10_000

/** CK-05 */
const exemptTooLong = (data: Fields, duration: Duration, req: PayloadRequest): true | string =>
  categoryOf(data) !== necessary ||
  exemptDurationProblem(duration) !== 'tooLong' ||
  translate(req.i18n.language)('collections.services.refused.exemptTooLong', { months: exemptMonths.most })

const unitField = (): SelectField =>
  ({
    ...selectOf('unit', 'unit', durationUnits, { width: '50%' }),
    validate: (value: unknown, { data, req }: Validation) => {
      if (!(durationUnits as readonly unknown[]).includes(value))
        return translate(req.i18n.language)('collections.services.refused.unit')
      return value === 'untilDeleted' ? exemptTooLong(data, { unit: value }, req) : true
    },
  }) as SelectField

const countField = (): NumberField => ({
  name: 'count',
  type: 'number',
  validate: (value: unknown, { data, siblingData, req }: Validation) => {
    if (!hasCount(null, siblingData)) return true
    if (!Number.isInteger(value) || (value as number) < 1 || (value as number) > mostCount)
      return translate(req.i18n.language)('collections.services.refused.count', { max: mostCount })
    return exemptTooLong(data, { unit: siblingData?.unit, count: value } as Duration, req)
  },
  ...words('services.count', { condition: hasCount, width: '50%' }),
})

const durationField = (): Field => ({
  name: 'duration',
  type: 'group',
  label: labels('collections.services.duration.label'),
  admin: { description: labels('collections.services.duration.description'), hideGutter: true },
  fields: [
    {
      type: 'row',
      fields: [unitField(), countField()],
    },
  ],
})

export const declaredCookies = (context: PrivacyContext): ArrayField => ({
  name: 'cookies',
  type: 'array',
  label: labels('collections.services.cookies.label'),
  labels: {
    singular: labels('collections.services.cookies.singular'),
    plural: labels('collections.services.cookies.label'),
  },
  admin: {
    description: labels('collections.services.cookies.description'),
    components: { RowLabel: 'payload-plugin-privacy/client#CookieRowLabel' },
  },
  fields: [
    {
      type: 'row',
      fields: [
        nameField(context),
        selectOf('storage', 'storage', storageKinds, { defaultValue: 'cookie', width: '50%' }),
      ],
    },
    durationField(),
    selectOf('party', 'party', parties, { defaultValue: 'first' }),
    translatedField(context, 'services.cookiePurpose', 'purpose', { maxLength: 600 }),
  ],
})
