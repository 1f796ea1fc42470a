import { Frame } from './Frame'
import { addressIn, type Language } from './languages'
import { texts } from './texts'

export const NotFoundPage = ({ language }: { readonly language: Language }) => {
  const { title, text, home } = texts[language].notFound
  return (
    <Frame language={language} path="/">
      <div className="page">
        <h1>{title}</h1>
        <p>{text}</p>
        <p>
          <a href={addressIn(language, '/')}>{home}</a>
        </p>
      </div>
    </Frame>
  )
}
