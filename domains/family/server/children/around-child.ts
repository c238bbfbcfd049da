import { requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, type Reason, refuse, refuseIfAny } from '#platform/problem.ts'
import type { ChildFile } from '../../model/children/child.ts'
import { obstaclesToAdult, obstaclesToConsent } from '../../model/children/child-rules.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { requireFamilyMember } from '../members/member-store.ts'
import { cancelWithoutConsent } from '../stays/cancel-planned.ts'
import {
  concernedBy,
  listConsents,
  readChild,
  requireAdult,
  requireChild,
  requireOpenChild,
} from './child-store.ts'

/** Everything written around a child is answered with the whole file. */
export const aroundChild = {
  permission: 'children:write',
  concerns: (_input: unknown, file: ChildFile | undefined) => concernedBy(file),
  again: ({ tx, today }: Context, _input: unknown, id: string) => readChild(tx, id, today),
} as const

const ahead = (day: string | null, today: Temporal.PlainDate, field: string): Reason[] =>
  day !== null && day > today.toString() ? [{ code: 'child-day-ahead', field }] : []

type Linked = { personId: string | null; familyMemberId: string | null }
async function requireLinked({ tx }: Context, { personId, familyMemberId }: Linked, before?: Linked) {
  if (personId !== null && personId !== before?.personId) await requirePersonForWriting(tx, personId)
  if (familyMemberId !== null && familyMemberId !== before?.familyMemberId)
    await requireFamilyMember(tx, familyMemberId)
}

const addAdult = handle(childrenApi.addAdult, {
  ...aroundChild,
  async run(context, adult) {
    const { tx, today } = context
    await requireOpenChild(tx, adult.childId)
    await requireLinked(context, adult)
    refuseIfAny([...obstaclesToAdult(adult), ...ahead(adult.contactOn, today, 'contactOn')])
    await tx.insertInto('childAdults').values(adult).execute()
    return readChild(tx, adult.childId, today)
  },
})

const changeAdult = handle(childrenApi.changeAdult, {
  ...aroundChild,
  async run(context, change) {
    const { tx, today } = context
    const before = await requireAdult(tx, change.id)
    await requireOpenChild(tx, before.childId)
    await requireLinked(context, change, before)
    refuseIfAny([...obstaclesToAdult(change), ...ahead(change.contactOn, today, 'contactOn')])
    await setVersioned(tx, 'childAdults', change)
    return readChild(tx, before.childId, today)
  },
})

const sayWords = handle(childrenApi.sayWords, {
  ...aroundChild,
  async run({ tx, today }, said) {
    await requireOpenChild(tx, said.childId)
    if (said.adultId !== null) await requireAdult(tx, said.adultId, said.childId)
    refuseIfAny(ahead(said.saidOn, today, 'saidOn'))
    await tx.insertInto('childWords').values(said).execute()
    return readChild(tx, said.childId, today)
  },
})

const inform = handle(childrenApi.inform, {
  ...aroundChild,
  async run({ tx, today }, told) {
    await requireOpenChild(tx, told.childId)
    refuseIfAny(ahead(told.givenOn, today, 'givenOn'))
    await tx.insertInto('childInformed').values(told).execute()
    return readChild(tx, told.childId, today)
  },
})

const recordConsent = handle(childrenApi.consent, {
  ...aroundChild,
  async run({ tx, today }, consent) {
    await requireOpenChild(tx, consent.childId)
    await requireAdult(tx, consent.adultId, consent.childId)
    refuseIfAny(obstaclesToConsent(consent, { today: today.toString() }))
    await tx.insertInto('childConsents').values(consent).execute()
    return readChild(tx, consent.childId, today)
  },
})

/** From that day it no longer holds, and whatever was booked on it does not take place. */
const withdrawConsent = handle(childrenApi.withdrawConsent, {
  ...aroundChild,
  async run({ tx, today }, { id, version, withdrawnOn }) {
    const consent = await tx.selectFrom('childConsents').selectAll().where('id', '=', id).executeTakeFirst()
    if (!consent) return notFound()
    if (consent.withdrawnOn !== null) refuse('child-consent-withdrawn')
    if (withdrawnOn < consent.givenOn) refuse({ code: 'child-until-before-since', field: 'withdrawnOn' })
    refuseIfAny(ahead(withdrawnOn, today, 'withdrawnOn'))
    await setVersioned(tx, 'childConsents', { id, version, withdrawnOn })
    const { care } = await requireChild(tx, consent.childId)
    await cancelWithoutConsent(tx, {
      ...consent,
      care,
      consents: await listConsents(tx, consent.childId),
      from: withdrawnOn,
    })
    return readChild(tx, consent.childId, today)
  },
})

const addDay = handle(childrenApi.addDay, {
  ...aroundChild,
  async run({ tx, today }, day) {
    await requireOpenChild(tx, day.childId)
    await tx.insertInto('childDays').values(day).execute()
    return readChild(tx, day.childId, today)
  },
})

const removeDay = handle(childrenApi.removeDay, {
  ...aroundChild,
  async run({ tx, today }, { id }) {
    const found = await tx.selectFrom('childDays').select('childId').where('id', '=', id).executeTakeFirst()
    if (!found) return notFound()
    await tx.deleteFrom('childDays').where('id', '=', id).execute()
    return readChild(tx, found.childId, today)
  },
})

export const aroundChildHandlers = [
  addAdult,
  changeAdult,
  sayWords,
  inform,
  recordConsent,
  withdrawConsent,
  addDay,
  removeDay,
]
