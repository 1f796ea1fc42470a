import type { ScriptHTMLAttributes } from 'react'

export interface ConsentScriptProps extends Omit<
  ScriptHTMLAttributes<HTMLScriptElement>,
  'type' | 'src' | 'children' | 'dangerouslySetInnerHTML'
> {
  /** Key of the declared service that the script belongs to: it runs after a yes to that one. */
  readonly service: string
  /** Where the script is. Either this or `code`. */
  readonly src?: string
  /** The script itself. */
  readonly code?: string
  /** What the script is when it runs; plain JavaScript unless told. */
  readonly type?: 'module'
}

/** A script that the browser does not run: the runtime runs a copy of it once this visitor has said yes (CK-09). */
export const ConsentScript = ({ service, src, code, type, ...attributes }: ConsentScriptProps) => (
  <script
    {...attributes}
    type="text/plain"
    data-privacy-service={service}
    data-src={src}
    data-type={type}
    dangerouslySetInnerHTML={
      code === undefined ? undefined : { __html: code.replace(/<\/(script)/gi, '<\\/$1') }
    }
  />
)
