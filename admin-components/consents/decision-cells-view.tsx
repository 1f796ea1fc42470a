/** Cells of the lists of consents and counts: words where the rows hold short names and numbers. */
import type { DefaultServerCellComponentProps, Payload } from 'payload'
import { cache } from 'react'
import { translate } from '../../src/locales/index.js'
import { issuedNotice } from '../../src/server/notices/read.js'
import { grantedNumbers } from '../../src/server/consent/row.js'

type Props = DefaultServerCellComponentProps

export const DecisionCell = ({ cellData, i18n }: Props) => (
  <span>{cellData ? translate(i18n.language)(`consentExport.decisions.${cellData}`) : null}</span>
)

export const MethodCell = ({ cellData, i18n }: Props) => (
  <span>{cellData ? translate(i18n.language)(`collections.consents.method.options.${cellData}`) : null}</span>
)

/** Asked once a list, however many of its rows answer the same notice. */
const servicesOf = cache(async (payload: Payload, revision: number, locale: string) => {
  const notice = await issuedNotice(payload, { revision, locale })
  return notice?.categories.flatMap(({ services }) => services) ?? []
})

/** Names of the services as the notice that was answered had them. */
export const GrantedCell = async ({ cellData, rowData, payload, i18n }: Props) => {
  const { revision } = rowData as { readonly revision?: number }
  const numbers = grantedNumbers(String(cellData ?? ''))
  if (numbers.length === 0)
    return <span>{translate(i18n.language)('consentExport.decisions.withdrawn')}</span>
  const services = revision === undefined ? [] : await servicesOf(payload, revision, i18n.language)
  return (
    <span>
      {numbers
        .map((number) => services.find((service) => service.number === number)?.name ?? String(number))
        .join(', ')}
    </span>
  )
}
