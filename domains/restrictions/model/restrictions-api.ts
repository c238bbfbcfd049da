import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import {
  AddressReading,
  NewAddressOf,
  ProtectedAddress,
  ProtectedAddressEnd,
  ReadAddress,
} from './address.ts'
import { Party } from './party.ts'
import {
  NewRestriction,
  NewRestrictionOf,
  Restriction,
  RestrictionEnd,
  RestrictionStop,
} from './restriction.ts'

const byId = Type.Object({ id: Type.String({ format: 'uuid' }) })

export const restrictionsApi = {
  list: query('restrictions.list', '/people/:personId/restrictions', {
    input: Type.Pick(NewRestriction, ['personId']),
    output: Type.Array(Restriction),
  }),
  /** Those of a volunteer, a relative or a child. */
  listOf: query('restrictions.list-of', '/restrictions/of/:kind/:id', {
    input: Party,
    output: Type.Array(Restriction),
  }),
  /** Everything that holds and ends in the coming weeks, and what has ended without anybody's word; the next end first. */
  ending: query('restrictions.ending', '/restrictions/ending', {
    input: Type.Object({ weeks: Type.Optional(Type.Integer({ minimum: 1, maximum: 52 })) }),
    output: Type.Object({ today: Type.String({ format: 'date' }), restrictions: Type.Array(Restriction) }),
  }),
  /** Colleagues who may be let know why, beside the responsible one. */
  knowers: query('restrictions.knowers', '/restrictions/knowers/:kind/:id', {
    input: Party,
    output: Type.Array(Type.Object({ id: Type.String({ format: 'uuid' }), name: Type.String() })),
  }),
  add: command('restrictions.add', '/people/:personId/restrictions', {
    input: NewRestriction,
    output: Restriction,
  }),
  addOf: command('restrictions.add-of', '/restrictions', { input: NewRestrictionOf, output: Restriction }),
  end: command('restrictions.end', '/restrictions/:id/end', { input: RestrictionEnd, output: Restriction }),

  /** What was refused lately, for those who answer for the restriction. */
  stops: query('restrictions.stops', '/restrictions/stops', {
    input: Type.Object({}),
    output: Type.Array(RestrictionStop),
  }),
  seeStop: command('restrictions.see-stop', '/restrictions/stops/:id/see', { input: byId, output: byId }),

  /** Whose address is protected since when; never the address. */
  addresses: query('restrictions.addresses', '/restrictions/addresses/:kind/:id', {
    input: Party,
    output: Type.Array(ProtectedAddress),
  }),
  protectAddress: command('restrictions.protect-address', '/restrictions/addresses', {
    input: NewAddressOf,
    output: ProtectedAddress,
  }),
  readAddress: command('restrictions.read-address', '/restrictions/addresses/:id/read', {
    input: ReadAddress,
    output: AddressReading,
  }),
  endAddress: command('restrictions.end-address', '/restrictions/addresses/:id/end', {
    input: ProtectedAddressEnd,
    output: ProtectedAddress,
  }),
}
