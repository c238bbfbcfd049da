import { useState } from 'react'
import {
  ChecksField,
  DayField,
  Dialog,
  Form,
  NumberField,
  SelectField,
  TextField,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import type { RelationKind } from '../../model/kind.ts'
import { policyApi } from '../../model/policy-api.ts'
import { courseModules, type RequirementRule, requirementCodes } from '../../model/requirement.ts'
import { firstUpper, todayHere, useVolunteerWords } from '../words.ts'
import { NamesInAllFields } from './names-fields.tsx'

type Props = { kind: RelationKind; rule: RequirementRule | null; country: string; onClose(): void }

/** Writes a line of the policy, or puts a new one in the place of one that holds. */
export function RuleDialog({ kind, rule, country, onClose }: Props) {
  const { t } = useTexts()
  const { inMine, requirement } = useVolunteerWords()
  const title = rule
    ? t('volunteers.policy.change-of', { name: requirement(rule) })
    : t('volunteers.policy.add-rule-for', { name: firstUpper(inMine(kind.names)) })
  return (
    <Dialog open onClose={onClose} title={title}>
      <RuleForm kind={kind} rule={rule} country={country} onClose={onClose} />
      {rule && <EndRule rule={rule} onClose={onClose} />}
    </Dialog>
  )
}

function RuleForm({ kind, rule, country, onClose }: Props) {
  const { t } = useTexts()
  const words = useVolunteerWords()
  const today = todayHere()
  const { id: _id, validUntil: _until, ...same } = rule ?? { id: null, validUntil: null }
  const form = useForm(policyApi.addRequirement, {
    record: rule?.id ?? `new-${kind.id}`,
    initial: {
      ...{
        kindId: kind.id,
        country: null,
        names: null,
        withinMonths: null,
        validMonths: null,
        least: 1,
        modules: [],
      },
      ...same,
      ...{ validFrom: today, source: rule && rule.source !== 'proposal' ? rule.source : '' },
    },
    onDone: onClose,
  })
  const code = form.values.requirement ?? ''
  const isOwn = code.startsWith('own-')
  return (
    <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
      {!rule && (
        <SelectField
          field={{
            ...form.field('requirement'),
            value: isOwn ? 'own' : code,
            set: (value) => {
              form.set('requirement', value === 'own' ? ownCode() : value)
              form.set('names', value === 'own' ? ({ en: '', nb: '', bg: '', ro: '' } as never) : null)
            },
          }}
          label={t('volunteers.policy.requirement')}
          choices={[
            ...words.choices(requirementCodes, 'requirement'),
            { value: 'own', label: t('volunteers.policy.own') },
          ]}
          width="full"
        />
      )}
      {isOwn && !rule && <NamesInAllFields form={form} />}
      <SelectField
        field={form.field('country')}
        label={t('volunteers.policy.country')}
        hint={code === 'record-check' ? t('volunteers.policy.record-check-hint') : undefined}
        choices={[{ value: country, label: t('volunteers.policy.country-only', { country }) }]}
      />
      {code === 'course' && (
        <ChecksField
          field={form.field('modules')}
          label={t('volunteers.policy.modules')}
          choices={words.choices(courseModules, 'module')}
          columns={1}
        />
      )}
      {code === 'references' && (
        <NumberField field={form.field('least')} label={t('volunteers.policy.least')} />
      )}
      {code !== 'first-aid' && (
        <NumberField
          field={form.field('withinMonths')}
          label={t('volunteers.policy.within')}
          hint={t('volunteers.policy.within-hint')}
          unit={t('volunteers.policy.months')}
        />
      )}
      <NumberField
        field={form.field('validMonths')}
        label={t('volunteers.policy.valid')}
        hint={t('volunteers.policy.valid-hint')}
        unit={t('volunteers.policy.months')}
      />
      <DayField field={form.field('validFrom')} label={t('volunteers.policy.valid-from')} />
      <TextField
        field={form.field('source')}
        label={t('volunteers.policy.source')}
        hint={t('volunteers.policy.source-hint')}
      />
    </Form>
  )
}

/** A code of the house's own; its names are what anybody reads. */
const ownCode = () => `own-${Math.random().toString(36).slice(2, 10)}`

function EndRule({ rule, onClose }: { rule: RequirementRule; onClose(): void }) {
  const { t } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const form = useForm(policyApi.endRequirement, {
    record: rule.id,
    initial: { id: rule.id, validUntil: todayHere() },
    draft: false,
    onDone: onClose,
  })
  if (!isOpen)
    return (
      <p className="volunteer-more">
        <button type="button" className="link-button" onClick={() => setOpen(true)}>
          {t('volunteers.policy.end')}
        </button>
      </p>
    )
  return (
    <div className="volunteer-more">
      <Form form={form} submitText={t('volunteers.policy.end')} onCancel={() => setOpen(false)} grave>
        <DayField
          field={form.field('validUntil')}
          label={t('volunteers.policy.end-on')}
          hint={t('volunteers.policy.end-hint')}
        />
      </Form>
    </div>
  )
}
