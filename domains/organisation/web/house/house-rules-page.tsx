import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { HouseRule } from '../../model/house-rule.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { useKeepsHouse, useUnitName } from '../use-units.ts'
import { HouseRuleDialog } from './house-rule-dialog.tsx'
import '../house.css'

/** What holds today and later first; what no longer counts stays to be read below it. */
export default function HouseRulesPage() {
  const { t } = useTexts()
  const may = useMay()
  const [shown, setShown] = useState<HouseRule | 'new' | null>(null)
  const rules = useAnswer(organisationApi.houseRules, {})
  const write = may('organisation:write') && (
    <Button onClick={() => setShown('new')}>{t('rule.write')}</Button>
  )
  const today = Temporal.Now.plainDateISO().toString()
  const isPast = ({ validUntil }: HouseRule) => validUntil !== null && validUntil <= today
  return (
    <Page title={t('rule.title')} subtitle={t('rule.text')} width="text" actions={write}>
      <p>
        <Link to="/house-values">{t('house-values.title')}</Link>
      </p>
      <Answer of={rules}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('rule.none')} text={t('rule.none-text')} />
          ) : (
            <Stack>
              <RuleCard
                title={t('rule.holding')}
                rules={list.filter((rule) => !isPast(rule))}
                change={setShown}
              />
              <RuleCard title={t('rule.past')} rules={list.filter(isPast)} change={setShown} />
            </Stack>
          )
        }
      </Answer>
      {shown && (
        <HouseRuleDialog {...(shown === 'new' ? {} : { rule: shown })} onClose={() => setShown(null)} />
      )}
    </Page>
  )
}

function RuleCard({
  title,
  rules,
  change,
}: {
  title: string
  rules: HouseRule[]
  change(rule: HouseRule): void
}) {
  if (rules.length === 0) return null
  return (
    <Card title={title}>
      <Rows label={title}>
        {rules.map((rule) => (
          <RuleRow key={rule.id} rule={rule} change={change} />
        ))}
      </Rows>
    </Card>
  )
}

function RuleRow({ rule, change }: { rule: HouseRule; change(rule: HouseRule): void }) {
  const { t, day } = useTexts()
  const unitName = useUnitName()
  const mayChange = useKeepsHouse()(rule.unitId)
  const { title, text, source, validFrom, validUntil, unitId } = rule
  const when = validUntil
    ? t('rule.from-until', { from: day(validFrom), until: day(validUntil) })
    : t('rule.from', { from: day(validFrom) })
  return (
    <Row
      detail={
        <>
          <div className="row-note">{text}</div>
          <div className="small">
            {[when, source && t('rule.source-is', { source })].filter(Boolean).join(' · ')}
          </div>
        </>
      }
      aside={
        <>
          <Chip>{unitId ? unitName(unitId) : t('unit.all')}</Chip>
          {mayChange && (
            <Button
              size="sm"
              variant="default"
              aria-label={t('house.change-of', { name: title })}
              onClick={() => change(rule)}
            >
              {t('house.change')}
            </Button>
          )}
        </>
      }
    >
      <b>{title}</b>
    </Row>
  )
}
