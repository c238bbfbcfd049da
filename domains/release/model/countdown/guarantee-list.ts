import type { Day } from '#domains/people/model/index.ts'
import type { Reason } from '#platform/problem.ts'
import type { GuaranteeTemplate, NewGuaranteeTemplate } from './template.ts'

type Where = { unitId: string; country: string; day: Day }

const holdsOn = ({ validFrom, validTo }: GuaranteeTemplate, day: Day) =>
  validFrom <= day && (validTo === null || validTo > day)

/** The nearer word counts: the unit's, then the house's, then what is proposed for the country, then for all. */
function nearness({ unitId, country }: GuaranteeTemplate, where: Where): number | null {
  if (unitId !== null) return unitId === where.unitId ? 0 : null
  if (country === null) return 1
  if (country === where.country) return 2
  return country === 'any' ? 3 : null
}

/** The line that counts for each code, those left out included; the latest of those that are equally near. */
export function linesOn(templates: readonly GuaranteeTemplate[], where: Where): GuaranteeTemplate[] {
  const best = new Map<string, GuaranteeTemplate>()
  for (const line of templates) {
    const near = nearness(line, where)
    if (near === null || !holdsOn(line, where.day)) continue
    const other = best.get(line.code)
    const otherNear = other ? nearness(other, where)! : Number.POSITIVE_INFINITY
    if (near < otherNear || (near === otherNear && line.validFrom > other!.validFrom))
      best.set(line.code, line)
  }
  return [...best.values()].toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))
}

/** The guarantee list of a unit on a day. */
export const listOn = (templates: readonly GuaranteeTemplate[], where: Where): GuaranteeTemplate[] =>
  linesOn(templates, where).filter(({ leftOut }) => !leftOut)

/** The line of the same unit and code that a new one takes the place of. */
export const replacedBy = (
  templates: readonly GuaranteeTemplate[],
  line: NewGuaranteeTemplate,
): GuaranteeTemplate[] =>
  templates.filter(
    ({ country, unitId, code, validTo }) =>
      country === null &&
      unitId === line.unitId &&
      code === line.code &&
      (validTo === null || validTo > line.validFrom),
  )

export function obstaclesToLine(line: NewGuaranteeTemplate, today: Day): Reason[] {
  const reasons: Reason[] = []
  if (line.validFrom < today) reasons.push({ code: 'guarantee-line-in-past', field: 'validFrom' })
  if (!line.leftOut && line.names === null)
    reasons.push({ code: 'guarantee-line-needs-names', field: 'names' })
  if (!line.leftOut && line.agency === null)
    reasons.push({ code: 'guarantee-line-needs-agency', field: 'agency' })
  return reasons
}
