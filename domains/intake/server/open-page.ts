import { sql } from 'kysely'
import { obstaclesToTicket, slugOfUnit } from '#domains/volunteers/model/index.ts'
import { ageOfTicket, giveTicket } from '#domains/volunteers/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { type ReasonCode, refuse, refuseIfAny } from '#platform/problem.ts'
import type { Language } from '#platform/texts/languages.ts'
import { intakeApi } from '../model/intake-api.ts'
import { mostReferralsADay, mostUnread } from '../model/public-form.ts'
import type { ReferralConsent } from '../model/referral.ts'
import { contactKeysOf, isOwnWish, nameKeyOf, obstaclesToOpenReferral } from '../model/referral-rules.ts'

type Door = { id: string; name: string; place: string | null; language: Language }

const showForm = handle(intakeApi.form, {
  permission: 'anyone',
  concerns: () => null,
  async run({ tx, now, site }) {
    const { rows: doors } = await sql<Door>`select * from intake_doors()`.execute(tx)
    const { rows: house } = await sql<{ name: string }>`select name from access.front_door()`.execute(tx)
    const units = doors.map((door) => ({ ...door, slug: slugOfUnit(door.name) }))
    return { organisation: house[0]?.name ?? '', units, ticket: giveTicket(site, now) }
  },
})

/** Takes in what a stranger writes. What only a machine would send is thanked for and forgotten. */
const takeReferral = handle(intakeApi.refer, {
  permission: 'anyone',
  perAddress: { most: 20, minutes: 60 },
  concerns: () => null,
  async run({ tx, now, today, site, changed }, { ticket, website, ...told }) {
    changed([])
    if (website !== '') return null
    const day = today.toString()
    refuseIfAny([...obstaclesToTicket(ageOfTicket(site, ticket, now)), ...obstaclesToOpenReferral(told, day)])
    const { unitId, agrees, ...details } = told
    const yes: ReferralConsent = { how: 'on-screen', witness: null, on: day, language: details.language }
    const sent = {
      ...details,
      nameKey: nameKeyOf(details),
      contactKeys: contactKeysOf(details),
      consent: isOwnWish(details.sourceKind) && agrees ? yes : null,
    }
    const { rows } = await sql<{ outcome: 'done' | ReasonCode }>`select intake_take_referral(${unitId},
      ${JSON.stringify(sent)}::jsonb, ${site.fingerprint(['used', ticket])}, ${day}, ${mostReferralsADay},
      ${mostUnread}) as outcome`.execute(tx)
    const { outcome } = rows[0]!
    if (outcome !== 'done') refuse(outcome)
    return null
  },
})

export const openHandlers = [showForm, takeReferral]
