import { type Compartment, compartmentRights } from '#domains/journal/model/compartments.ts'
import type { EntryKind } from '#domains/journal/model/entry.ts'
import type { Language } from '#platform/texts/languages.ts'
import { responsibleOn, type Turnus } from './caseload.ts'
import type { Centre } from './centre.ts'
import { type Chance, deckOf } from './chance.ts'
import { addDays, earlier, later, momentOn, workdayBy } from './days.ts'
import type { Plan } from './plans.ts'
import type { PartOfCentre } from './rows.ts'
import { sentences } from './sentences/index.ts'
import { coordinatorOf, type StaffMember } from './staff.ts'
import type { Way } from './way.ts'

export const mayWrite = ({ roles }: StaffMember, compartment: Compartment): boolean =>
  roles.some((role) => (compartmentRights[compartment] as Record<string, string>)[role] === 'write')

/** Somebody's plan and way, who was responsible for them, and who they are. */
export type Story = {
  plan: Plan
  way: Way
  turns: Turnus[]
  person: { id: string; tongue: string }
}

type Phase = 'first' | 'inside' | 'near' | 'gate' | 'after'

type Entry = PartOfCentre['journalEntries'][number]
type Draw = <Item>(items: Item[]) => Item

/** What was written about somebody along the way, no sentence twice until all have been used. */
export function journalOf(story: Story, centre: Centre, chance: Chance): Entry[] {
  const decks = new Map<unknown, () => unknown>()
  const draw: Draw = <Item>(items: Item[]): Item => {
    if (!decks.has(items)) decks.set(items, deckOf(items, chance))
    return decks.get(items)!() as Item
  }
  return occasions(story, centre, chance).map((occasion) => entryOn(occasion, story, centre, chance, draw))
}

const usually: [EntryKind, number][] = [
  ['note', 66],
  ['call', 18],
  ['own-words', 16],
]

function entryOn(
  { day, phase }: Occasion,
  { plan, turns, person }: Story,
  centre: Centre,
  chance: Chance,
  draw: Draw,
): Entry {
  const responsible = responsibleOn(turns, day)
  const compartment = compartmentFor(phase, responsible, chance)
  const author = responsible && mayWrite(responsible, compartment) ? responsible : coordinatorOf(plan.unit)
  const drawn = phase === 'first' || phase === 'gate' ? 'note' : chance.weighted(usually)
  const kind = compartment === 'help' ? drawn : 'note'
  const words = sentences[author.writes]
  const tongue = sentences[isLanguage(person.tongue) ? person.tongue : author.writes]
  const call = kind === 'call' ? draw(words.calls) : null
  const own = kind === 'own-words' ? draw(phase === 'after' ? tongue.wordsAfter : tongue.wordsInside) : null
  const text = call?.text ?? own ?? draw(compartment === 'help' ? words[phase] : words[compartment])
  const writtenOn = later(day, earlier(workdayBy(addDays(day, chance.often(0.8) ? 0 : 2)), centre.lastDay))
  const writtenAt = momentOn(writtenOn, chance.between(30, 460))
  return {
    ...{ id: centre.id(writtenAt), personId: person.id, kind, compartment, happenedOn: day, text, writtenAt },
    ...{ spokeWith: call?.spokeWith ?? null, authorId: centre.userId(author.key) },
    ...{ correctedAt: null, correctedBy: null },
  }
}

const isLanguage = (tongue: string): tongue is Language => tongue in sentences

type Occasion = { day: string; phase: Phase }

/** When there was something to write: at first, now and then inside, more often near the gate, then less and less. */
function occasions({ plan, way }: Story, { lastDay }: Centre, chance: Chance): Occasion[] {
  const { joined, gate, shape } = plan
  const found: Occasion[] = [{ day: joined, phase: 'first' }]
  const until = earlier(way.leftOn ?? lastDay, lastDay)
  /** Every so many days between two days, both left out. */
  const now = (phase: Phase, from: string, before: string, [least, most]: [number, number]) => {
    for (
      let day = addDays(from, chance.between(least, most));
      day < before;
      day = addDays(day, chance.between(least, most))
    )
      found.push({ day: workdayBy(day), phase })
  }
  const nearFrom = shape === 'unknown' ? gate : addDays(gate, -32)
  now('inside', joined, nearFrom, [18, 48])
  if (shape !== 'unknown') now('near', later(joined, nearFrom), gate, [8, 18])
  if (shape === 'behind') {
    if (chance.often(0.6)) found.push({ day: gate, phase: 'gate' })
    now('after', gate, addDays(gate, 420), [12, 50])
  }
  const fits = found.filter(({ day }) => day >= joined && day <= until)
  return fits.filter(({ day }, index) => fits.findIndex((other) => other.day === day) === index)
}

function compartmentFor(phase: Phase, responsible: StaffMember | null, chance: Chance): Compartment {
  if (phase === 'first' || phase === 'gate' || responsible === null) return 'help'
  if (responsible.roles.includes('supervision-officer')) return chance.often(0.75) ? 'supervision' : 'help'
  const family = responsible.roles.includes('family-worker') ? 40 : 9
  return chance.weighted<Compartment>([
    ['help', 80],
    ['family', family],
    ['health', 8],
  ])
}
