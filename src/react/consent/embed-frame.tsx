'use client'
import { createElement } from 'react'

export interface EmbedFrameProps {
  readonly src: string
  readonly title: string
  readonly allow?: string
}

/**
 * The frame of an embed that this visitor has allowed, in the server's HTML, so that it is there without script: the
 * parser makes a shadow root of the template, and takes it away. In the browser there is nothing to render: neither for
 * React as it hydrates, nor on a page that a router makes of an older answer, for by then the visitor may have said no.
 */
export const EmbedFrame = ({ src, title, allow = 'fullscreen' }: EmbedFrameProps) =>
  typeof document === 'undefined'
    ? createElement(
        'template',
        { shadowrootmode: 'open' },
        // The same as the runtime makes (`src/banner/services/embeds.ts`), which then leaves it alone.
        <iframe
          part="frame"
          src={src}
          title={title}
          allow={allow}
          loading="lazy"
          referrerPolicy="strict-origin-when-cross-origin"
        />,
      )
    : null
