import { useNavigate } from 'react-router'
import { CheckField, Form, Page, useForm, useTexts } from '#platform/web/index.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { UnitFields } from './unit-fields.tsx'
import '../house.css'

/** The first thing a new house needs. */
export default function FirstUnitPage() {
  const { t, language } = useTexts()
  const navigate = useNavigate()
  const form = useForm(organisationApi.openUnit, {
    record: 'new',
    initial: { language, place: null, workingDays: [1, 2, 3, 4, 5], iCoordinate: true },
    onDone: () => navigate('/', { replace: true }),
  })
  return (
    <Page title={t('first-unit.title')} subtitle={t('first-unit.text')} width="text">
      <Form form={form} submitText={t('unit.open')}>
        <UnitFields
          name={form.field('name')}
          place={form.field('place')}
          language={form.field('language')}
          workingDays={form.field('workingDays')}
        />
        <CheckField
          field={form.field('iCoordinate')}
          label={t('first-unit.i-coordinate')}
          hint={t('first-unit.i-coordinate-hint')}
        />
      </Form>
    </Page>
  )
}
