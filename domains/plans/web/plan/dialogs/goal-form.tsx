import { DayField, Form, RadioField, SelectField, TextArea, useForm, useTexts } from '#platform/web/index.ts'
import type { OpenNeed, PlanFile } from '../../../model/plan.ts'
import { plansApi } from '../../../model/plans-api.ts'
import { usePlanWords, useSaidChoices } from '../../words.ts'
import type { PlanDialogProps } from './deed.ts'

/** Areas whose compartment the reader may write in, under the names of the house. */
export function useAreaChoices({ areas, mayWrite }: PlanFile) {
  const { inMine } = usePlanWords()
  return areas
    .filter(({ compartment }) => mayWrite.includes(compartment))
    .map(({ slug, names }) => ({ value: slug, label: inMine(names) }))
}

/** A goal: first in the person's own words, then in the wording of whoever helps. */
export function GoalForm({
  need,
  file,
  onClose,
}: PlanDialogProps & { need: (OpenNeed & { said: string }) | null }) {
  const { t } = useTexts()
  const areas = useAreaChoices(file)
  const said = useSaidChoices()
  const personId = file.person.id
  const form = useForm(plansApi.addGoal, {
    record: `new-${need?.id ?? personId}`,
    initial: {
      ...{ personId, ownWords: '', ownSaidOn: file.today, ownSaidHow: 'in-person' },
      ...{ workerWords: need?.said ?? '', areaSlug: need?.areaSlug ?? null, needId: need?.id ?? null },
    },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
      <TextArea
        field={form.field('ownWords')}
        label={t('plans.goal.own')}
        hint={t('plans.goal.own-hint')}
        rows={3}
      />
      {form.values.ownWords && (
        <>
          <DayField field={form.field('ownSaidOn')} label={t('plans.goal.said-on')} />
          <RadioField
            field={form.field('ownSaidHow') as never}
            label={t('plans.goal.said-how')}
            choices={said}
          />
        </>
      )}
      <TextArea
        field={form.field('workerWords')}
        label={t('plans.goal.worker-words')}
        hint={t('plans.goal.worker-hint')}
        rows={2}
      />
      {need === null && (
        <SelectField
          field={form.field('areaSlug')}
          label={t('plans.goal.area')}
          hint={t('plans.goal.area-hint')}
          choices={areas}
        />
      )}
    </Form>
  )
}
