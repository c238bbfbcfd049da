import {
  Answer,
  Card,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Stack,
  useAnswer,
  useTexts,
} from '#platform/web/index.ts'
import { safeguardingApi } from '../../model/safeguarding-api.ts'
import type { WorryCount } from '../../model/worry.ts'
import { agoText } from './words.ts'

type Line = { id: string; unit: string; kind: string; open: number; taken: number; closed: number }

/** Numbers alone: how many worries of each kind wait, are in hand, and were answered in the last year. */
export function WorryCounts() {
  const texts = useTexts()
  const { t } = texts
  const counts = useAnswer(safeguardingApi.countWorries, {})
  return (
    <Answer of={counts}>
      {({ counts: list, now, oldest }) => (
        <Stack>
          <p className="soft">{t('worries.counts-text')}</p>
          {oldest && (
            <Notice tone="lamp">
              <p>{t('worries.oldest', { ago: agoText(texts, oldest, now) })}</p>
            </Notice>
          )}
          <Card>
            <Table lines={linesOf(list, (kind) => t(`safeguarding.kind.${kind}`))} />
          </Card>
        </Stack>
      )}
    </Answer>
  )
}

function linesOf(counts: WorryCount[], nameOf: (kind: WorryCount['kind']) => string): Line[] {
  const groups = Map.groupBy(counts, ({ unitId, kind }) => `${unitId} ${kind}`)
  return [...groups].map(([id, group]) => {
    const of = (state: WorryCount['state']) => group.find((one) => one.state === state)?.worries ?? 0
    const { unitName: unit, kind } = group[0]!
    return { id, unit, kind: nameOf(kind), open: of('open'), taken: of('taken'), closed: of('closed') }
  })
}

function Table({ lines }: { lines: Line[] }) {
  const { t, number } = useTexts()
  const count = (id: 'open' | 'taken' | 'closed'): Column<Line> => ({
    ...{ id, header: t(`worries.state.${id}`), align: 'end' },
    text: (line) => number(line[id]),
    sortBy: (line) => line[id],
  })
  const columns: Column<Line>[] = [
    { id: 'kind', header: t('worries.kind'), text: ({ kind }) => kind },
    { id: 'unit', header: t('worries.unit'), text: ({ unit }) => unit },
    count('open'),
    count('taken'),
    count('closed'),
  ]
  return (
    <DataTable
      label={t('worries.title')}
      rows={lines}
      columns={columns}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t('worries.none-counted')} text={t('worries.none-counted-text')} />}
    />
  )
}
