/** A site that never finishes loading, as happens now and then with Lexical on Node 20. */
import { privacyPlugin } from '../../../../plugin/index.js'

await new Promise(() => {})

export default privacyPlugin()
