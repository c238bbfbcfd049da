import { Form, SelectField, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { type GateFile, gateAnswers, gateItems, whoMeets } from '../../model/gate/gate.ts'
import { gateApi } from '../../model/gate/gate-api.ts'
import { ClockField } from './clock-field.tsx'
import { StopsField } from './stops-field.tsx'

type Props = { file: GateFile; onClose(): void }

const initialOf = ({ id, version, plan: { version: _, ...plan } }: GateFile) => ({ id, version, ...plan })

/** Who meets, where and when; what is ready; where to go; and what if it goes otherwise. */
export function PlanForm({ file, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(gateApi.plan, {
    record: file.id,
    initial: initialOf(file),
    fromCurrent: (current) => initialOf(current as GateFile),
    onDone: onClose,
  })
  const answers = gateAnswers.map((value) => ({ value, label: t(`release.gate.answer.${value}`) }))
  return (
    <Form form={form} onCancel={onClose}>
      <Who form={form} file={file} />
      <TextField
        field={form.field('place')}
        label={t('release.gate.place')}
        hint={t('release.gate.place-hint')}
      />
      <div className="gate-pair">
        <ClockField field={form.field('fromHour')} label={t('release.gate.from')} />
        <ClockField field={form.field('untilHour')} label={t('release.gate.until')} />
      </div>
      <p className="soft small">{t('release.gate.hours-hint')}</p>
      <h3>{t('release.gate.items')}</h3>
      {gateItems.map((item) => (
        <div key={item} className="gate-pair">
          <SelectField
            field={form.field(`items.${item}.answer`)}
            label={t(`release.gate.item.${item}`)}
            width="full"
            choices={answers}
          />
          <TextField
            field={form.field(`items.${item}.words`)}
            label={t('release.gate.item-words', { item: t(`release.gate.item.${item}`) })}
          />
        </div>
      ))}
      <h3>{t('release.gate.stops')}</h3>
      <StopsField form={form} />
      <h3>{t('release.gate.otherwise')}</h3>
      <TextArea
        field={form.field('ifNotReleased')}
        label={t('release.gate.if-not-released')}
        hint={t('release.gate.if-not-released-hint')}
        rows={2}
      />
      <TextArea field={form.field('ifEarly')} label={t('release.gate.if-early')} rows={2} />
      <TextArea field={form.field('ifArrested')} label={t('release.gate.if-arrested')} rows={2} />
    </Form>
  )
}

function Who({ form, file }: { form: ReturnType<typeof useForm<typeof gateApi.plan>>; file: GateFile }) {
  const { t } = useTexts()
  const { meets } = form.values
  return (
    <>
      <SelectField
        field={form.field('meets')}
        label={t('release.gate.who')}
        width="full"
        choices={whoMeets.map((value) => ({ value, label: t(`release.gate.meets.${value}`) }))}
      />
      {meets === 'volunteer' &&
        (file.matches.length === 0 ? (
          <p className="soft">{t('release.gate.no-match')}</p>
        ) : (
          <SelectField
            field={form.field('matchId')}
            label={t('release.gate.which-volunteer')}
            width="full"
            choices={file.matches.map(({ matchId, name, kind }) => ({
              value: matchId,
              label: `${name || t('release.gate.a-volunteer')} (${kind})`,
            }))}
          />
        ))}
      {meets === 'staff' && (
        <SelectField
          field={form.field('userId')}
          label={t('release.gate.which-colleague')}
          width="full"
          choices={file.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {meets === 'family' && <TextField field={form.field('meetsName')} label={t('release.gate.name')} />}
      {meets !== 'nobody-by-own-wish' && meets && (
        <TextField
          field={form.field('meetsPhone')}
          label={t('release.gate.phone')}
          hint={t('release.gate.phone-hint')}
          type="tel"
          width="half"
        />
      )}
    </>
  )
}
