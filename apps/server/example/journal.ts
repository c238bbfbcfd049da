import { type Compartment, compartmentRights } from '#domains/journal/model/compartments.ts'
import type { EntryKind } from '#domains/journal/model/entry.ts'
import type { Language } from '#platform/texts/languages.ts'
import { responsibleOn, type Turnus } from './caseload.ts'
import type { Centre } from './centre.ts'
import { type Chance, deckOf } from './chance.ts'
import { addDays, earlier, momentOn, workdayBy } from './days.ts'
import type { Plan } from './plans.ts'
import type { PartOfCentre } from './rows.ts'
import { type Sentences, sentences } from './sentences/index.ts'
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

/** What was written about somebody along the way. */
export function journalOf({ plan, way, turns, person }: Story, centre: Centre, chance: Chance) {
  const rows: PartOfCentre['journalEntries'] = []
  const decks = new Map<string, () => unknown>()
  const draw = <Item>(language: Language, key: string, items: Item[]): Item => {
    const name = `${language} ${key}`
    if (!decks.has(name)) decks.set(name, deckOf(items, chance))
    return decks.get(name)!() as Item
  }
  for (const { day, phase } of occasions(plan, way, centre, chance)) {
    const responsible = responsibleOn(turns, day)
    const compartment = compartmentFor(phase, responsible, chance)
    const author = responsible && mayWrite(responsible, compartment) ? responsible : coordinatorOf(plan.unit)
    const spoken = chance.weighted<EntryKind>(
      phase === 'first' || phase === 'gate'
        ? [['note', 1]]
        : [
            ['note', 66],
            ['call', 18],
            ['own-words', 16],
          ],
    )
    const kind = compartment === 'help' ? spoken : 'note'
    const words = sentences[author.writes]
    const call = kind === 'call' ? draw(author.writes, 'call', words.calls) : null
    const own = isLanguage(person.tongue) ? person.tongue : author.writes
    const text =
      call?.text ??
      (kind === 'own-words'
        ? draw(own, `own ${phase}`, ownWords(sentences[own], phase))
        : draw(author.writes, `${compartment} ${phase}`, notes(words, compartment, phase)))
    const writtenAt = momentOn(
      earlier(workdayBy(addDays(day, chance.often(0.8) ? 0 : 2)), centre.lastDay),
      chance.between(30, 460),
    )
    rows.push({
      ...{
        id: centre.id(writtenAt),
        personId: person.id,
        kind,
        compartment,
        happenedOn: day,
        spokeWith: call?.spokeWith ?? null,
      },
      ...{
        correctedAt: null,
        correctedBy: null,
        text,
        authorId: centre.userId(author.key),
        writtenAt: writtenAt < `${day}T` ? momentOn(day, 400) : writtenAt,
      },
    })
  }
  return rows
}

const isLanguage = (tongue: string): tongue is Language => tongue in sentences

/** When there was something to write: at first, now and then inside, more often near the gate, then less and less. */
function occasions({ joined, gate, shape }: Plan, { leftOn }: Way, { lastDay }: Centre, chance: Chance) {
  const found: { day: string; phase: Phase }[] = [{ day: joined, phase: 'first' }]
  const until = earlier(leftOn ?? lastDay, lastDay)
  let day = joined
  const mark = (phase: Phase, limit: string, least: number, most: number) => {
    for (
      day = addDays(day, chance.between(least, most));
      day < limit && day <= until;
      day = addDays(day, chance.between(least, most))
    )
      found.push({ day: workdayBy(day), phase })
  }
  mark('inside', addDays(gate, -30), 18, 48)
  if (shape === 'ahead' || shape === 'behind') {
    day = day < addDays(gate, -30) ? day : addDays(gate, -32)
    mark('near', gate, 8, 18)
  }
  if (shape === 'behind') {
    if (gate <= until && chance.often(0.6)) found.push({ day: gate, phase: 'gate' })
    day = gate
    mark('after', addDays(gate, 420), 12, 50)
  }
  return found.filter(
    (one, index) =>
      one.day >= joined && one.day <= until && found.findIndex(({ day: same }) => same === one.day) === index,
  )
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

function notes(words: Sentences, compartment: Compartment, phase: Phase): string[] {
  return compartment === 'help' ? words[phase] : words[compartment]
}

const ownWords = (words: Sentences, phase: Phase) =>
  phase === 'after' ? words.wordsAfter : words.wordsInside
