import { useSearchParams } from 'react-router'
import { Answer, Card, EmptyState, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { Segments } from '../parts/fields.tsx'
import { Sections } from '../parts/sections.tsx'
import { SilentRows } from './silent-rows.tsx'

/** Who has not met for how long, the longest first, and who looks after it today. */
export default function SilencePage() {
  const { t } = useTexts()
  const [params, setParams] = useSearchParams()
  const mine = params.get('of') === 'mine'
  const list = useAnswer(meetingsApi.silences, mine ? { mine: true } : {}, { keepLast: true })
  return (
    <Page title={t('meetings.silence.title')} subtitle={t('meetings.silence.text')}>
      <Sections />
      <Stack>
        <div className="meeting-tools">
          <Segments
            label={t('meetings.whose')}
            value={mine ? 'mine' : 'all'}
            choices={[
              { value: 'all', label: t('meetings.all') },
              { value: 'mine', label: t('meetings.mine') },
            ]}
            onChoose={(of) => setParams({ of }, { replace: true })}
          />
        </div>
        <Answer of={list}>
          {(silences) =>
            silences.matches.length === 0 ? (
              <EmptyState title={t('meetings.silence.none.title')} text={t('meetings.silence.none.text')} />
            ) : (
              <Card>
                <SilentRows of={silences} matches={silences.matches} />
                {silences.more && <p className="soft small">{t('meetings.silence.more')}</p>}
              </Card>
            )
          }
        </Answer>
        <p className="soft small">{t('meetings.silence.definition')}</p>
      </Stack>
    </Page>
  )
}
