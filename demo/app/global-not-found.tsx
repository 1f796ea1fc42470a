/**
 * For an address that there is none of: a whole document from the server, with its language and its words. A `notFound()`
 * of a route would leave both to script, for React renders no error boundary on the server.
 */
import { headers } from 'next/headers'
import { Document } from '../site/Document'
import { type Language, languageHeader, languages } from '../site/languages'
import { siteMetadata } from '../site/metadata'
import { NotFoundPage } from '../site/NotFoundPage'
import { texts } from '../site/texts'

/** As the proxy says. */
const languageAsked = async (): Promise<Language> => {
  const asked = (await headers()).get(languageHeader)
  return languages.find((language) => language === asked) ?? 'da'
}

export const generateMetadata = async () => {
  const language = await languageAsked()
  return { ...siteMetadata(language), title: `${texts[language].notFound.title} · ${texts[language].name}` }
}

export default async function GlobalNotFound() {
  const language = await languageAsked()
  return (
    <Document language={language}>
      <NotFoundPage language={language} />
    </Document>
  )
}
