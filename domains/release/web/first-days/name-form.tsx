import { Form, SelectField, useForm, useTexts } from '#platform/web/index.ts'
import type { FirstDaysFile } from '../../model/first-days/first-days.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'

/** One person keeps in touch: the volunteer of the match, or a colleague. */
export function NameForm({ file, onClose }: { file: FirstDaysFile; onClose(): void }) {
  const { t } = useTexts()
  const carrier = file.firstDays?.carrier
  const form = useForm(firstDaysApi.name, {
    record: file.id,
    initial: {
      ...{ id: file.id, version: file.firstDays?.version ?? 0, matchId: carrier?.matchId ?? null },
      userId: carrier?.kind === 'staff' ? carrier.id : null,
    },
    onDone: onClose,
  })
  const [match, user] = [form.field('matchId'), form.field('userId')]
  return (
    <Form form={form} onCancel={onClose}>
      {file.matches.length > 0 && (
        <SelectField
          field={{
            ...match,
            set: (value) => {
              match.set(value)
              if (value) form.set('userId', null)
            },
          }}
          label={t('release.first-days.volunteer')}
          width="full"
          choices={file.matches.map(({ matchId, name }) => ({
            value: matchId,
            label: name || t('release.gate.a-volunteer'),
          }))}
        />
      )}
      <SelectField
        field={{
          ...user,
          set: (value) => {
            user.set(value)
            if (value) form.set('matchId', null)
          },
        }}
        label={t('release.first-days.colleague')}
        width="full"
        choices={file.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
      />
    </Form>
  )
}
