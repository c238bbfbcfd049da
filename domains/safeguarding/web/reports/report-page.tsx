import { useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import {
  EmptyState,
  Form,
  Page,
  RadioField,
  SelectField,
  TextArea,
  TextField,
  useAnswer,
  useForm,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { reportKinds, reportWays, routeOf } from '../../model/duty-report.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { useOwnUnits } from '../use-unit-names.ts'
import { Emergency } from '../worries/emergency.tsx'
import { MomentField } from './moment-field.tsx'

/** Somebody outside was told, as the law asks: to whom by name, when, how and what. */
export default function ReportPage() {
  const { t } = useTexts()
  const [params] = useSearchParams()
  const personId = params.get('person')
  const person = useAnswer(peopleApi.show, { id: personId ?? '' }, { when: personId !== null }).data
  return (
    <Page
      title={person ? t('worries.report.about', { name: person.name }) : t('worries.report.title')}
      subtitle={t('worries.report.text')}
      breadcrumbs={[{ text: t('worries.title'), to: '/worries' }]}
      width="text"
    >
      <ReportForm personId={personId} params={params} />
    </Page>
  )
}

function ReportForm({ personId, params }: { personId: string | null; params: URLSearchParams }) {
  const { t } = useTexts()
  const may = useMay()
  const units = useOwnUnits()
  const [done, setDone] = useState(false)
  const worryId = params.get('worry')
  const kind = reportKinds.find((one) => one === params.get('kind')) ?? reportKinds[0]
  const form = useForm(safeguardingApi.reportDuty, {
    record: (worryId ?? personId) ? `new-${worryId ?? personId}` : 'new',
    initial: {
      ...{ worryId, personId, childId: params.get('child'), kind, receiverKind: routeOf[kind][0]! },
      ...{ unitId: units.length === 1 ? units[0]!.value : null, how: 'phone' },
      toldAt: Temporal.Now.instant().toString({ smallestUnit: 'minute' }),
    },
    onDone: () => setDone(true),
  })
  if (done)
    return (
      <EmptyState title={t('worries.report.done')} text={t('worries.report.done-text')}>
        {may('safeguarding:write') && <Link to="/worries/reports">{t('worries.report.list')}</Link>}
      </EmptyState>
    )
  const chosen = form.values.kind || kind
  const kindField = form.field('kind')
  return (
    <>
      <Emergency isUrgent={chosen === 'danger-to-life'} />
      <Form form={form} submitText={t('worries.report.submit')} onCancel={() => history.back()}>
        <RadioField
          field={{
            ...kindField,
            set: (value) => {
              const next = reportKinds.find((one) => one === value) ?? kind
              kindField.set(next)
              form.set('receiverKind', routeOf[next][0]!)
            },
          }}
          label={t('worries.kind')}
          choices={reportKinds.map((value) => ({ value, label: t(`worries.report.kind.${value}`) }))}
        />
        {!worryId && !personId && units.length > 1 && (
          <SelectField field={form.field('unitId')} label={t('worries.unit')} choices={units} />
        )}
        <SelectField
          field={form.field('receiverKind')}
          label={t('worries.report.receiver')}
          hint={t('worries.report.receiver-hint')}
          choices={routeOf[chosen].map((value) => ({ value, label: t(`worries.report.to.${value}`) }))}
        />
        <TextField
          field={form.field('receiverName')}
          label={t('worries.report.receiver-name')}
          hint={t('worries.report.receiver-name-hint')}
        />
        <MomentField field={form.field('toldAt')} label={t('worries.report.told-at')} />
        <SelectField
          field={form.field('how')}
          label={t('worries.report.how')}
          choices={reportWays.map((value) => ({ value, label: t(`worries.report.way.${value}`) }))}
        />
        <TextArea field={form.field('words')} label={t('worries.report.words')} />
      </Form>
    </>
  )
}
