import { permitHolds } from '#domains/meetings/model/permit-rules.ts'
import { prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { type Chance, chanceOf } from '../chance.ts'
import { addDays, earlier, later, momentOn, workdayBy, workdayFrom } from '../days.ts'
import { prisonNames } from '../prisons.ts'
import type { Book } from './book.ts'
import { type Helper, helps } from './helper.ts'
import { prisonOn } from './participants.ts'
import { asItWasSaid } from './rows.ts'
import type { Together } from './together.ts'

type Need = { helper: Helper; prisonId: string; from: string; until: string }

export const prisonIdOf = ({ rows }: Book, name: string): string =>
  rows.prisons.find((one) => one.name === name)!.id

/** Access for everybody who visits, renewed in time or asked for again; a few that wait, and a few that were refused. */
export function writePermits(matches: Together[], helpers: Helper[], book: Book): void {
  const { centre } = book
  const needs = new Map<string, Need>()
  for (const match of matches)
    for (const { from, until } of spansInside(match, addDays(centre.today, 45))) {
      const held = match.prison ?? prisonOn(match.wish.participant, from)
      if (held === null) continue
      const prisonId = prisonIdOf(book, held)
      const key = `${match.helper!.id} ${prisonId}`
      const known = needs.get(key)
      const first = known && known.from < from ? known.from : from
      needs.set(key, {
        helper: match.helper!,
        prisonId,
        from: first,
        until: later(until, known?.until ?? until),
      })
    }
  for (const need of needs.values())
    grant(need, book, chanceOf(centre.seed, 'permit', need.helper.id, need.prisonId))
  others(helpers, needs, book)
}

/** When two people met or will meet inside. */
function spansInside(match: Together, ahead: string): { from: string; until: string }[] {
  const { phases, accepted, ends } = match
  if (phases.length === 0) return accepted === null ? [] : [{ from: accepted, until: ends ?? ahead }]
  return phases.flatMap(({ from, side }, index) =>
    side === 'inside' ? [{ from, until: phases[index + 1]?.from ?? ends ?? ahead }] : [],
  )
}

function grant({ helper, prisonId, from, until }: Need, book: Book, chance: Chance): void {
  const { centre } = book
  const first = workdayBy(addDays(from, -chance.between(16, 45)))
  const answered = workdayBy(addDays(from, -chance.between(2, 12)))
  // The first meeting is only ahead, or has just been agreed on: then the prison may still be thinking.
  if (first > centre.lastDay || answered > centre.lastDay) {
    ask(helper, prisonId, centre.lastDay, book)
    return
  }
  let ends = addPermit({ helper, prisonId, asked: first, decided: answered, begins: answered }, book, chance)
  while (ends < until) {
    const asked = workdayBy(addDays(ends, -chance.between(34, 50)))
    const decided = workdayBy(addDays(asked, chance.between(10, 28)))
    if (asked > centre.lastDay) return
    if (decided > centre.lastDay) {
      ask(helper, prisonId, asked, book)
      return
    }
    ends = addPermit({ helper, prisonId, asked, decided, begins: addDays(ends, 1) }, book, chance)
  }
}

type Answer = { helper: Helper; prisonId: string; asked: string; decided: string; begins: string }

function addPermit({ helper, prisonId, asked, decided, begins }: Answer, book: Book, chance: Chance): string {
  const until = addDays(begins, chance.pick([365, 365, 545, 730]))
  book.rows.permits.push({
    id: book.centre.id(momentOn(asked, 270)),
    volunteerId: helper.id,
    prisonId,
    askedOn: asked,
    state: 'granted',
    ...{ decidedOn: decided, grantedFrom: begins, grantedUntil: until, refusalReason: null, note: null },
    number: `${helper.unit === 'Oslo' ? 'B' : 'П'}-${chance.between(1000, 9999)}`,
  })
  return until
}

function ask({ id: volunteerId }: Helper, prisonId: string, asked: string, { centre, rows }: Book): void {
  rows.permits.push({
    id: centre.id(momentOn(asked, 270)),
    volunteerId,
    prisonId,
    askedOn: asked,
    state: 'asked',
    decidedOn: null,
    ...{ grantedFrom: null, grantedUntil: null, refusalReason: null, note: null, number: null },
  })
}

/** Visitors who have nobody yet: most may enter, some wait for an answer, some were refused, and some must ask again. */
function others(helpers: Helper[], needs: Map<string, Need>, book: Book): void {
  const { centre, rows } = book
  const taken = new Set([...needs.values()].map(({ helper }) => helper))
  const free = helpers.filter(
    (one) => one.path.approved !== null && helps(one, prisonVisitorKind) && !taken.has(one),
  )
  for (const [index, helper] of free.entries()) {
    const chance = chanceOf(centre.seed, 'free permit', helper.unit, helper.number)
    const prisonId = prisonIdOf(book, prisonNames(helper.unit)[index % 3]!)
    const asked = workdayFrom(addDays(helper.path.approved!, chance.between(1, 20)))
    if (asked > centre.lastDay) continue
    const ago = (days: number) => later(asked, workdayBy(addDays(centre.today, -days)))
    const decided = workdayFrom(addDays(asked, chance.between(8, 25)))
    if (index % 5 === 1) ask(helper, prisonId, ago(8 + index), book)
    else if (index % 5 === 3) refuse(helper, prisonId, ago(90), book)
    else if (decided > centre.lastDay) ask(helper, prisonId, asked, book)
    else addPermit({ helper, prisonId, asked, decided, begins: decided }, book, chance)
    const soon = later(decided, addDays(centre.today, 3 + index))
    if (index % 5 === 0 && decided <= centre.lastDay) rows.permits.at(-1)!.grantedUntil = soon
  }
}

function refuse(helper: Helper, prisonId: string, asked: string, { centre, rows }: Book): void {
  const decided = workdayFrom(addDays(asked, 15))
  const decidedOn = earlier(decided, centre.lastDay)
  const id = centre.id(momentOn(asked, 270))
  const at = momentOn(decidedOn, 280)
  const by = centre.userId(helper.supervisor.key)
  rows.permits.push({
    id,
    volunteerId: helper.id,
    prisonId,
    askedOn: asked,
    state: 'refused',
    decidedOn,
    grantedFrom: null,
    ...{ grantedUntil: null, number: null, refusalReason: 'requirement-missing', note: null },
  })
  rows.refusals.push({
    ...asItWasSaid,
    ...{ id: centre.id(at), personId: null, unitId: centre.unitId(helper.unit), deciderKind: 'partner' },
    deciderId: prisonId,
    deciderName: rows.prisons.find((one) => one.id === prisonId)!.name,
    decidedAt: at,
    source: 'prison-permit',
    sourceId: id,
    reason: 'requirement-missing',
    basis: 'judgement',
    words: null,
    ...{ alternative: null, alternativeWords: null, reviewOn: null, reviewerId: null, reviewedAt: null },
    ...{ reviewedBy: null, reviewOutcome: null, reviewWords: null, recordedAt: at, recordedBy: by },
  })
}

/** Whether a volunteer may enter a prison on a day. */
export const mayEnter = ({ rows }: Book, helper: Helper, prisonId: string, day: string): boolean =>
  rows.permits.some(
    (one) => one.volunteerId === helper.id && one.prisonId === prisonId && permitHolds(one, day),
  )
