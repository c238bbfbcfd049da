import Type from 'typebox'
import { Day, OrNull } from '#domains/people/model/index.ts'
import { command, query } from '#platform/operations/operation.ts'
import { ContactWay, FirstDaysFile, FirstDaysList, PhoneTree, TreeColleague } from './first-days.ts'
import { HealthFile, HealthGuard } from './health.ts'

const Id = Type.String({ format: 'uuid' })
const ofRelease = Type.Object({ id: Id })
const Version = Type.Integer({ minimum: 0 })

export const firstDaysApi = {
  list: query('release.first-days', '/first-days', {
    input: Type.Object({ unitId: Type.Optional(Id) }),
    output: FirstDaysList,
  }),
  show: query('release.first-days-of', '/releases/:id/first-days', {
    input: ofRelease,
    output: FirstDaysFile,
  }),
  name: command('release.name-first-days', '/releases/:id/first-days/carrier', {
    input: Type.Object({ id: Id, version: Version, matchId: OrNull(Id), userId: OrNull(Id) }),
    output: FirstDaysFile,
  }),
  record: command('release.record-first-contact', '/releases/:id/first-days/contacts', {
    input: Type.Object({ id: Id, day: Day, how: ContactWay, reached: Type.Boolean() }),
    output: FirstDaysFile,
  }),
  take: command('release.take-first-days', '/releases/:id/first-days/take', {
    input: Type.Object({ id: Id, dueOn: Day }),
    output: FirstDaysFile,
  }),
  health: query('release.health-guard', '/releases/:id/health', { input: ofRelease, output: HealthFile }),
  setHealth: command('release.set-health-guard', '/releases/:id/health', {
    input: Type.Object({ id: Id, version: Version, ...HealthGuard.properties }),
    output: HealthFile,
  }),
  phoneTrees: query('release.phone-trees', '/phone-trees', {
    input: Type.Object({}),
    output: Type.Array(PhoneTree),
  }),
  setPhoneTree: command('release.set-phone-tree', '/phone-trees/:unitId', {
    input: Type.Object({ unitId: Id, colleagues: Type.Array(TreeColleague, { maxItems: 20 }) }),
    output: Type.Null(),
  }),
}
