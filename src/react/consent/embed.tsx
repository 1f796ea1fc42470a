/** What comes from others, behind a placeholder that says who and why (CK-08). */
import { createElement } from 'react'
import { type Notice, optionalServices } from '../../consent/notice.js'
import { isSafeUrl } from '../../policy/rich-text/urls.js'
import { type Words, wordsFor } from '../words.js'
import { EmbedFrame } from './embed-frame.js'

const ratios = { wide: '16/9', square: '1/1', tall: '3/4' } as const

export interface ConsentEmbedProps {
  /** The notice in the page's language; null before the first one: then nothing is shown but the link. */
  readonly notice: Notice | null
  /** Key of the declared service that the content comes from. */
  readonly service: string
  /** Address of the frame. */
  readonly src: string
  /** What the content is, in words: the placeholder's title and the frame's name. */
  readonly title: string
  /** Where a plain link leads: the content on its own page. The frame's address unless told. */
  readonly href?: string
  /** 16:9 for videos, 1:1, or 3:4. */
  readonly shape?: keyof typeof ratios
  /** The frame's permissions, as `fullscreen; encrypted-media`. */
  readonly allow?: string
  /** The page's language: `notice.locale` unless told. */
  readonly locale?: string
  /**
   * True where the page is made for this visitor, who has allowed the service: the frame is in its HTML then, and is there
   * without script too. False by default, as on every page that is one for all.
   */
  readonly granted?: boolean
}

const Link = ({ href, words, provider }: { href: string; words: Words; provider: string | null }) =>
  isSafeUrl(href) && (
    <a href={href} rel="external noopener">
      {provider === null ? words.t('embed.open') : words.t('embed.direct', { provider })}
    </a>
  )

/**
 * A video, a map or anything else from another host. The placeholder is in the server's HTML and works without script;
 * the runtime shows the frame in its place after a yes, and takes it away again after a no. What was allowed before the
 * page was made is shown by the page itself (`granted`).
 */
export const ConsentEmbed = ({
  notice,
  service: key,
  src,
  title,
  href = src,
  shape = 'wide',
  allow,
  locale = notice?.locale ?? 'da',
  granted = false,
}: ConsentEmbedProps) => {
  const words = wordsFor(locale)
  const { t } = words
  const service = optionalServices(notice?.categories ?? []).find((one) => one.key === key)
  const placeholder = (
    <div className="privacy privacy-placeholder" lang={words.locale}>
      <p className="privacy-placeholder-title" lang={locale === words.locale ? undefined : locale}>
        {title}
      </p>
      {service ? (
        <>
          <p>
            {t('embed.from', { provider: service.provider })}{' '}
            {t('embed.told', { provider: service.provider })}
          </p>
          <p>{t('embed.purpose', { purpose: service.purpose })}</p>
        </>
      ) : (
        <p>{t('embed.undeclared')}</p>
      )}
      <p>
        <Link href={href} words={words} provider={service?.provider ?? null} />
      </p>
    </div>
  )
  // In a slot of its own: what only script can do is shown once there is script.
  const actions = service && (
    <div slot="actions" className="privacy privacy-actions" lang={words.locale}>
      {(['once', 'always'] as const).map((what) => (
        <button key={what} type="button" className="privacy-button" data-privacy={what}>
          {t(`embed.${what}`)}
          <span className="privacy-hidden">: {title}</span>
        </button>
      ))}
    </div>
  )
  return createElement(
    'privacy-embed',
    {
      class: `privacy-embed privacy-embed-${shape}`,
      'data-service': key,
      'data-src': service ? src : undefined,
      'data-title': title,
      'data-allow': allow,
      'data-ratio': ratios[shape],
    },
    // An address, and never a script.
    granted && service && /^(https?:\/)?\//i.test(src) && (
      <EmbedFrame src={src} title={title} allow={allow} />
    ),
    placeholder,
    actions,
  )
}
