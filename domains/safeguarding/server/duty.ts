import { obstacleToUnit, unitsOf } from '#domains/organisation/server/index.ts'
import { type Actor, type Context, handle } from '#platform/operations/handler.ts'
import { notFound, type Reason, refuseIfAny } from '#platform/problem.ts'
import { weekMoment } from '#platform/texts/week-hours.ts'
import { type Duty, dutyAt, type NewDutyPhone, obstaclesToDutyPhone } from '../model/duty.ts'
import { emergencyNumbers } from '../model/emergency.ts'
import { safeguardingApi } from '../model/safeguarding-api.ts'
import {
  countryOfHouse,
  insertDutyPhone,
  listDutyPhones,
  requireDutyPhone,
  setDutyPhone,
  setDutyPhoneRetired,
} from './duty-store.ts'

/** The units in which somebody works or helps today. */
const ownUnits = ({ roles }: Actor): string[] => [...new Set(roles.flatMap(({ unitId }) => unitId ?? []))]

async function dutyNow({ tx, actor, now, today, site }: Context) {
  const units = ownUnits(actor)
  const phones = await listDutyPhones(tx, units, today.toString())
  const moment = weekMoment(now, site.zone)
  const duty = units.map((unitId): Duty => {
    const ofUnit = phones.filter((phone) => phone.unitId === unitId)
    return { unitId, ...dutyAt(ofUnit, moment) }
  })
  return { duty, emergency: emergencyNumbers(await countryOfHouse(tx)) }
}

const showDuty = handle(safeguardingApi.duty, {
  permission: 'organisation:read',
  concerns: () => null,
  run: dutyNow,
})

const showMyDutyPhone = handle(safeguardingApi.myDutyPhone, {
  permission: 'field:read',
  concerns: () => null,
  run: dutyNow,
})

const listThePhones = handle(safeguardingApi.dutyPhones, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx, actor, today }) => listDutyPhones(tx, ownUnits(actor), today.toString()),
})

async function requireOwnUnit({ actor }: Context, unitId: string): Promise<void> {
  const isOurs = actor.roles.some((held) => held.role === 'coordinator' && held.unitId === unitId)
  if (!isOurs) notFound()
}

async function obstaclesTo({ tx, today }: Context, phone: NewDutyPhone): Promise<Reason[]> {
  const reasons = [...(await obstacleToUnit(tx, phone.unitId, 'unitId')), ...obstaclesToDutyPhone(phone)]
  if (phone.userId !== null && !(await unitsOf(tx, phone.userId, today.toString())).includes(phone.unitId))
    reasons.push({ code: 'duty-colleague-elsewhere', field: 'userId' })
  if (
    phone.deputyId !== null &&
    !(await unitsOf(tx, phone.deputyId, today.toString())).includes(phone.unitId)
  )
    reasons.push({ code: 'duty-colleague-elsewhere', field: 'deputyId' })
  return reasons
}

const addPhone = handle(safeguardingApi.addDutyPhone, {
  permission: 'safeguarding:write',
  concerns: () => null,
  async run(context, phone) {
    await requireOwnUnit(context, phone.unitId)
    refuseIfAny(await obstaclesTo(context, phone))
    return insertDutyPhone(context.tx, phone)
  },
  again: ({ tx, today }, _input, id) => requireDutyPhone(tx, id, today.toString()),
})

const changePhone = handle(safeguardingApi.changeDutyPhone, {
  permission: 'safeguarding:write',
  concerns: () => null,
  async run(context, phone) {
    const { unitId } = await requireDutyPhone(context.tx, phone.id, context.today.toString())
    await requireOwnUnit(context, unitId)
    await requireOwnUnit(context, phone.unitId)
    refuseIfAny(await obstaclesTo(context, phone))
    return setDutyPhone(context.tx, phone)
  },
  again: ({ tx, today }, _input, id) => requireDutyPhone(tx, id, today.toString()),
})

const retirePhone = handle(safeguardingApi.retireDutyPhone, {
  permission: 'safeguarding:write',
  concerns: () => null,
  async run(context, { id, version }) {
    const retiredOn = context.today.toString()
    const { unitId } = await requireDutyPhone(context.tx, id, retiredOn)
    await requireOwnUnit(context, unitId)
    await setDutyPhoneRetired(context.tx, { id, version, retiredOn })
    return { id }
  },
  again: async (_context, { id }) => ({ id }),
})

export const dutyHandlers = [showDuty, showMyDutyPhone, listThePhones, addPhone, changePhone, retirePhone]
