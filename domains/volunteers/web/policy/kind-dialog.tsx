import {
  CheckField,
  Dialog,
  Form,
  NumberField,
  RadioField,
  SelectField,
  TextField,
  useCommand,
  useForm,
  useTexts,
} from '#platform/web/index.ts'
import { familyInvolvements, networkKind, prisonVisitorKind, type RelationKind } from '../../model/kind.ts'
import { policyApi } from '../../model/policy-api.ts'
import { firstUpper, useVolunteerWords } from '../words.ts'
import { NamesInAllFields } from './names-fields.tsx'

type Props = { kind: RelationKind | null; kinds: RelationKind[]; onClose(): void }

export function KindDialog({ kind, kinds, onClose }: Props) {
  const { t } = useTexts()
  const { inMine } = useVolunteerWords()
  const title = kind
    ? t('volunteers.policy.change-of', { name: inMine(kind.names) })
    : t('volunteers.policy.add-kind')
  return (
    <Dialog open onClose={onClose} title={title}>
      {kind ? <ChangeKind kind={kind} onClose={onClose} /> : <AddKind kinds={kinds} onClose={onClose} />}
    </Dialog>
  )
}

function AddKind({ kinds, onClose }: { kinds: RelationKind[]; onClose(): void }) {
  const { t } = useTexts()
  const { inMine } = useVolunteerWords()
  const form = useForm(policyApi.addKind, {
    record: 'new',
    initial: {
      ...{ slug: '', names: { en: '', nb: '', bg: '', ro: '' }, endsWithCustody: false, oneAtATime: true },
      ...{ familyInvolvement: 'no', leastAge: 18, requirementsLike: networkKind },
    },
    onDone: onClose,
  })
  return (
    <Form form={form} submitText={t('volunteers.policy.add-kind')} onCancel={onClose}>
      <NamesInAllFields form={form} />
      <TextField
        field={form.field('slug')}
        label={t('volunteers.policy.slug')}
        hint={t('volunteers.policy.slug-hint')}
        width="half"
        autoComplete="off"
      />
      <KindRules form={form} />
      <SelectField
        field={form.field('requirementsLike')}
        label={t('volunteers.policy.like')}
        hint={t('volunteers.policy.like-hint')}
        choices={kinds.map(({ id, names }) => ({ value: id, label: firstUpper(inMine(names)) }))}
      />
    </Form>
  )
}

function ChangeKind({ kind, onClose }: { kind: RelationKind; onClose(): void }) {
  const { t } = useTexts()
  const { slug: _slug, retiredOn, ...initial } = kind
  const form = useForm(policyApi.changeKind, { record: kind.id, initial, onDone: onClose })
  const retire = useCommand(policyApi.retireKind)
  const isFirst = kind.id === networkKind || kind.id === prisonVisitorKind
  return (
    <>
      <Form form={form} submitText={t('volunteers.do.save')} onCancel={onClose}>
        <NamesInAllFields form={form} />
        <KindRules form={form} />
      </Form>
      {!isFirst && retiredOn === null && (
        <p className="volunteer-more">
          <button
            type="button"
            className="link-button"
            onClick={() => void retire.run({ id: kind.id, version: kind.version }).then(onClose)}
          >
            {t('volunteers.policy.retire')}
          </button>{' '}
          <span className="soft">{t('volunteers.policy.retire-text')}</span>
        </p>
      )}
    </>
  )
}

type KindForm = ReturnType<typeof useForm<typeof policyApi.changeKind>>

/** The rules that the software keeps for a kind. */
function KindRules({ form }: { form: Pick<KindForm, 'field'> | { field: unknown } }) {
  const { t } = useTexts()
  const { choices } = useVolunteerWords()
  const field = form.field as KindForm['field']
  return (
    <>
      <CheckField
        field={field('endsWithCustody')}
        label={t('volunteers.policy.ends-label')}
        hint={t('volunteers.policy.ends-hint')}
      />
      <CheckField field={field('oneAtATime')} label={t('volunteers.policy.one-label')} />
      <RadioField
        field={field('familyInvolvement')}
        label={t('volunteers.policy.family')}
        choices={choices(familyInvolvements, 'family')}
      />
      <NumberField
        field={field('leastAge')}
        label={t('volunteers.policy.least-age')}
        unit={t('volunteers.policy.years')}
      />
    </>
  )
}
