/** A film and a map from other hosts: both wait for the visitor. */
import config from '@payload-config'
import type { Metadata } from 'next'
import { PrivacyEmbed } from 'payload-plugin-privacy/next'
import { Frame } from './Frame'
import type { Language } from './languages'
import { serviceAddress } from './services'
import { texts } from './texts'

export const visitMetadata = (language: Language): Metadata => ({ title: texts[language].visit.page })

export const VisitPage = ({ language }: { readonly language: Language }) => {
  const { page, title, paragraphs, film, map } = texts[language].visit
  const site = { config, locale: language }
  return (
    <Frame language={language} path="/besoeg-os">
      <div className="page visit-page">
        <h1>{page}</h1>
        <div className="prose">
          <p>{title}.</p>
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
        <section aria-labelledby="film">
          <h2 id="film">{film.heading}</h2>
          <p>{film.text}</p>
          <PrivacyEmbed
            {...site}
            service="filmrulle"
            title={film.title}
            src={serviceAddress('/film', language)}
          />
        </section>
        <section aria-labelledby="kort">
          <h2 id="kort">{map.heading}</h2>
          <p>{map.text}</p>
          <PrivacyEmbed
            {...site}
            service="strandkort"
            title={map.title}
            src={serviceAddress('/kort', language)}
          />
        </section>
      </div>
    </Frame>
  )
}
