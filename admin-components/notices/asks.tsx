'use client'
import type { Ask } from '../../src/consent/material.js'
import { listOf } from '../languages.js'
import { CheckboxField } from '../parts/fields.js'
import { useTexts } from '../texts.js'

/** Who will be asked again and why; and the services whose words changed, about which the editor decides (CK-34). */
export const Asks = ({
  asks,
  wording,
  chosen,
  onChoose,
  first,
}: {
  readonly asks: readonly Ask[]
  readonly wording: readonly Ask[]
  /** Keys of services with changed words that are asked about again. */
  readonly chosen: readonly string[]
  readonly onChoose: (keys: readonly string[]) => void
  /** Nobody was asked before. */
  readonly first: boolean
}) => {
  const { t, language } = useTexts()
  const why = ({ reasons }: Ask) =>
    listOf(
      reasons.map((reason) => t(`notice.reasons.${reason}`)),
      language,
    )
  return (
    <section className="privacy-admin-section">
      <h2>{t('notice.asks.title')}</h2>
      {first ? (
        <p>{t(asks.length > 0 ? 'notice.asks.first' : 'notice.asks.firstNobody')}</p>
      ) : asks.length === 0 ? (
        <p>{t('notice.asks.nobody')}</p>
      ) : (
        <>
          <p>{t('notice.asks.intro')}</p>
          <ul>
            {asks.map((ask) => (
              <li key={ask.key}>
                <strong>{ask.name}</strong>: {why(ask)}
              </li>
            ))}
          </ul>
        </>
      )}
      {wording.length > 0 && (
        <fieldset className="privacy-admin-choices">
          <legend>{t('notice.asks.wording')}</legend>
          <p className="privacy-admin-field__hint">{t('notice.asks.wordingHint')}</p>
          {wording.map((ask) => (
            <CheckboxField
              checked={chosen.includes(ask.key)}
              hint={why(ask)}
              key={ask.key}
              label={t('notice.asks.again', { name: ask.name })}
              onChange={(checked) =>
                onChoose(checked ? [...chosen, ask.key] : chosen.filter((key) => key !== ask.key))
              }
            />
          ))}
        </fieldset>
      )}
    </section>
  )
}
