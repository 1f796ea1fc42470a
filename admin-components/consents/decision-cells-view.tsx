/** Cells of the lists of consents and counts: words where the rows hold short names and numbers. */
import type { DefaultServerCellComponentProps } from 'payload'
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

/** Names of the services as the notice that was answered had them. */
export const GrantedCell = async ({ cellData, rowData, payload, i18n }: Props) => {
  const { revision } = rowData as { readonly revision?: number }
  const numbers = grantedNumbers(String(cellData ?? ''))
  if (numbers.length === 0)
    return <span>{translate(i18n.language)('consentExport.decisions.withdrawn')}</span>
  const notice =
    revision === undefined ? null : await issuedNotice(payload, { revision, locale: i18n.language })
  const services = notice?.categories.flatMap((category) => category.services) ?? []
  return (
    <span>
      {numbers
        .map((number) => services.find((service) => service.number === number)?.name ?? String(number))
        .join(', ')}
    </span>
  )
}
