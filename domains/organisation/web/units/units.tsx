import { Button } from '@mantine/core'
import { useState } from 'react'
import { languageNames } from '#platform/texts/languages.ts'
import {
  Answer,
  Card,
  Chip,
  Confirm,
  EmptyState,
  ErrorState,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import type { Unit } from '../../model/unit.ts'
import { useKeepsHouse } from '../use-units.ts'
import { UnitDialog } from './unit-dialog.tsx'
import { useWeekdayNames } from './unit-fields.tsx'

type Shown = { kind: 'new' } | { kind: 'change'; unit: Unit } | { kind: 'close'; unit: Unit } | null

export function Units() {
  const { t, compare } = useTexts()
  const may = useMay()
  const [shown, setShown] = useState<Shown>(null)
  const close = () => setShown(null)
  const units = useAnswer(organisationApi.units, {})
  const open = may('organisation:write') && (
    <Button size="sm" onClick={() => setShown({ kind: 'new' })}>
      {t('unit.open-title')}
    </Button>
  )
  return (
    <Card title={t('unit.many')} aside={units.data?.length !== 0 && open}>
      <Answer of={units}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={t('unit.none')} text={t('unit.none-text')}>
              {open}
            </EmptyState>
          ) : (
            <Rows label={t('unit.many')}>
              {list
                .toSorted(
                  (a, b) =>
                    Number(a.closedOn !== null) - Number(b.closedOn !== null) || compare(a.name, b.name),
                )
                .map((unit) => (
                  <UnitRow key={unit.id} unit={unit} show={setShown} />
                ))}
            </Rows>
          )
        }
      </Answer>
      {shown?.kind === 'new' && <UnitDialog onClose={close} />}
      {shown?.kind === 'change' && <UnitDialog unit={shown.unit} onClose={close} />}
      {shown?.kind === 'close' && <CloseUnit unit={shown.unit} onClose={close} />}
    </Card>
  )
}

function UnitRow({ unit, show }: { unit: Unit; show(what: Shown): void }) {
  const { t, day } = useTexts()
  const mayKeep = useKeepsHouse()(unit.id)
  const weekday = useWeekdayNames('short')
  const { name, place, closedOn } = unit
  const details = [place, languageNames[unit.language], unit.workingDays.map(weekday).join(' ')]
  return (
    <Row
      detail={details.filter(Boolean).join(' · ')}
      aside={
        closedOn ? (
          <Chip>{t('unit.closed-on', { day: day(closedOn) })}</Chip>
        ) : (
          mayKeep && (
            <>
              <Button
                size="sm"
                variant="default"
                aria-label={t('house.change-of', { name })}
                onClick={() => show({ kind: 'change', unit })}
              >
                {t('house.change')}
              </Button>
              <Button
                size="sm"
                variant="default"
                aria-label={t('unit.close-of', { name })}
                onClick={() => show({ kind: 'close', unit })}
              >
                {t('unit.close')}
              </Button>
            </>
          )
        )
      }
    >
      <b>{name}</b>
    </Row>
  )
}

function CloseUnit({ unit: { id, version, name }, onClose }: { unit: Unit; onClose(): void }) {
  const { t } = useTexts()
  const { run, pending, problem } = useCommand(organisationApi.closeUnit)
  return (
    <Confirm
      open
      grave
      title={t('unit.close-of', { name })}
      confirmText={t('unit.close')}
      pending={pending}
      onClose={onClose}
      onConfirm={async () => {
        if ('output' in (await run({ id, version }))) onClose()
      }}
    >
      {problem && <ErrorState error={problem} />}
      <p>{t('unit.close-text')}</p>
    </Confirm>
  )
}
