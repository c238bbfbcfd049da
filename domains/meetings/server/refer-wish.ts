import { wishTopics } from '#domains/intake/model/index.ts'
import { findReferralOf, receiveReferral } from '#domains/intake/server/index.ts'
import type { PersonRecord } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { meetingsApi } from '../model/meetings-api.ts'
import type { Consent, Round, RoundTalk } from '../model/round.ts'
import { obstaclesToTakingUp } from '../model/round-rules.ts'
import { requireRoundRow, requireTalk } from './round-store.ts'

type Wished = { talk: RoundTalk; round: Round; consent: Consent }
type Who = { givenName: string; familyName: string; person: PersonRecord | null }

/** The wish as intake takes it in: who it is, what for in their words, and the yes that was given inside. */
const refer = (context: Context, { talk, round, consent }: Wished, { person, ...names }: Who) =>
  receiveReferral(context, {
    ...{ ...names, unitId: round.unitId, how: 'by-hand', cameOn: round.day, sourceKind: 'round' },
    ...{ personId: person?.id ?? null, prison: round.prison, knows: 'yes', language: context.actor.language },
    // Health and substances stay in the talk: intake has no place for them.
    wishes: wishTopics.filter((topic) => (talk.needs as string[]).includes(topic)),
    wishWords: talk.words ?? '',
    consent: {
      ...{ on: consent.on, language: context.actor.language },
      ...(consent.how === 'in-writing'
        ? { how: 'paper', witness: null }
        : { how: 'spoken-with-witness', witness: consent.witness?.trim() || null }),
    },
  })

/** The referral of somebody who has a file by now: the one that waits or led to a yes, else a new one. */
export const referralFor = async (context: Context, wished: Wished, person: PersonRecord): Promise<string> =>
  (await findReferralOf(context.tx, person.id)) ??
  refer(context, wished, {
    ...{ givenName: person.givenName || person.displayName, familyName: person.familyName, person },
  })

/** What stays with the talk when its wish goes on. */
export const consentColumns = ({ on, how, witness }: Consent) => ({
  ...{ consentOn: on, consentHow: how, consentWitness: witness?.trim() || null },
})

/** A wish becomes a referral, of somebody of whom there is no file yet: with their name now, since they said yes. */
export const referWish = handle(meetingsApi.referWish, {
  permission: 'meetings:write',
  concerns: () => null,
  async run(context, { id, version, givenName, familyName, consent }) {
    const { tx } = context
    const today = context.today.toString()
    const talk = await requireTalk(tx, id)
    const round = await requireRoundRow(tx, talk.roundId, today)
    const facts = { today, wish: talk.wish, takenUp: talk.takenUp !== null, roundDay: round.day }
    refuseIfAny(obstaclesToTakingUp({ consent }, facts))
    const referralId = await refer(context, { talk, round, consent }, { givenName, familyName, person: null })
    await setVersioned(tx, 'roundTalks', {
      ...{ id, version, referralId, takenUpOn: today, wish: 'yes', ...consentColumns(consent) },
    })
    return requireTalk(tx, id)
  },
  again: ({ tx }, { id }) => requireTalk(tx, id),
})
