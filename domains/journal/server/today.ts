import { handle } from '#platform/operations/handler.ts'
import { journalApi } from '../model/journal-api.ts'
import { daysLookedBack, nearDays, taskDays } from '../model/today.ts'
import { listTasks } from './task-store.ts'
import { peopleIn } from './tasks.ts'
import {
  findLooks,
  listArrived,
  listEntrusted,
  listMovedDates,
  listReleasesUntil,
  namesOfUnits,
  setLook,
} from './today-store.ts'

export const showToday = handle(journalApi.today, {
  permission: 'journal:read',
  concerns: (_input, page) =>
    page
      ? [
          ...peopleIn(page.tasks),
          ...[page.near, page.moved, page.passed, page.entrusted, page.arrived]
            .flat()
            .map(({ person }) => person.id),
        ]
      : [],
  async run({ tx, actor, now, today: date }) {
    const { userId } = actor
    const today = date.toString()
    const reader = { userId, today }
    const looks = await findLooks(tx, userId)
    const lastLook = looks?.lookedOn === today ? looks.lookedBefore : looks?.lookedOn
    const since = lastLook ?? date.subtract({ days: daysLookedBack }).toString()
    const releases = await listReleasesUntil(tx, reader, date.add({ days: nearDays }).toString())
    const units = actor.roles.flatMap(({ unitId }) => (unitId === null ? [] : [unitId]))
    return {
      today,
      now: now.toString(),
      since,
      firstLookToday: looks?.lookedOn !== today,
      units: await namesOfUnits(tx, units),
      tasks: await listTasks(tx, { of: 'mine', dueBy: date.add({ days: taskDays }).toString() }, userId),
      near: releases
        .filter(({ day }) => day >= today)
        .map(named)
        .toReversed(),
      passed: releases.filter(({ day }) => day < today).map(named),
      moved: (await listMovedDates(tx, reader, since)).map(named),
      entrusted: (await listEntrusted(tx, reader, since)).map(named),
      arrived: (await listArrived(tx)).map(named),
    }
  },
})

export const lookAtToday = handle(journalApi.lookAtToday, {
  permission: 'journal:read',
  concerns: () => null,
  async run({ tx, actor, today }) {
    await setLook(tx, { userId: actor.userId, today: today.toString() })
    return null
  },
})

const named = <Row extends { id: string; name: string }>({ id, name, ...row }: Row) => ({
  ...row,
  person: { id, name },
})
