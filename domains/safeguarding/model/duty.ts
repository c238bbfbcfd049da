import Type from 'typebox'
import { OrNull } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import { isWithinHours, nextSpan, WeekHours, type WeekMoment, WeekSpan } from '#platform/texts/week-hours.ts'

const uuid = Type.String({ format: 'uuid' })

/** Whom to call in a unit, and when; several may be on duty at the same time. */
export const NewDutyPhone = Type.Object({
  unitId: uuid,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  phone: Type.String({ minLength: 1, maxLength: 50 }),
  hours: WeekHours,
  /** The colleague who answers, if they sign in here: worries are told to them by mail as well. */
  userId: OrNull(uuid),
  /** Who answers instead while they are away, and where they do not take a worry over in time. */
  deputyId: OrNull(uuid),
})
export type NewDutyPhone = Type.Static<typeof NewDutyPhone>

export const DutyPhone = Type.Object({ id: uuid, version: Type.Integer(), ...NewDutyPhone.properties })
export type DutyPhone = Type.Static<typeof DutyPhone>

const DutyLine = Type.Object({ id: uuid, name: Type.String(), phone: Type.String() })

/** Who is on duty in a unit now; if nobody is, who will be next. */
export const Duty = Type.Object({
  unitId: uuid,
  onDuty: Type.Array(DutyLine),
  next: OrNull(Type.Object({ ...DutyLine.properties, span: WeekSpan })),
})
export type Duty = Type.Static<typeof Duty>

type Line = Pick<DutyPhone, 'id' | 'name' | 'phone' | 'hours'>
const lineOf = ({ id, name, phone }: Line) => ({ id, name, phone })

export function dutyAt(phones: readonly Line[], moment: WeekMoment): Omit<Duty, 'unitId'> {
  const onDuty = phones.filter(({ hours }) => isWithinHours(hours, moment)).map(lineOf)
  if (onDuty.length > 0) return { onDuty, next: null }
  const ahead = phones
    .flatMap((phone) => {
      const next = nextSpan(phone.hours, moment)
      return next ? [{ phone, ...next }] : []
    })
    .sort((a, b) => a.inMinutes - b.inMinutes)[0]
  return { onDuty, next: ahead ? { ...lineOf(ahead.phone), span: ahead.span } : null }
}

type Answering = Pick<NewDutyPhone, 'hours' | 'userId' | 'deputyId'>

export function obstaclesToDutyPhone({ hours, userId, deputyId }: Answering): Reason[] {
  const reasons: Reason[] = []
  if (hours.length === 0) reasons.push({ code: 'duty-needs-hours', field: 'hours' })
  if (deputyId !== null && (userId === null || deputyId === userId))
    reasons.push({ code: 'deputy-needs-colleague', field: 'deputyId' })
  return reasons
}
