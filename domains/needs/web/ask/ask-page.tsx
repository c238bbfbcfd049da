import { useNavigate, useParams } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import { Answer, EmptyState, Page, useAnswer, useTexts } from '#platform/web/index.ts'
import { needsFormsApi } from '../../model/forms-api.ts'
import { needsApi } from '../../model/needs-api.ts'
import { PrintMenu } from '../forms/print-menu.tsx'
import { useNeedWords } from '../words.ts'
import { AskForm } from './ask-form.tsx'
import '../needs.css'

/** A form gone through with somebody, in one flow. */
export default function AskPage() {
  const { t } = useTexts()
  const { inMine } = useNeedWords()
  const go = useNavigate()
  const { personId = '', formId } = useParams()
  const forms = useAnswer(needsFormsApi.list, {})
  const needs = useAnswer(needsApi.ofPerson, { personId })
  const name = useAnswer(peopleApi.show, { id: personId }).data?.name ?? ''
  const form = forms.data?.find(({ id }) => id === formId)
  const back = `/people/${personId}?tab=needs`
  return (
    <Page
      title={form ? inMine(form.names) : t('needs.forms')}
      subtitle={t('needs.ask.intro')}
      breadcrumbs={[{ text: name, to: back }]}
      actions={form && <PrintMenu versionId={form.versionId} name={inMine(form.names)} />}
      width="text"
    >
      <Answer of={forms}>
        {() => (
          <Answer of={needs}>
            {(ofPerson) =>
              form ? (
                <AskForm
                  key={form.versionId}
                  {...{ personId, form, ofPerson }}
                  onDone={() => void go(back)}
                />
              ) : (
                <EmptyState title={t('needs.forms.empty')} />
              )
            }
          </Answer>
        )}
      </Answer>
    </Page>
  )
}
