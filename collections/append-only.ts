/** Collections whose rows are added by src/server alone and stay as they were: every other door of Payload is closed. */
import type { Access, CollectionConfig } from 'payload'
import { nobody } from './access/compose.js'
import { keepImmutable } from './hooks/keep-immutable.js'

/**
 * To spread into a collection. Versions would keep what a redaction removes; locks, copies and bulk doors belong to
 * what is edited. Made anew for each collection, for a host's override may write into what it is given.
 * @param read who may read the rows, and which of them
 */
export const appendOnly = (read: Access) =>
  ({
    access: { read, create: nobody, update: nobody, delete: nobody },
    versions: false,
    lockDocuments: false,
    disableDuplicate: true,
    disableBulkEdit: true,
    disableBulkDelete: true,
    graphQL: { disableMutations: true },
    hooks: { beforeOperation: [keepImmutable] },
  }) satisfies Partial<CollectionConfig>
