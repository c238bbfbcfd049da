import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'

/** What would happen, or has happened, to an organisation of a file. */
export const ReadOrganization = Type.Object({
  /** Its place in the file, from 1. */
  row: Type.Integer(),
  name: Type.String(),
  outcome: Type.Enum(['new', 'changed', 'same', 'problem'] as const),
  problems: Type.Array(Type.Object({ field: Type.String(), code: Type.String() })),
})
export type ReadOrganization = Type.Static<typeof ReadOrganization>

export const exchangeApi = {
  /** The whole directory as Open Referral HSDS: what is in use, without notes for colleagues and without agreements. */
  export: query('partners.export', '/partners/export', {
    input: Type.Object({}),
    output: Type.Unknown(),
    givesFile: 'application/json',
  }),
  /** Reads such a file: first on trial, then for good, and then all of it or nothing. */
  import: command('partners.import', '/partners/import', {
    input: Type.Object({ trial: Type.Boolean() }),
    output: Type.Object({ organizations: Type.Array(ReadOrganization), kept: Type.Boolean() }),
    takesFile: true,
  }),
}
