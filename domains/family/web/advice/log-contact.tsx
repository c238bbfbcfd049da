import {
  Dialog,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { adviceApi, type Desk } from '../../model/advice/advice-api.ts'
import { todayHere, useFamilyWords } from '../words.ts'

type Props = { units: Desk['units']; onClose(): void; onLogged(): void }

/** What about, how, who to somebody inside, where from, how long: five taps, and no field for a name. */
export function LogContact({ units, onClose, onLogged }: Props) {
  const { t } = useTexts()
  const { topics, channels, relations } = useFamilyWords()
  const form = useForm(adviceApi.log, {
    record: 'new',
    initial: {
      ...{ unitId: units[0]?.id ?? '', topic: '', channel: 'phone', relation: 'not-asked', county: '' },
      ...{ minutes: 10, heldOn: todayHere() },
    },
    draft: false,
    onDone: onLogged,
  })
  return (
    <Dialog open onClose={onClose} title={t('family.advice.log')}>
      <Form form={form} submitText={t('family.advice.log-do')} onCancel={onClose}>
        <p className="soft">{t('family.advice.log-text')}</p>
        {units.length > 1 && (
          <SelectField
            field={form.field('unitId')}
            label={t('family.field.unit')}
            choices={units.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        <RadioField
          field={form.field('topic')}
          label={t('family.advice.field.topic')}
          choices={topics}
          columns={3}
        />
        <RadioField
          field={form.field('channel')}
          label={t('family.advice.field.channel')}
          choices={channels}
          columns={3}
        />
        <SelectField
          field={form.field('relation')}
          label={t('family.field.relation')}
          choices={relations}
          width="full"
        />
        <TextField field={form.field('county')} label={t('family.field.county')} width="half" />
        <NumberField
          field={form.field('minutes')}
          label={t('family.advice.field.minutes')}
          unit={t('family.advice.min')}
        />
      </Form>
    </Dialog>
  )
}
