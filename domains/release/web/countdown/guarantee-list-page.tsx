import './countdown.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#platform/operations/operation.ts'
import { Answer, Card, Chip, Dialog, Page, Row, Rows, useAnswer, useMay } from '#platform/web/index.ts'
import { countdownApi } from '../../model/countdown/countdown-api.ts'
import { linesOn } from '../../model/countdown/guarantee-list.ts'
import type { GuaranteeTemplate } from '../../model/countdown/template.ts'
import { LineForm } from './forms/line-form.tsx'
import { useCountdownWords } from './words.ts'

type List = OutputOf<typeof countdownApi.guaranteeList>

/** What belongs to a safe release here: proposals, and what the house says instead, for all units or for one. */
export default function GuaranteeListPage() {
  const { t } = useCountdownWords()
  return (
    <Page title={t('release.settings.title')} subtitle={t('release.settings.subtitle')}>
      <Answer of={useAnswer(countdownApi.guaranteeList, {})}>{(list) => <Settings list={list} />}</Answer>
    </Page>
  )
}

function Settings({ list }: { list: List }) {
  const { t } = useCountdownWords()
  const may = useMay()
  const [unitId, setUnitId] = useState<string | null>(null)
  const [editing, setEditing] = useState<GuaranteeTemplate | 'new' | null>(null)
  const lines = linesOn(list.templates, { unitId: unitId ?? '', country: list.country, day: list.today })
  const writes = may('release:policy')
  return (
    <Card
      title={t('release.settings.list')}
      aside={
        writes && (
          <Button variant="default" size="compact-md" onClick={() => setEditing('new')}>
            {t('release.settings.add')}
          </Button>
        )
      }
    >
      <label className="guarantee-for">
        {t('release.settings.for')}{' '}
        <select
          className="input"
          value={unitId ?? ''}
          onChange={(event) => setUnitId(event.currentTarget.value || null)}
        >
          <option value="">{t('release.settings.all-units')}</option>
          {list.units.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <Rows>
        {lines.map((line) => (
          <Line key={line.id} line={line} onChange={writes ? () => setEditing(line) : null} />
        ))}
      </Rows>
      {editing && (
        <Dialog open onClose={() => setEditing(null)} title={t('release.settings.change')} kind="drawer">
          <LineForm
            line={editing === 'new' ? null : editing}
            unitId={unitId}
            today={list.today}
            onClose={() => setEditing(null)}
          />
        </Dialog>
      )}
    </Card>
  )
}

function Line({ line, onChange }: { line: GuaranteeTemplate; onChange: (() => void) | null }) {
  const { t, offset, language } = useCountdownWords()
  const whose = line.country !== null ? 'proposal' : line.unitId !== null ? 'unit' : 'house'
  const name = line.names?.[language] ?? t('release.settings.left-out', { code: line.code })
  return (
    <Row
      detail={
        line.leftOut
          ? line.source
          : [
              line.agency?.[language] ?? '',
              offset(line.dueOffset),
              line.shortOffset === null
                ? ''
                : t('release.settings.on-short-list', { when: offset(line.shortOffset) }),
              line.askedIf === null ? '' : t('release.settings.only-if-need'),
            ]
              .filter(Boolean)
              .join('; ')
      }
      aside={
        <span className="guarantee-deeds">
          <Chip tone={whose === 'proposal' ? 'plain' : 'fjord'}>{t(`release.settings.whose.${whose}`)}</Chip>
          {onChange && (
            <Button variant="default" size="compact-md" onClick={onChange}>
              {t('release.settings.change')}
              <span className="sr-only">: {name}</span>
            </Button>
          )}
        </span>
      }
    >
      <span className="guarantee-line-name">{name}</span>
    </Row>
  )
}
