import * as migration1 from './20261125_172817_school'

export const migrations = [
  { name: '20261125_172817_school', up: migration1.up, down: migration1.down },
]
