import { useState } from 'react'
import { Answer, Card, Row, Rows, useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import { peopleApi } from '../../model/people-api.ts'
import { ChangePeriod, type Period } from './change-period.tsx'

/** For those who answer for it: how many people the nights ahead will forget. Numbers alone; the figures name nobody. */
export default function ForgettingCard() {
  const { t } = useTexts()
  const answer = useAnswer(peopleApi.forgetting, {})
  const [changing, setChanging] = useState<Period | null>(null)
  return (
    <Card title={t('people.forgetting.title')}>
      <p className="soft">{t('people.forgetting.text')}</p>
      <Answer of={answer}>
        {({ units, auditMonths }) => (
          <Rows label={t('people.forgetting.title')}>
            {units.map(({ unitId, unit, months, tonight, nextMonth }) => (
              <Row
                key={unitId}
                detail={t('people.forgetting.kept', { count: months })}
                aside={
                  <ChangeButton
                    name={unit}
                    onClick={() => setChanging({ key: 'people-kept', unitId, name: unit, months })}
                  />
                }
              >
                <b>{unit}</b>
                {`: ${t('people.forgetting.next-month', { count: nextMonth })}`}
                {tonight > 0 && ` · ${t('people.forgetting.tonight', { count: tonight })}`}
              </Row>
            ))}
            <Row
              aside={
                <ChangeButton
                  name={t('people.forgetting.audit-name')}
                  onClick={() =>
                    setChanging({
                      ...{ key: 'audit-kept', unitId: null, months: auditMonths },
                      name: t('people.forgetting.audit-name'),
                    })
                  }
                />
              }
            >
              {t('people.forgetting.audit', { count: auditMonths })}
            </Row>
          </Rows>
        )}
      </Answer>
      {changing && <ChangePeriod period={changing} onClose={() => setChanging(null)} />}
    </Card>
  )
}

function ChangeButton({ name, onClick }: { name: string; onClick(): void }) {
  const { t } = useTexts()
  const may = useMay()
  if (!may('organisation:write')) return null
  return (
    <button
      type="button"
      className="link-button"
      aria-label={t('people.forgetting.change-of', { name })}
      onClick={onClick}
    >
      {t('people.forgetting.change')}
    </button>
  )
}
