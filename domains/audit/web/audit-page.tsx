import { Answer, Notice, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { auditApi } from '../model/audit-api.ts'
import { AuditFilters } from './audit-filters.tsx'
import { AuditTable } from './audit-table.tsx'
import { RolesGiven } from './roles-given.tsx'
import { useQuestion } from './use-question.ts'
import './audit.css'

/** For whoever watches over data protection: who has seen and changed what, about whom. */
export default function AuditPage() {
  const { t } = useTexts()
  const state = useQuestion()
  const answer = useAnswer(auditApi.list, state.question, { keepLast: true })
  return (
    <Page title={t('audit.title')} subtitle={t('audit.text')}>
      <Stack>
        <AuditFilters state={state} person={answer.data?.person ?? null} />
        <Answer of={answer}>
          {(found) => (
            <>
              {found.more && <Notice tone="lamp">{t('audit.more')}</Notice>}
              <AuditTable answer={found} state={state} />
            </>
          )}
        </Answer>
        <RolesGiven />
      </Stack>
    </Page>
  )
}
