import {
  CheckField,
  DayField,
  type Field,
  Form,
  RadioField,
  SelectField,
  TextArea,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { endReasons, talkOutcomes } from '../../../model/role.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { todayHere, useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

/** The end of a role; with the last one there is a talk, or a word on why there was none. */
export function EndRole({ file, of: kindId, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  const { id } = file
  const role = file.roles.find((one) => one.kindId === kindId)
  const goesOn = file.roles.some(
    ({ kindId: other, state }) => other !== kindId && (state === 'approved' || state === 'paused'),
  )
  const leaves = role?.state !== 'wanted' && !goesOn
  const blankTalk = { day: todayHere(), notes: '' }
  const form = useForm(volunteersApi.endRole, {
    record: `${id} ${kindId}`,
    initial: { id, kindId, talk: leaves ? blankTalk : null },
    onDone: onClose,
  })
  const hasTalk = form.values.talk !== null && form.values.talk !== undefined
  const wantsTalk: Field<boolean> = {
    ...{
      name: 'has-talk',
      id: 'has-talk',
      value: hasTalk,
      required: true,
      maxLength: undefined,
      reasons: [],
    },
    set: (value) => form.set('talk', value === true ? (blankTalk as never) : null),
    register: () => undefined,
  }
  return (
    <Form
      form={form}
      submitText={t(role?.state === 'wanted' ? 'volunteers.do.withdraw' : 'volunteers.do.end')}
      onCancel={onClose}
      grave
    >
      {leaves && <p className="soft">{t('volunteers.end-text')}</p>}
      <SelectField
        field={form.field('reason')}
        label={t('volunteers.reason')}
        choices={choices(endReasons, 'end')}
        width="full"
      />
      {!leaves && <CheckField field={wantsTalk} label={t('volunteers.exit-talk-write')} />}
      {hasTalk && (
        <>
          <RadioField
            field={form.field('talk.outcome')}
            label={t('volunteers.exit-talk')}
            choices={choices(talkOutcomes, 'talk-outcome')}
            columns={3}
          />
          <DayField field={form.field('talk.day')} label={t('volunteers.field.day')} />
          <TextArea
            field={{ ...form.field('talk.notes'), required: false }}
            label={t('volunteers.notes')}
            hint={t('volunteers.exit-talk-hint')}
            rows={4}
          />
        </>
      )}
    </Form>
  )
}
