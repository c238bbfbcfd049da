import { Button } from '@mantine/core'
import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  Chip,
  EmptyState,
  Page,
  Row,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import type { ChildRow } from '../../model/children/child.ts'
import { childrenApi } from '../../model/children/children-api.ts'
import { OpenFileDialog, useChildLine } from './child-fields.tsx'
import { ContactBars } from './contact-bars.tsx'

/** Every child with a file: how long ago there was contact, as a picture, then a line for each. */
export default function ChildrenPage() {
  const { t } = useTexts()
  const may = useMay()
  const go = useNavigate()
  const [params] = useSearchParams()
  const view = params.get('view') === 'closed' ? 'closed' : 'open'
  const answer = useAnswer(childrenApi.list, { view })
  const [isOpening, setOpening] = useState(false)
  return (
    <Page
      title={t('family.child.title')}
      subtitle={t('family.child.subtitle')}
      actions={
        may('children:write') && (
          <Button onClick={() => setOpening(true)}>{t('family.child.open-file')}</Button>
        )
      }
    >
      <Stack>
        <Answer of={answer}>
          {({ children, units }) => (
            <>
              {children.length === 0 ? (
                <EmptyState title={t('family.child.none')} text={t('family.child.none-text')} />
              ) : (
                <Children of={children} view={view} />
              )}
              {isOpening && (
                <OpenFileDialog
                  units={units}
                  onOpened={(id) => go(`/children/${id}`)}
                  onClose={() => setOpening(false)}
                />
              )}
            </>
          )}
        </Answer>
        <p>
          <Link to={view === 'open' ? '?view=closed' : '?'}>
            {t(view === 'open' ? 'family.child.closed-files' : 'family.child.open-files')}
          </Link>
        </p>
      </Stack>
    </Page>
  )
}

function Children({ of, view }: { of: ChildRow[]; view: 'open' | 'closed' }) {
  const { t } = useTexts()
  return (
    <>
      {view === 'open' && (
        <Card title={t('family.child.days-picture')}>
          <ContactBars of={of} />
        </Card>
      )}
      <Card title={t(view === 'open' ? 'family.child.open-files' : 'family.child.closed-files')}>
        <ChildLines of={of} />
      </Card>
    </>
  )
}

export function ChildLines({ of }: { of: ChildRow[] }) {
  const { t } = useTexts()
  const line = useChildLine()
  return (
    <Rows label={t('family.child.title')}>
      {of.map((child) => (
        <Row
          key={child.id}
          to={`/children/${child.id}`}
          detail={line(child)}
          aside={
            child.openAssessments > 0 && (
              <Chip tone="lamp">{t('family.child.assessing', { count: child.openAssessments })}</Chip>
            )
          }
        >
          {child.called}
        </Row>
      ))}
    </Rows>
  )
}
