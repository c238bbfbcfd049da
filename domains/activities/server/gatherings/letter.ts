import { requireUnit } from '#domains/organisation/server/index.ts'
import type { PrintableLetter } from '#platform/documents/letter.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { dayText, listText } from '#platform/texts/days.ts'
import { format } from '#platform/texts/text.ts'
import { nameIn } from '../../model/day.ts'
import type { GatheringRow } from '../../model/gatherings/gathering.ts'
import type { Guest } from '../../model/gatherings/guest.ts'

/** A guest as a letter speaks of them; `address` is empty where it is protected or not known. */
export type Invited = Pick<Guest, 'id' | 'name' | 'language' | 'kind' | 'comesWith'> & { address: string[] }

type Sent = { gathering: GatheringRow; house: string; unit: string; today: string }

export async function senderOf(tx: Tx, gathering: GatheringRow, today: string): Promise<Sent> {
  const { name: house } = await tx.selectFrom('access.organisation').select('name').executeTakeFirstOrThrow()
  const { name: unit } = await requireUnit(tx, gathering.unitId)
  return { gathering, house, unit, today }
}

const firstName = (name: string) => name.split(' ')[0] ?? name

/** Who else may be named to a guest: nobody, unless the gathering says so; then by first name. */
export const othersNamed = (
  { guestsNamed }: Pick<GatheringRow, 'guestsNamed'>,
  to: Pick<Guest, 'id'>,
  expected: readonly Pick<Guest, 'id' | 'name' | 'comesWith'>[],
): string[] =>
  guestsNamed
    ? expected
        .filter(({ id, comesWith }) => id !== to.id && comesWith?.id !== to.id)
        .map(({ name }) => firstName(name))
    : []

/** The invitation in the guest's language, with the children who come along. */
export function invitationTo(
  to: Invited,
  expected: readonly Pick<Guest, 'id' | 'name' | 'comesWith'>[],
  { gathering, house, unit, today }: Sent,
): PrintableLetter {
  const { language } = to
  const t = (key: Parameters<typeof format>[1], values: Record<string, string> = {}) =>
    format(language, key, values)
  const name = nameIn(gathering.names, language)
  const days = gathering.days.filter(({ day }) => day >= today)
  const children = expected.filter(({ comesWith }) => comesWith?.id === to.id).map((child) => child.name)
  const others = othersNamed(gathering, to, expected)
  const organiser = gathering.organiser ?? unit
  const fact = (label: Parameters<typeof format>[1], value: string | null) =>
    value ? [{ label: t(label), value }] : []
  return {
    language,
    from: [...new Set([house, unit])],
    to: [to.name, ...to.address],
    placeAndDay: `${unit}, ${dayText(today, language)}`,
    about: t('activities.letter.about', { name }),
    greeting: t('activities.letter.greeting', { name: to.name }),
    facts: [
      ...fact(
        'activities.letter.when',
        days
          .map(({ day, starts, ends }) =>
            t('activities.when', { day: dayText(day, language, 'weekday'), starts, ends }),
          )
          .join('; '),
      ),
      ...fact('activities.letter.where', gathering.place),
      ...fact('activities.letter.bring', gathering.bring),
      ...fact(
        'activities.letter.reply',
        gathering.replyUntil &&
          t('activities.letter.reply-until', {
            day: dayText(gathering.replyUntil, language, 'weekday'),
            organiser,
          }),
      ),
    ],
    parts: [
      {
        heading: '',
        paragraphs: [
          t('activities.letter.welcome', { name }),
          ...(children.length > 0
            ? [t('activities.letter.children', { children: listText(children, language) })]
            : []),
          ...(gathering.about ? [gathering.about] : []),
          ...(others.length > 0
            ? [t('activities.letter.others', { others: listText(others, language) })]
            : []),
        ],
      },
      { heading: t('activities.letter.photos'), paragraphs: [t('activities.letter.photos-text')] },
      { heading: t('activities.letter.ride'), paragraphs: [t('activities.letter.ride-text', { organiser })] },
    ],
    closing: t('activities.letter.closing'),
    signature: { name: organiser, label: [...new Set([house, unit])].join(', ') },
    isLargePrint: true,
    foot: house,
  }
}

/** Letters go to grown-ups: a child's is part of the one to whom it comes with. */
export const isWrittenTo = ({ kind, state }: Pick<Guest, 'kind' | 'state'>): boolean =>
  kind !== 'child' && (state === 'invited' || state === 'coming')
