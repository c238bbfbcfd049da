import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { sameId } from './again.ts'
import { deleteClosingDay, insertClosingDay, requireClosingDay } from './closing-day-store.ts'
import { daysOff } from './days-off.ts'
import { requireKeeperOf } from './keepers.ts'
import { requireUnit } from './unit-store.ts'

/** The days off that one question may span; a year is computed at a time. */
const mostYears = 5

const listHolidays = handle(organisationApi.holidays, {
  permission: 'organisation:read',
  concerns: () => null,
  run({ tx, actor }, { from, until, language = actor.language }) {
    if (until < from) refuse({ code: 'ends-before-begins', field: 'until' })
    if (Number(until.slice(0, 4)) - Number(from.slice(0, 4)) >= mostYears) {
      refuse({ code: 'too-many-years', field: 'until', values: { most: mostYears } })
    }
    return daysOff(tx, { from, until, language })
  },
})

const addClosingDay = handle(organisationApi.addClosingDay, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor }, day) {
    if (day.unitId !== null) await requireUnit(tx, day.unitId)
    requireKeeperOf(actor, day.unitId)
    return (await insertClosingDay(tx, day)) ?? refuse({ code: 'closed-already', field: 'day' })
  },
  again: ({ tx }, _input, id) => requireClosingDay(tx, id),
})

const removeClosingDay = handle(organisationApi.removeClosingDay, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, actor }, { id }) {
    const { unitId } = await requireClosingDay(tx, id)
    requireKeeperOf(actor, unitId)
    await deleteClosingDay(tx, id)
    return { id }
  },
  again: sameId,
})

export const closingDayHandlers = [listHolidays, addClosingDay, removeClosingDay]
