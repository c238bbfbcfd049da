import { Button } from '@mantine/core'
import { Link, useSearchParams } from 'react-router'
import {
  Answer,
  Card,
  EmptyState,
  Page,
  Rows,
  Stack,
  useAnswer,
  useMay,
  useTexts,
} from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import { OwnWorries } from './own-worries.tsx'
import { WorryCounts } from './worry-counts.tsx'
import { WorryRow } from './worry-row.tsx'

/** Worries that want an answer; for those who only count them, how many there are. */
export default function WorriesPage() {
  const { t } = useTexts()
  const may = useMay()
  const raise = may('safeguarding:raise') && (
    <Button component={Link} to="/worries/new">
      {t('worries.raise')}
    </Button>
  )
  return (
    <Page title={t('worries.title')} subtitle={t('worries.subtitle')} width="text" actions={raise}>
      {may('safeguarding:write') ? <Worries /> : <WorryCounts />}
    </Page>
  )
}

function Worries() {
  const { t } = useTexts()
  const [params, setParams] = useSearchParams()
  const closed = params.get('closed') === 'true'
  const worries = useAnswer(safeguardingApi.worries, closed ? { closed } : {}, { keepLast: true })
  return (
    <Answer of={worries}>
      {({ worries: list, mine, now }) => (
        <Stack>
          {list.length === 0 ? (
            <EmptyState
              title={t(closed ? 'worries.none-closed' : 'worries.none')}
              text={t(closed ? 'worries.none-closed-text' : 'worries.none-text')}
            />
          ) : (
            <Card title={t(closed ? 'worries.closed' : 'worries.open')}>
              <Rows label={t(closed ? 'worries.closed' : 'worries.open')}>
                {list.map((worry) => (
                  <WorryRow key={worry.id} of={worry} now={now} />
                ))}
              </Rows>
            </Card>
          )}
          <OwnWorries mine={mine} now={now} closed={closed} />
          <p>
            <Link to="/worries/reports">{t('worries.report.list')}</Link>
          </p>
          <p>
            <button
              type="button"
              className="link-button"
              onClick={() => setParams(closed ? {} : { closed: 'true' }, { replace: true })}
            >
              {t(closed ? 'worries.show-open' : 'worries.show-closed')}
            </button>
          </p>
        </Stack>
      )}
    </Answer>
  )
}
