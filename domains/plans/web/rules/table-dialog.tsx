import {
  DayField,
  Dialog,
  Form,
  NumberField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { type ReviewLine, type ReviewTable, situations } from '../../model/review-table.ts'
import { reviewsApi } from '../../model/reviews-api.ts'

type TableDialogProps = {
  like: ReviewTable
  units: { id: string; name: string }[]
  country: string
  today: string
  onClose(): void
}

/** A whole table from a day on, begun with what holds. */
export function TableDialog({ like, units, country, today, onClose }: TableDialogProps) {
  const { t } = useTexts()
  const form = useForm(reviewsApi.addTable, {
    record: 'new',
    initial: { unitId: null, country: null, validFrom: today, lines: like.lines, source: '' },
    onDone: onClose,
  })
  const lines = form.values.lines as ReviewLine[]
  const setLines = (changed: ReviewLine[]) => form.set('lines', changed as never)
  return (
    <Dialog open onClose={onClose} title={t('plans.table.new')}>
      <Form form={form} submitText={t('plans.do.save')} onCancel={onClose}>
        <SelectField
          field={form.field('unitId')}
          label={t('plans.table.unit')}
          hint={t('plans.table.unit-hint')}
          choices={units.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SelectField
          field={form.field('country')}
          label={t('plans.table.country')}
          choices={[{ value: country, label: country }]}
        />
        <DayField field={form.field('validFrom')} label={t('plans.table.valid-from')} />
        {lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line has no name of its own
          <div key={at} className="plan-card-row">
            <SelectField
              field={form.field(`lines.${at}.situation` as never)}
              label={t('plans.table.situation')}
              choices={situations.map((value) => ({ value, label: t(`plans.table.situation.${value}`) }))}
            />
            {(line.situation === 'ahead' || line.situation === 'outside') && (
              <NumberField
                field={form.field(`lines.${at}.fromDays` as never)}
                label={t('plans.table.from-days')}
                unit={t('plans.step.days')}
              />
            )}
            <NumberField
              field={form.field(`lines.${at}.weeks` as never)}
              label={t('plans.table.every')}
              unit={t('plans.table.unit-weeks')}
            />
            <button
              type="button"
              className="link-button"
              aria-label={t('plans.card.remove-of', { number: at + 1 })}
              onClick={() => setLines(lines.filter((_, other) => other !== at))}
            >
              {t('plans.card.remove')}
            </button>
          </div>
        ))}
        <p>
          <button
            type="button"
            className="link-button"
            onClick={() => setLines([...lines, { situation: 'ahead', fromDays: 0, weeks: 4 }])}
          >
            {t('plans.table.add-line')}
          </button>
        </p>
        <TextField
          field={form.field('source')}
          label={t('plans.table.source')}
          hint={t('plans.table.source-hint')}
          width="full"
        />
      </Form>
    </Dialog>
  )
}
