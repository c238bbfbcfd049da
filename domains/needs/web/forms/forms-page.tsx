import { Button } from '@mantine/core'
import { Link } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  useAnswer,
  useCommand,
  useTexts,
} from '#platform/web/index.ts'
import { formPurposes, type NeedsForm } from '../../model/form.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import { UseButton } from '../house/area-card.tsx'
import { useDeciding } from '../house/use-deciding.ts'
import { useNeedWords } from '../words.ts'
import { PrintMenu } from './print-menu.tsx'
import '../needs.css'

/** The forms of the house, by when they are asked. */
export default function FormsPage() {
  const { t } = useTexts()
  const { mayAdd } = useDeciding()
  const add = mayAdd && (
    <Button component={Link} to="/needs/forms/new">
      {t('needs.forms.new')}
    </Button>
  )
  return (
    <Page title={t('needs.forms')} subtitle={t('needs.forms.subtitle')} actions={add} width="text">
      <Answer of={useAnswer(needsFormsApi.list, {})}>
        {(forms) =>
          forms.length === 0 ? (
            <EmptyState title={t('needs.forms.empty')} text={t('needs.forms.empty-text')}>
              {add}
            </EmptyState>
          ) : (
            formPurposes.map((purpose) => (
              <OfPurpose
                key={purpose}
                purpose={purpose}
                forms={forms.filter((form) => form.purpose === purpose)}
              />
            ))
          )
        }
      </Answer>
    </Page>
  )
}

function OfPurpose({ purpose, forms }: { purpose: NeedsForm['purpose']; forms: NeedsForm[] }) {
  const { t } = useTexts()
  if (forms.length === 0) return null
  const title = t(`needs.purpose.${purpose}`)
  return (
    <Card title={title}>
      <Rows label={title}>
        {forms.map((form) => (
          <FormRow key={form.id} form={form} />
        ))}
      </Rows>
    </Card>
  )
}

function FormRow({ form }: { form: NeedsForm }) {
  const { t, day } = useTexts()
  const { inMine } = useNeedWords()
  const { decides, nameOf } = useDeciding()
  const use = useCommand(needsFormsApi.use)
  const { id, version, names, number, begins, parts, unitId, retiredOn, versionId } = form
  const name = inMine(names)
  const facts = [
    t('needs.forms.version', { number, day: day(begins, 'short') }),
    t('needs.forms.parts', { count: parts.length }),
    nameOf(unitId),
  ]
  return (
    <Row
      detail={facts.join(' · ')}
      aside={
        <>
          {retiredOn && <Chip>{t('needs.forms.retired', { day: day(retiredOn, 'short') })}</Chip>}
          <PrintMenu versionId={versionId} name={name} />
          {decides(unitId) && (
            <>
              <Link to={`/needs/forms/${id}`} aria-label={t('needs.forms.change-of', { name })}>
                {t('needs.forms.change')}
              </Link>
              <UseButton
                name={name}
                isUsed={retiredOn === null}
                onUse={(isUsed) => void use.run({ id, version, isUsed })}
              />
            </>
          )}
        </>
      }
    >
      {name}
    </Row>
  )
}
