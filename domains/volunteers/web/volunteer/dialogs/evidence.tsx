import { ChecksField, DayField, Form, SelectField, useForm, useTexts } from '#platform/web/index.ts'
import { courseModules } from '../../../model/requirement.ts'
import { volunteersApi } from '../../../model/volunteers-api.ts'
import { todayHere, useVolunteerWords } from '../../words.ts'
import type { VolunteerDialogProps } from './volunteer-dialog.ts'

/** That something was shown: seen on a day, valid until. The paper itself goes back to whose it is. */
export function Evidence({ file, of, onClose }: VolunteerDialogProps) {
  const { t } = useTexts()
  const words = useVolunteerWords()
  const { id } = file
  const asked = file.roles.flatMap(({ requirements }) => requirements)
  const choices = new Map(
    asked
      .filter(({ requirement }) => requirement !== 'interview' && requirement !== 'references')
      .map((one) => [one.requirement, words.requirement(one)]),
  )
  const form = useForm(volunteersApi.seeEvidence, {
    record: `${id} ${of}`,
    initial: { id, requirement: of, parts: [], seenOn: todayHere(), validUntil: null },
    onDone: onClose,
  })
  const isCourse = form.values.requirement === 'course'
  const still = asked.find(({ requirement }) => requirement === 'course')?.missingModules ?? []
  const modules = courseModules.toSorted((a, b) => Number(still.includes(b)) - Number(still.includes(a)))
  return (
    <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
      <p className="soft">{t('volunteers.evidence-text')}</p>
      <SelectField
        field={form.field('requirement')}
        label={t('volunteers.evidence-what')}
        choices={[...choices].map(([value, label]) => ({ value, label }))}
        width="full"
      />
      {isCourse && (
        <ChecksField
          field={form.field('parts')}
          label={t('volunteers.evidence-modules')}
          hint={t('volunteers.evidence-modules-hint')}
          choices={words.choices(modules, 'module')}
          columns={1}
        />
      )}
      <DayField
        field={form.field('seenOn')}
        label={t(isCourse ? 'volunteers.done-on' : 'volunteers.seen-on')}
      />
      <DayField
        field={form.field('validUntil')}
        label={t('volunteers.valid-until')}
        hint={t('volunteers.valid-until-hint')}
      />
    </Form>
  )
}
