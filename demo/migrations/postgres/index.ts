import * as migration1 from './20261122_023015_school'

export const migrations = [
  { name: '20261122_023015_school', up: migration1.up, down: migration1.down },
]
