import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TextKey } from '#platform/texts/text.ts'
import {
  Card,
  Dialog,
  ErrorState,
  type Field,
  Form,
  NumberField,
  RadioField,
  Row,
  Rows,
  TextArea,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { type HouseValue, houseValueMeanings, houseValueOn } from '../../model/house-value.ts'
import { organisationApi } from '../../model/organisation-api.ts'

const keys = ['role-needs-second-person', 'longest-session'] as const
type Key = (typeof keys)[number]

const nameOf = (key: Key): TextKey => `safety.${key}`

/** How carefully people are let in: dated values of the house, with the reason for each. */
export function Safety() {
  const { t } = useTexts()
  const values = useAnswer(organisationApi.houseValues, {})
  const [changing, setChanging] = useState<Key | null>(null)
  const today = Temporal.Now.plainDateISO().toString()
  const said = values.data ?? []
  return (
    <Card title={t('safety.title')}>
      {values.error && <ErrorState error={values.error} />}
      <Rows label={t('safety.title')}>
        {keys.map((key) => (
          <ValueRow
            key={key}
            of={key}
            value={houseValueOn(said, key, { unitId: null, day: today })}
            said={said.find((one) => one.key === key && one.unitId === null && one.validFrom <= today)}
            onChange={() => setChanging(key)}
          />
        ))}
      </Rows>
      {changing && (
        <ChangeValue
          of={changing}
          value={houseValueOn(said, changing, { unitId: null, day: today })}
          onClose={() => setChanging(null)}
        />
      )}
    </Card>
  )
}

type RowProps = { of: Key; value: number; said: HouseValue | undefined; onChange(): void }

function ValueRow({ of, value, said, onChange }: RowProps) {
  const { t, day } = useTexts()
  const may = useMay()
  const shown =
    houseValueMeanings[of].unit === 'yes-no'
      ? t(value === 0 ? 'safety.no' : 'safety.yes')
      : t('safety.days', { count: value })
  return (
    <Row
      detail={
        <>
          <div>{t(`safety-means.${of}` as TextKey)}</div>
          {said && <div>{t('choice.since', { day: day(said.validFrom), reason: said.why })}</div>}
        </>
      }
      aside={
        <>
          <b>{shown}</b>
          {may('organisation:write') && (
            <Button
              size="sm"
              variant="default"
              aria-label={t('house.change-of', { name: t(nameOf(of)) })}
              onClick={onChange}
            >
              {t('house.change')}
            </Button>
          )}
        </>
      }
    >
      {t(nameOf(of))}
    </Row>
  )
}

function ChangeValue({ of, value, onClose }: { of: Key; value: number; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(organisationApi.sayHouseValue, {
    record: `new-${of}`,
    initial: { key: of, unitId: null, value, validFrom: Temporal.Now.plainDateISO().toString() },
    onDone: onClose,
  })
  const field = form.field('value')
  const asChoice: Field<string> = {
    ...(field as unknown as Field<string>),
    value: String(field.value),
    set: (chosen) => field.set(Number(chosen)),
  }
  return (
    <Dialog open onClose={onClose} title={t(nameOf(of))}>
      <Form form={form} onCancel={onClose}>
        <p>{t(`safety-means.${of}` as TextKey)}</p>
        {houseValueMeanings[of].unit === 'yes-no' ? (
          <RadioField
            field={asChoice}
            label={t(nameOf(of))}
            choices={[
              { value: '1', label: t('safety.yes') },
              { value: '0', label: t('safety.no') },
            ]}
          />
        ) : (
          <NumberField field={field} label={t(nameOf(of))} unit={t('safety.days-unit')} />
        )}
        <TextArea field={form.field('why')} label={t('safety.why')} hint={t('safety.why-hint')} />
      </Form>
    </Dialog>
  )
}
