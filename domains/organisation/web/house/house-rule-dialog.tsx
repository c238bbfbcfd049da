import { DayField, Dialog, Form, TextArea, TextField, useForm, useTexts } from '#platform/web/index.ts'
import type { HouseRule } from '../../model/house-rule.ts'
import { organisationApi } from '../../model/organisation-api.ts'
import { HouseUnitField } from '../unit-field.tsx'

export function HouseRuleDialog({ rule, onClose }: { rule?: HouseRule; onClose(): void }) {
  const { t } = useTexts()
  const title = rule ? t('house.change-of', { name: rule.title }) : t('rule.write')
  return (
    <Dialog open onClose={onClose} title={title}>
      {rule ? <ChangeRule rule={rule} onClose={onClose} /> : <WriteRule onClose={onClose} />}
    </Dialog>
  )
}

function WriteRule({ onClose }: { onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(organisationApi.writeHouseRule, {
    record: 'new',
    initial: {
      unitId: null,
      validFrom: Temporal.Now.plainDateISO().toString(),
      validUntil: null,
      source: null,
    },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('rule.write')} onCancel={onClose}>
      <TextField field={form.field('title')} label={t('rule.name')} />
      <TextArea field={form.field('text')} label={t('rule.words')} hint={t('rule.words-hint')} />
      <HouseUnitField field={form.field('unitId')} />
      <DayField field={form.field('validFrom')} label={t('rule.valid-from')} />
      <DayField
        field={form.field('validUntil')}
        label={t('rule.valid-until')}
        hint={t('rule.valid-until-hint')}
      />
      <TextField field={form.field('source')} label={t('rule.source')} hint={t('rule.source-hint')} />
    </Form>
  )
}

function ChangeRule({ rule, onClose }: { rule: HouseRule; onClose(): void }) {
  const { t } = useTexts()
  const form = useForm(organisationApi.changeHouseRule, { record: rule.id, initial: rule, onDone: onClose })
  return (
    <Form form={form} onCancel={onClose}>
      <p className="soft">{t('rule.change-text')}</p>
      <TextField field={form.field('title')} label={t('rule.name')} />
      <TextArea field={form.field('text')} label={t('rule.words')} hint={t('rule.words-hint')} />
      <HouseUnitField field={form.field('unitId')} />
      <DayField field={form.field('validFrom')} label={t('rule.valid-from')} />
      <DayField
        field={form.field('validUntil')}
        label={t('rule.valid-until')}
        hint={t('rule.valid-until-hint')}
      />
      <TextField field={form.field('source')} label={t('rule.source')} hint={t('rule.source-hint')} />
    </Form>
  )
}
