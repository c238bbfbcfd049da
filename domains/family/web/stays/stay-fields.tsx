import {
  CheckField,
  DayField,
  type Field,
  FieldFrame,
  inputProps,
  SelectField,
  TextField,
  useTexts,
} from '#platform/web/index.ts'
import { programmeParts, type StayFile } from '../../model/stays/stay.ts'
import { useChildWords } from '../children/child-words.ts'
import '../children/children.css'

type GetField = (name: string) => Field<never>

/** An hour as clocks write it. */
export function TimeField({ field, label }: { field: Field<string>; label: string }) {
  return (
    <FieldFrame field={field} label={label}>
      <input
        {...inputProps(field as Field, null)}
        className="input"
        data-width="short"
        type="time"
        value={field.value ?? ''}
        onChange={(event) => field.set(event.currentTarget.value)}
      />
    </FieldFrame>
  )
}

export function WhenFields({ field }: { field: GetField }) {
  const { t } = useTexts()
  return (
    <>
      <div className="child-two">
        <DayField field={field('arrivesOn')} label={t('family.stay.arrives')} />
        <TimeField field={field('arrivesAt')} label={t('family.stay.arrives-at')} />
      </div>
      <div className="child-two">
        <DayField field={field('leavesOn')} label={t('family.stay.leaves')} />
        <TimeField field={field('leavesAt')} label={t('family.stay.leaves-at')} />
      </div>
    </>
  )
}

export function WhoFields({ field, supervised }: { field: GetField; supervised: boolean }) {
  const { t } = useTexts()
  return (
    <>
      <div className="child-two">
        <TextField field={field('brings')} label={t('family.stay.brings')} />
        <TextField field={field('collects')} label={t('family.stay.collects')} />
        <TextField field={field('reachable')} label={t('family.stay.reachable')} />
        <TextField field={field('reachablePhone')} label={t('family.stay.reachable-phone')} type="tel" />
      </div>
      <CheckField field={field('supervised')} label={t('family.stay.supervised')} />
      {supervised && (
        <TextField field={field('supervisor')} label={t('family.stay.supervisor')} width="half" />
      )}
    </>
  )
}

type Part = StayFile['programme'][number]
type ProgrammeProps = { field: GetField; parts: readonly Part[]; set(parts: Part[]): void }

/** What is planned, hour by hour. */
export function ProgrammeFields({ field, parts, set }: ProgrammeProps) {
  const { t } = useTexts()
  const { stayChoices } = useChildWords()
  return (
    <fieldset className="child-item">
      <legend>{t('family.stay.programme')}</legend>
      {parts.length === 0 && <p className="soft">{t('family.stay.programme-none')}</p>}
      {parts.map((_part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the points have no name of their own
        <div className="stay-part" key={index}>
          <TimeField field={field(`programme.${index}.at`)} label={t('family.stay.part-at')} />
          <SelectField
            field={field(`programme.${index}.what`)}
            label={t('family.stay.part')}
            choices={stayChoices(programmeParts, 'part')}
            width="full"
          />
          <TextField field={field(`programme.${index}.words`)} label={t('family.stay.part-words')} />
          <button
            type="button"
            className="link-button"
            onClick={() => set(parts.filter((_one, at) => at !== index))}
          >
            {t('family.stay.part-remove')}
          </button>
        </div>
      ))}
      <button
        type="button"
        className="link-button"
        onClick={() => set([...parts, { at: '15:00', what: 'play', words: null }])}
      >
        {t('family.stay.part-add')}
      </button>
    </fieldset>
  )
}
