import Type from 'typebox'
import { command, query } from '#platform/operations/operation.ts'
import { LibraryNeed, LifeArea } from './life-area.ts'
import { HandOver, Need, NeedChange, NewNeed, NewStanding } from './need.ts'
import {
  AreaSaid,
  Distance,
  NewAreaSaid,
  NewDistance,
  NewStrength,
  PersonNeeds,
  Strength,
} from './person-needs.ts'
import { Id } from './shapes.ts'

const nothing = Type.Object({})
const ofPerson = Type.Object({ personId: Id })

/** What somebody can build on and what they need, area by area. */
export const needsApi = {
  areas: query('needs.areas', '/needs/areas', { input: nothing, output: Type.Array(LifeArea) }),
  library: query('needs.library', '/needs/library', { input: nothing, output: Type.Array(LibraryNeed) }),
  ofPerson: query('needs.of-person', '/people/:personId/needs', { input: ofPerson, output: PersonNeeds }),
  history: query('needs.history', '/people/:personId/needs/:id/history', {
    input: Type.Object({ personId: Id, id: Id }),
    output: Type.Array(NeedChange),
  }),
  addStrength: command('needs.add-strength', '/people/:personId/strengths', {
    input: NewStrength,
    output: Strength,
  }),
  setAsideStrength: command('needs.set-aside-strength', '/strengths/:id/set-aside', {
    input: Type.Pick(Strength, ['id', 'version']),
    output: Strength,
  }),
  sayAnswer: command('needs.say-answer', '/people/:personId/areas', { input: NewAreaSaid, output: AreaSaid }),
  addNeed: command('needs.add-need', '/people/:personId/needs', { input: NewNeed, output: Need }),
  setStatus: command('needs.set-status', '/needs/:id/status', { input: NewStanding, output: Need }),
  handOver: command('needs.hand-over', '/needs/:id/carrier', { input: HandOver, output: Need }),
  sayDistance: command('needs.say-distance', '/people/:personId/distances', {
    input: NewDistance,
    output: Distance,
  }),
}
