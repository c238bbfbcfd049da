import { Button } from '@mantine/core'
import { Chip, Row, useTexts } from '#platform/web/index.ts'
import type { RequirementRule } from '../../model/requirement.ts'
import { todayHere, useVolunteerWords } from '../words.ts'

/** One line of the policy in words: what, how much of it, for how long it holds, from when, and who says so. */
export function RuleRow({ rule, onChange }: { rule: RequirementRule; onChange: (() => void) | null }) {
  const { t, day, list } = useTexts()
  const { requirement, word } = useVolunteerWords()
  const { country, withinMonths, validMonths, least, modules, validFrom, validUntil, source } = rule
  const name = requirement(rule)
  const isAhead = validFrom > todayHere()
  const how = [
    modules.length > 0 && list(modules.map((module) => word('module', module))),
    modules.length === 0 && least > 1 && t('volunteers.policy.least-is', { count: least }),
    rule.requirement === 'first-aid' && t('volunteers.policy.within-house'),
    withinMonths !== null && t('volunteers.policy.within-is', { count: withinMonths }),
    validMonths !== null && t('volunteers.policy.valid-is', { count: validMonths }),
  ]
  const where = [
    validUntil
      ? t('volunteers.policy.from-until', { from: day(validFrom, 'short'), until: day(validUntil, 'short') })
      : t('volunteers.policy.from', { day: day(validFrom, 'short') }),
    source === 'proposal' ? t('volunteers.policy.proposal') : source,
  ]
  return (
    <Row
      detail={
        <>
          <div>{how.filter(Boolean).join(' · ')}</div>
          <div className="small">{where.join(' · ')}</div>
        </>
      }
      aside={
        <>
          {country && <Chip>{country}</Chip>}
          {isAhead && <Chip tone="fjord">{t('volunteers.policy.ahead')}</Chip>}
          {onChange && (
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('volunteers.policy.change-of', { name })}
              onClick={onChange}
            >
              {t('volunteers.do.change')}
            </Button>
          )}
        </>
      }
    >
      {name}
    </Row>
  )
}
