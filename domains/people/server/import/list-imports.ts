import { handle } from '#platform/operations/handler.ts'
import { importApi } from '../../model/import-api.ts'
import { listRecords, requireRecord } from './import-store.ts'

export const listImports = handle(importApi.list, {
  permission: 'people:import',
  concerns: () => null,
  run: ({ tx }) => listRecords(tx),
})

export const showImport = handle(importApi.show, {
  permission: 'people:import',
  concerns: () => null,
  run: ({ tx }, { id }) => requireRecord(tx, id),
})
