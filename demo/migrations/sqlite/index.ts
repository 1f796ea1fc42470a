import * as migration1 from './20261125_172756_school'
import * as migration2 from './20261128_053532_kept_remarks'
import * as migration3 from './20261128_054837_officer'
import * as migration4 from './20261128_061300_imported_date'

export const migrations = [
  { name: '20261125_172756_school', up: migration1.up, down: migration1.down },
  { name: '20261128_053532_kept_remarks', up: migration2.up, down: migration2.down },
  { name: '20261128_054837_officer', up: migration3.up, down: migration3.down },
  { name: '20261128_061300_imported_date', up: migration4.up, down: migration4.down },
]
