import type { Sex } from '#domains/people/model/index.ts'
import type { CutOff, Definition, Group } from './definition.ts'

/** Whom a line is drawn for, as far as it is known; null: not known. */
export type Groups = Record<Group, boolean | null>

/** What the lines ask of a person. */
export type Subject = { sex: Sex; birthDate: string | null; birthYear: number | null }

/** A line is drawn for women and for men; whoever said neither is told both. */
export function groupsOf({ sex, birthDate, birthYear }: Subject, today: Temporal.PlainDate): Groups {
  const isKnown = sex === 'woman' || sex === 'man'
  return {
    everyone: true,
    women: isKnown ? sex === 'woman' : null,
    men: isKnown ? sex === 'man' : null,
    'over-65': birthDate ? isOver65(birthDate, today) : isOver65InAnyCase(birthYear, today),
  }
}

const isOver65 = (birthDate: string, today: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.from(birthDate).until(today, { largestUnit: 'years' }).years > 65

function isOver65InAnyCase(birthYear: number | null, today: Temporal.PlainDate): boolean | null {
  if (birthYear === null) return null
  const [oldest, youngest] = [isOver65(`${birthYear}-01-01`, today), isOver65(`${birthYear}-12-31`, today)]
  return oldest === youngest ? oldest : null
}

export const isReached = (cutOff: CutOff, total: number): boolean =>
  'from' in cutOff ? total >= cutOff.from : total <= cutOff.to

/** Where a total stands to one line; `isSure` is false where we do not know whether the line was drawn for this person. */
export type Standing = { cutOff: CutOff; isReached: boolean; isSure: boolean }

/** The lines that are drawn for this person, or may be. */
export const standingsOf = (definition: Definition, total: number, groups: Groups): Standing[] =>
  definition.cutOffs
    .filter(({ group }) => groups[group] !== false)
    .map((cutOff) => ({
      cutOff,
      isReached: isReached(cutOff, total),
      isSure: groups[cutOff.group] === true,
    }))
