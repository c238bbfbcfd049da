import type { ColumnType, Generated } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { WeekHours } from '#platform/texts/week-hours.ts'
import type { DutyPhone, NewDutyPhone } from '../model/duty.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    dutyPhones: Omit<NewDutyPhone, 'hours'> & {
      id: Generated<string>
      version: Generated<number>
      hours: ColumnType<WeekHours, string, string>
      retiredOn: Generated<string | null>
    }
  }
}

const inUse = (tx: Tx, today: string) =>
  tx
    .selectFrom('dutyPhones')
    .selectAll()
    .where(({ eb, or }) => or([eb('retiredOn', 'is', null), eb('retiredOn', '>', today)]))

export const listDutyPhones = (tx: Tx, unitIds: readonly string[], today: string): Promise<DutyPhone[]> =>
  inUse(tx, today)
    .where('unitId', 'in', unitIds.length > 0 ? unitIds : [noUnit])
    .orderBy('name')
    .orderBy('id')
    .execute()

const noUnit = '00000000-0000-0000-0000-000000000000'

export async function requireDutyPhone(tx: Tx, id: string, today: string): Promise<DutyPhone> {
  return (await inUse(tx, today).where('id', '=', id).executeTakeFirst()) ?? notFound()
}

export const insertDutyPhone = (tx: Tx, { hours, ...phone }: NewDutyPhone): Promise<DutyPhone> =>
  tx
    .insertInto('dutyPhones')
    .values({ ...phone, hours: JSON.stringify(hours) })
    .returningAll()
    .executeTakeFirstOrThrow()

export const setDutyPhone = (tx: Tx, { hours, ...phone }: DutyPhone): Promise<DutyPhone> =>
  setVersioned(tx, 'dutyPhones', { ...phone, hours: JSON.stringify(hours) })

export const setDutyPhoneRetired = (tx: Tx, edit: { id: string; version: number; retiredOn: string }) =>
  setVersioned(tx, 'dutyPhones', edit)

/** The country of the house; also for sides that may read no more of it. */
export async function countryOfHouse(tx: Tx): Promise<string> {
  return (await tx.selectFrom('access.organisation').select('country').executeTakeFirstOrThrow()).country
}
