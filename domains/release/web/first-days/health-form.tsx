import { DayField, Form, SelectField, TextField, useForm, useTexts } from '#platform/web/index.ts'
import { firstDaysApi } from '../../model/first-days/first-days-api.ts'
import {
  bridges,
  clinics,
  type HealthFile,
  type HealthGuard,
  medicines,
  naloxones,
  substanceNeeds,
  talks,
} from '../../model/first-days/health.ts'

type Props = { file: HealthFile; guard: HealthGuard; onClose(): void }

export function HealthForm({ file: { id, version }, guard, onClose }: Props) {
  const { t } = useTexts()
  const form = useForm(firstDaysApi.setHealth, {
    record: id,
    initial: { id, version, ...guard },
    fromCurrent: (current) => {
      const now = current as HealthFile
      return { id, version: now.version, ...(now.guard ?? guard) }
    },
    onDone: onClose,
  })
  return (
    <Form form={form} onCancel={onClose}>
      <SelectField
        field={form.field('substanceNeed')}
        label={t('release.health.substanceNeed')}
        choices={substanceNeeds.map((value) => ({
          value,
          label: t(`release.health.substanceNeed.${value}`),
        }))}
      />
      <div className="gate-pair">
        <SelectField
          field={form.field('toleranceTalk')}
          label={t('release.health.toleranceTalk')}
          choices={talks.map((value) => ({ value, label: t(`release.health.toleranceTalk.${value}`) }))}
        />
        <DayField field={form.field('toleranceTalkOn')} label={t('release.health.on')} />
      </div>
      <div className="gate-pair">
        <SelectField
          field={form.field('naloxone')}
          label={t('release.health.naloxone')}
          choices={naloxones.map((value) => ({ value, label: t(`release.health.naloxone.${value}`) }))}
        />
        <DayField field={form.field('naloxoneOn')} label={t('release.health.on')} />
      </div>
      <div className="gate-pair">
        <SelectField
          field={form.field('bridge')}
          label={t('release.health.bridge')}
          choices={bridges.map((value) => ({ value, label: t(`release.health.bridge.${value}`) }))}
        />
        <DayField field={form.field('bridgeUntil')} label={t('release.health.until')} />
      </div>
      <div className="gate-pair">
        <SelectField
          field={form.field('clinic')}
          label={t('release.health.clinic')}
          choices={clinics.map((value) => ({ value, label: t(`release.health.clinic.${value}`) }))}
        />
        <DayField field={form.field('clinicOn')} label={t('release.health.on')} />
      </div>
      <TextField field={form.field('clinicWhere')} label={t('release.health.where')} />
      <div className="gate-pair">
        <SelectField
          field={form.field('medicine')}
          label={t('release.health.medicine')}
          choices={medicines.map((value) => ({ value, label: t(`release.health.medicine.${value}`) }))}
        />
        <TextField field={form.field('medicineWords')} label={t('release.health.words')} />
      </div>
    </Form>
  )
}
