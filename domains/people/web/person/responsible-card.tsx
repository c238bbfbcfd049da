import { Button } from '@mantine/core'
import { Card, Row, Rows, useMay, useTexts } from '#platform/web/index.ts'
import type { PersonFile, Responsibility } from '../../model/person-file.ts'
import { todayHere } from '../words.ts'
import { useDialog } from './dialogs/use-dialog.ts'

/** Who is responsible now, what they were told at the handover, and who it was before. */
export function ResponsibleCard({ person: { responsible, responsibilities } }: { person: PersonFile }) {
  const { t } = useTexts()
  const may = useMay()
  const { open } = useDialog()
  const today = todayHere()
  const ahead = responsibilities.filter(({ from }) => from > today)
  const before = responsibilities.filter(({ id, from }) => id !== responsible?.id && from <= today)
  return (
    <Card title={t('people.column.responsible')}>
      {!responsible && <p className="soft">{t('people.nobody-responsible-text')}</p>}
      <Rows label={t('people.column.responsible')}>
        {[...ahead, ...(responsible ? [responsible] : [])].map((one) => (
          <ResponsibleRow key={one.id} one={one} />
        ))}
      </Rows>
      {before.length > 0 && (
        <details className="people-earlier">
          <summary>{t('people.responsible-before', { count: before.length })}</summary>
          <Rows label={t('people.responsible-before', { count: before.length })}>
            {before.map((one) => (
              <ResponsibleRow key={one.id} one={one} />
            ))}
          </Rows>
        </details>
      )}
      {may('people:entrust') && (
        <div className="person-buttons">
          <Button variant="default" size="sm" onClick={() => open('entrust')}>
            {t('people.do.entrust')}
          </Button>
          {responsible && (
            <button type="button" className="link-button" onClick={() => open('end-entrusting')}>
              {t('people.do.end-entrusting')}
            </button>
          )}
          {may('people:transfer') && (
            <button type="button" className="link-button" onClick={() => open('transfer')}>
              {t('people.do.transfer')}
            </button>
          )}
        </div>
      )}
    </Card>
  )
}

function ResponsibleRow({ one: { name, from, until, handover } }: { one: Responsibility }) {
  const { t, day } = useTexts()
  const days = until
    ? t('people.from-until', { from: day(from, 'short'), until: day(until, 'short') })
    : t('people.since', { day: day(from, 'short') })
  return (
    <Row
      detail={handover && <q className="person-quote">{handover}</q>}
      aside={<span className="soft num">{days}</span>}
    >
      {name}
    </Row>
  )
}
