import Type from 'typebox'
import { Day } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { LegalGround, NewLegalGround } from './legal-ground.ts'

const named = { id: Type.String({ format: 'uuid' }), version: Type.Integer() }

export const legalGroundsApi = {
  /** Every rule there ever was, of this country and of the Regulation; what holds today first. */
  list: query('grounds.legal-grounds', '/legal-grounds', {
    input: Type.Object({}),
    output: Type.Object({ grounds: Type.Array(LegalGround), country: Type.String(), today: Type.String() }),
  }),
  add: command('grounds.add-legal-ground', '/legal-grounds', { input: NewLegalGround, output: LegalGround }),
  end: command('grounds.end-legal-ground', '/legal-grounds/:id/end', {
    input: Type.Object({ ...named, validTo: Day }),
    output: LegalGround,
  }),
  /** Somebody who knows the law looked at it, and stands by it with their name. */
  check: command('grounds.check-legal-ground', '/legal-grounds/:id/check', {
    input: Type.Object({
      ...named,
      checkedBy: Type.String({ minLength: 1, maxLength: 200 }),
      checkedOn: Day,
    }),
    output: LegalGround,
  }),
}
