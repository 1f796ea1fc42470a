import { Gutter } from '@payloadcms/ui'
import '../styles.css'

/** Instead of a view that this user may not see. */
export const Refusal = ({ children }: { readonly children: string }) => (
  <Gutter>
    <div className="privacy-admin-view">
      <div className="privacy-admin-notice privacy-admin-notice--warning">
        <p>{children}</p>
      </div>
    </div>
  </Gutter>
)
