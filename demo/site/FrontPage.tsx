import { Landscape } from './drawings/Landscape'
import { LineDrawing } from './drawings/lines'
import { MainBuilding } from './drawings/MainBuilding'
import { Frame } from './Frame'
import { addressIn, type Language } from './languages'
import type { SiteTexts } from './text-shape'
import { texts } from './texts'

const School = ({ school }: Pick<SiteTexts, 'school'>) => (
  <section className="school" aria-labelledby="skolen">
    <div className="prose">
      <h2 id="skolen">{school.title}</h2>
      {school.paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </div>
    <MainBuilding title={school.drawing} />
  </section>
)

const Lines = ({ lines }: Pick<SiteTexts, 'lines'>) => (
  <section className="lines" aria-labelledby="linjer">
    <div className="prose">
      <h2 id="linjer">{lines.title}</h2>
      <p>{lines.text}</p>
    </div>
    <ul>
      {lines.lines.map(({ key, title, text }) => (
        <li key={key}>
          <LineDrawing of={key} />
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  </section>
)

const Day = ({ day, quote }: Pick<SiteTexts, 'day' | 'quote'>) => (
  <section className="day" aria-labelledby="dagen">
    <div>
      <h2 id="dagen">{day.title}</h2>
      <p>{day.text}</p>
      <figure>
        <blockquote>
          <p>{quote.text}</p>
        </blockquote>
        <figcaption>{quote.by}</figcaption>
      </figure>
    </div>
    <dl>
      {day.hours.map(({ at, what }) => (
        <div key={at}>
          <dt>{at}</dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  </section>
)

const Admission = ({ admission, policy }: Pick<SiteTexts, 'admission'> & { readonly policy: string }) => (
  <section className="admission" aria-labelledby="optagelse">
    <h2 id="optagelse">{admission.title}</h2>
    <p className="wide">{admission.text}</p>
    <ol>
      {admission.steps.map(({ title, text }) => (
        <li key={title}>
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
    <p className="wide">{admission.price}</p>
    <p className="wide">
      {admission.privacy.before}
      <a href={policy}>{admission.privacy.link}</a>
      {admission.privacy.after}
    </p>
  </section>
)

const Visit = ({ visit, page }: Pick<SiteTexts, 'visit'> & { readonly page: string }) => (
  <section className="visit" aria-labelledby="besoeg">
    <h2 id="besoeg">{visit.title}</h2>
    {visit.paragraphs.map((paragraph) => (
      <p key={paragraph}>{paragraph}</p>
    ))}
    <p>
      <a href={page}>{visit.more}</a>
    </p>
  </section>
)

export const FrontPage = ({ language }: { readonly language: Language }) => {
  const t = texts[language]
  return (
    <Frame language={language} path="/">
      <div className="hero">
        <div className="hero-text">
          <h1>{t.hero.title}</h1>
          <p>{t.hero.text}</p>
        </div>
        <Landscape title={t.hero.drawing} />
      </div>
      <School school={t.school} />
      <Lines lines={t.lines} />
      <Day day={t.day} quote={t.quote} />
      <Admission admission={t.admission} policy={addressIn(language, '/privatlivspolitik')} />
      <Visit visit={t.visit} page={addressIn(language, '/besoeg-os')} />
    </Frame>
  )
}
