import { Button } from '@mantine/core'
import { useState } from 'react'
import {
  Answer,
  Card,
  Chip,
  Confirm,
  EmptyState,
  ErrorState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useCommand,
  useMay,
  useTexts,
  WeekHoursList,
} from '#platform/web/index.ts'
import type { DutyPhone } from '../../model/duty.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { useUnitNames } from '../use-unit-names.ts'
import { Phone, useDuty } from './duty-line.tsx'
import { DutyPhoneDialog } from './duty-phone-dialog.tsx'

/** Whom to call and when, unit by unit; kept by the coordinators. */
export default function DutyPhonesPage() {
  const { t } = useTexts()
  const may = useMay()
  const phones = useAnswer(safeguardingApi.dutyPhones, {})
  const [shown, setShown] = useState<DutyPhone | 'new' | null>(null)
  const add = may('safeguarding:write') && <Button onClick={() => setShown('new')}>{t('duty.add')}</Button>
  return (
    <Page title={t('duty.title')} subtitle={t('duty.subtitle')} width="text" actions={add}>
      <Answer of={phones}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState
              title={t('duty.none')}
              text={t(may('safeguarding:write') ? 'duty.none-text' : 'duty.none-ask')}
            />
          ) : (
            <Stack>
              {[...Map.groupBy(list, ({ unitId }) => unitId)].map(([unitId, ofUnit]) => (
                <UnitPhones key={unitId} unitId={unitId} phones={ofUnit} change={setShown} />
              ))}
            </Stack>
          )
        }
      </Answer>
      {shown && (
        <DutyPhoneDialog {...(shown === 'new' ? {} : { phone: shown })} onClose={() => setShown(null)} />
      )}
    </Page>
  )
}

type UnitProps = { unitId: string; phones: DutyPhone[]; change(phone: DutyPhone): void }

function UnitPhones({ unitId, phones, change }: UnitProps) {
  const unitName = useUnitNames()(unitId)
  const duty = useDuty().data?.duty.find((one) => one.unitId === unitId)
  return (
    <Card title={unitName}>
      <Rows label={unitName}>
        {phones.map((phone) => (
          <PhoneRow
            key={phone.id}
            phone={phone}
            isOnDuty={duty?.onDuty.some(({ id }) => id === phone.id) ?? false}
            onChange={() => change(phone)}
          />
        ))}
      </Rows>
    </Card>
  )
}

function PhoneRow({ phone, isOnDuty, onChange }: { phone: DutyPhone; isOnDuty: boolean; onChange(): void }) {
  const { t } = useTexts()
  const may = useMay()
  const [ending, setEnding] = useState(false)
  const { run, pending, problem } = useCommand(safeguardingApi.retireDutyPhone)
  const { id, version, name } = phone
  const end = async () => {
    const { output } = (await run({ id, version })) as { output?: unknown }
    if (output) setEnding(false)
  }
  return (
    <Row
      detail={
        <>
          <WeekHoursList of={phone.hours} />
          {problem && <ErrorState error={problem} />}
          {may('safeguarding:write') && (
            <button
              type="button"
              className="link-button"
              aria-label={t('duty.end-of', { name })}
              onClick={() => setEnding(true)}
            >
              {t('duty.end')}
            </button>
          )}
          <Confirm
            open={ending}
            onClose={() => setEnding(false)}
            onConfirm={end}
            title={t('duty.end-of', { name })}
            confirmText={t('duty.end')}
            grave
            pending={pending}
          >
            <p>{t('duty.end-text')}</p>
          </Confirm>
        </>
      }
      aside={
        <>
          {isOnDuty && <Chip tone="moss">{t('duty.on-duty')}</Chip>}
          {may('safeguarding:write') && (
            <Button size="sm" variant="default" aria-label={t('duty.change-of', { name })} onClick={onChange}>
              {t('duty.change')}
            </Button>
          )}
        </>
      }
    >
      <b>{name}</b> · <Phone number={phone.phone} />
    </Row>
  )
}
