import { handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound, refuse, refuseIfAny } from '#platform/problem.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { obstaclesToContact } from '../../model/children/contact-rules.ts'
import { aroundChild } from './around-child.ts'
import { listConsents, readChild, requireAdult, requireOpenChild } from './child-store.ts'

/** What was decided for one child and one grown-up, as far as a booking asks. */
export const listDecisions = (tx: Tx, childId: string, adultId: string) =>
  tx
    .selectFrom('bestInterestAssessments')
    .select(['id', 'decision', 'kindsAllowed', 'validFrom', 'validUntil', 'stoppedOn', 'supervised'])
    .select(['conditions', 'stopRule'])
    .where('childId', '=', childId)
    .where('adultId', '=', adultId)
    .where('decision', '=', 'allowed')
    .orderBy('decidedOn', 'desc')
    .execute()

const addContact = handle(childrenApi.addContact, {
  ...aroundChild,
  async run({ tx, today }, contact) {
    const { childId, adultId } = contact
    const child = await requireOpenChild(tx, childId)
    const adult = await requireAdult(tx, adultId, childId)
    const assessments = await listDecisions(tx, childId, adultId)
    const consents = await listConsents(tx, childId)
    const known = { today: today.toString(), adult, assessments, care: child.care, consents }
    refuseIfAny(obstaclesToContact(contact, known))
    await tx.insertInto('childContacts').values(contact).execute()
    return readChild(tx, childId, today)
  },
})

async function requirePlanned(tx: Tx, id: string) {
  const found = await tx.selectFrom('childContacts').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) return notFound()
  if (found.state !== 'planned') refuse('child-contact-over')
  return found
}

const holdContact = handle(childrenApi.holdContact, {
  ...aroundChild,
  async run({ tx, today }, { id, version, words }) {
    const { childId, day } = await requirePlanned(tx, id)
    if (day > today.toString()) refuse('child-contact-not-yet')
    await setVersioned(tx, 'childContacts', { id, version, state: 'held', words })
    return readChild(tx, childId, today)
  },
})

const cancelContact = handle(childrenApi.cancelContact, {
  ...aroundChild,
  async run({ tx, today }, { id, version, cancelledBy, cancelWords }) {
    const { childId } = await requirePlanned(tx, id)
    await setVersioned(tx, 'childContacts', { id, version, state: 'cancelled', cancelledBy, cancelWords })
    return readChild(tx, childId, today)
  },
})

export const contactHandlers = [addContact, holdContact, cancelContact]
