import type { Centre } from '../centre.ts'
import type { Chance } from '../chance.ts'
import { addDays, addYears, momentOn } from '../days.ts'
import { languageOf, type UnitName } from '../staff.ts'
import type { ComingInRows } from './rows.ts'
import { comingWordsOf } from './words/index.ts'

type Asked = { personId: string; unit: UnitName; held: boolean; day: string; by: string }
type ConsentRow = ComingInRows['consents'][number]

/** The yes to being with us; gives its id. */
export function writeConsent(asked: Asked, rows: ComingInRows, centre: Centre, chance: Chance): string {
  const consent = given(asked, centre, chance)
  rows.consents.push({
    ...{ ...consent, purpose: 'intake', recipient: null, ends: null },
    dataGroups: ['identity', 'contact', 'custody', 'plan'],
  })
  return consent.id
}

/** For some, a yes to telling an office something, for a year; a few took it back. */
export function writeSharing(asked: Asked, rows: ComingInRows, centre: Centre, chance: Chance): void {
  const { agencies } = comingWordsOf[asked.unit]
  for (const recipient of chance.shuffled(agencies).slice(0, chance.between(1, 2))) {
    const consent = given(asked, centre, chance)
    const takenBack = addDays(asked.day, chance.between(20, 120))
    const isTakenBack = chance.often(0.06) && takenBack <= centre.lastDay
    rows.consents.push({
      ...{ ...consent, purpose: 'share-with-agency', recipient, ends: addYears(asked.day, 1) },
      dataGroups: chance.often(0.6) ? ['identity', 'contact', 'housing-and-work'] : ['identity', 'custody'],
      ...(isTakenBack
        ? { withdrawnOn: takenBack, withdrawnHow: 'spoken' as const, withdrawnBy: asked.by }
        : {}),
    })
  }
}

function given(
  { personId, unit, held, day, by }: Asked,
  centre: Centre,
  chance: Chance,
): Omit<ConsentRow, 'purpose' | 'recipient' | 'dataGroups' | 'ends'> {
  const recordedAt = momentOn(day, 40)
  const how = held ? (chance.often(0.3) ? 'spoken-with-witness' : 'paper') : 'paper'
  return {
    ...{ id: centre.id(recordedAt), personId, language: languageOf[unit], how, givenOn: day, recordedAt },
    witness: how === 'paper' ? null : chance.pick(comingWordsOf[unit].witnesses),
    ...{ recipientId: null, textVersion: `${day.slice(0, 4)}-01` },
    ...{ recordedBy: by, withdrawnOn: null, withdrawnHow: null, withdrawnBy: null },
  }
}
