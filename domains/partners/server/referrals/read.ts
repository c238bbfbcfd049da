import { recordsOf, requirePerson } from '#domains/people/server/index.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import type { Tx } from '#platform/operations/tx.ts'
import type { Referral, Standing, Told } from '../../model/referrals/referral.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { listLinks } from './link-store.ts'
import { listItems, listOutcomes } from './part-store.ts'
import { listAnswered, listReferrals, listUnanswered, requireRow } from './referral-store.ts'
import { hasGround } from './share.ts'
import { listSteps } from './steps.ts'

/** So many days what a partner said stands on Today. */
const daysShown = 5

const listThem = handle(referralsApi.list, {
  permission: 'referrals:read',
  concerns: (_input, output) => output?.map(({ personId }) => personId) ?? null,
  run: ({ tx }, wanted) => listReferrals(tx, wanted),
})

const listOfPerson = handle(referralsApi.ofPerson, {
  permission: 'referrals:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId }) {
    await requirePerson(tx, personId)
    return listReferrals(tx, { personIds: await recordsOf(tx, personId) })
  },
})

const listWaiting = handle(referralsApi.waiting, {
  permission: 'referrals:read',
  concerns: (_input, output) =>
    output ? [...output.unanswered, ...output.answered].map(({ personId }) => personId) : null,
  async run({ tx, today, now }) {
    const since = now.subtract({ hours: 24 * daysShown }).toString()
    return {
      today: today.toString(),
      unanswered: await listUnanswered(tx),
      answered: await listAnswered(tx, since),
    }
  },
})

const show = handle(referralsApi.show, {
  permission: 'referrals:read',
  concerns: (_input, output) => output?.personId ?? null,
  run: (context, { id }) => readReferral(context, id),
})

export async function readReferral(context: Pick<Context, 'tx' | 'now'>, id: string): Promise<Referral> {
  const { tx } = context
  const referral = await requireRow(tx, id)
  const [outcomes, items] = [await listOutcomes(tx, id), await listItems(tx, id)]
  const stopped = await stoppedAmong(tx, [...outcomes, ...items])
  const standingOf = async (part: Told & { disclosureId: string | null; goneAt?: string | null }) => {
    let standing: Standing = 'no-ground'
    if (part.goneAt) standing = 'taken-back'
    else if (part.disclosureId !== null) standing = stopped.has(part.disclosureId) ? 'stopped' : 'shared'
    else if (await hasGround(context, { referral, partnerName: referral.partnerName }, part))
      standing = 'ready'
    return standing
  }
  const shownOutcomes = []
  for (const outcome of outcomes) shownOutcomes.push({ ...outcome, standing: await standingOf(outcome) })
  const shownItems = []
  for (const { fileName, fileType, ...item } of items) {
    const file = fileName === null ? null : { name: fileName, type: fileType ?? '' }
    shownItems.push({ ...item, file, standing: await standingOf(item) })
  }
  return {
    ...referral,
    contactSignsIn: referral.contactUserId !== null,
    outcomes: shownOutcomes,
    items: shownItems,
    steps: await listSteps(tx, id),
    links: await listLinks(tx, id),
  }
}

async function stoppedAmong(tx: Tx, parts: { disclosureId: string | null }[]): Promise<Set<string>> {
  const ids = parts.flatMap(({ disclosureId }) => (disclosureId === null ? [] : [disclosureId]))
  if (ids.length === 0) return new Set()
  const standing = await tx
    .selectFrom('disclosures')
    .select('id')
    .where('id', 'in', ids)
    .where(({ fn, ref }) => fn<boolean>('disclosure_stands', [ref('id')]))
    .execute()
  return new Set(ids.filter((id) => !standing.some((one) => one.id === id)))
}

export const readingReferrals = [listWaiting, listThem, listOfPerson, show]
