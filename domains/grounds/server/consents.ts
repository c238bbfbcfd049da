import { houseValues } from '#domains/organisation/server/index.ts'
import { recordsOf, requirePerson, requirePersonForWriting } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuseIfAny } from '#platform/problem.ts'
import type { Consent } from '../model/consent.ts'
import { consentStanding, obstaclesToConsent, obstaclesToWithdrawal } from '../model/consent-rules.ts'
import { groundsApi } from '../model/grounds-api.ts'
import { type ConsentRecord, listConsentsOf, listEnding, requireConsent } from './consent-store.ts'
import { stopDisclosures } from './disclose.ts'
import { recordConsent } from './record-consent.ts'

/** So many days after its last day a consent that nobody renewed still asks for somebody to ask. */
const daysAfter = 90
const most = 500

type Asking = Pick<Context, 'tx' | 'today'>

async function soonDays({ tx, today }: Asking, unitId: string | null): Promise<number> {
  const house = await houseValues(tx, ['consent-ends-soon'], { unitId, day: today.toString() })
  return house['consent-ends-soon']
}

const shown =
  (today: Temporal.PlainDate, days: number) =>
  ({ unitId: _unitId, ...consent }: ConsentRecord): Consent => ({
    ...consent,
    standing: consentStanding(consent, {
      today: today.toString(),
      soon: today.add({ days }).toString(),
    }),
  })

async function readAgain(context: Asking, id: string): Promise<Consent> {
  const consent = await requireConsent(context.tx, id)
  return shown(context.today, await soonDays(context, consent.unitId))(consent)
}

const listOfPerson = handle(groundsApi.ofPerson, {
  permission: 'grounds:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId }) {
    const { unitId } = await requirePerson(context.tx, personId)
    const consents = await listConsentsOf(context.tx, await recordsOf(context.tx, personId))
    const asShown = consents.map(shown(context.today, await soonDays(context, unitId)))
    const order = ['ends-soon', 'holds', 'over', 'withdrawn']
    return asShown.sort((a, b) => order.indexOf(a.standing) - order.indexOf(b.standing))
  },
})

const listEndingSoon = handle(groundsApi.endingSoon, {
  permission: 'grounds:read',
  concerns: (_input, output) => output?.consents.map(({ personId }) => personId) ?? null,
  async run(context) {
    const { tx, today } = context
    const days = await soonDays(context, null)
    const from = today.subtract({ days: daysAfter }).toString()
    const ending = await listEnding(tx, from, today.add({ days }).toString(), most)
    return { consents: ending.map(shown(today, days)), today: today.toString(), soonDays: days }
  },
})

const record = handle(groundsApi.record, {
  permission: 'grounds:write',
  concerns: ({ personId }) => personId,
  async run(context, consent) {
    await requirePersonForWriting(context.tx, consent.personId)
    refuseIfAny(obstaclesToConsent(consent, context.today.toString()))
    return readAgain(context, await recordConsent(context.tx, consent))
  },
  again: (context, _input, id) => readAgain(context, id),
})

const withdraw = handle(groundsApi.withdraw, {
  permission: 'grounds:write',
  concerns: (_input, consent) => consent?.personId ?? null,
  async run(context, { id, version, withdrawnOn, withdrawnHow }) {
    const { tx, actor, today, tell } = context
    const consent = await requireConsent(tx, id)
    refuseIfAny(obstaclesToWithdrawal({ withdrawnOn }, { consent, today: today.toString() }))
    const change = { withdrawnOn, withdrawnHow, withdrawnBy: actor.userId }
    await setVersioned(tx, 'consents', { id, version, ...change })
    tell('grounds.consent-withdrawn', { consentId: id, personId: consent.personId })
    await stopDisclosures(context, { consentId: id }, 'withdrawn')
    return readAgain(context, id)
  },
  again: (context, { id }) => readAgain(context, id),
})

export const consentHandlers = [listOfPerson, listEndingSoon, record, withdraw]
