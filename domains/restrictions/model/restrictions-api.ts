import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { NewRestriction, Restriction, RestrictionEnd } from './restriction.ts'

export const restrictionsApi = {
  list: query('restrictions.list', '/people/:personId/restrictions', {
    input: Type.Pick(Restriction, ['personId']),
    output: Type.Array(Restriction),
  }),
  add: command('restrictions.add', '/people/:personId/restrictions', {
    input: NewRestriction,
    output: Restriction,
  }),
  end: command('restrictions.end', '/restrictions/:id/end', { input: RestrictionEnd, output: Restriction }),
}
