import { Card, Row, Rows, useAnswer, useTexts } from '#platform/web/index.ts'
import { duplicatesApi, type MergeLine } from '../../model/duplicates-api.ts'
import { useHalves } from './halves.ts'
import { MergeState } from './merge-state.tsx'

/** What was already said about pairs: first those that wait for somebody to confirm them. */
export function MergesSaid() {
  const { t } = useTexts()
  const { data = [] } = useAnswer(duplicatesApi.merges, {})
  const parted = data.filter(({ undoneAt }) => undoneAt !== null)
  const rest = data.filter(({ undoneAt }) => undoneAt === null)
  return (
    <>
      <Group
        title={t('people.duplicates.group-waiting')}
        merges={rest.filter(({ confirmedAt }) => confirmedAt === null)}
      />
      <Group
        title={t('people.duplicates.group-standing')}
        merges={rest.filter(({ confirmedAt }) => confirmedAt !== null)}
      />
      <Group title={t('people.duplicates.group-parted')} merges={parted} />
    </>
  )
}

function Group({ title, merges }: { title: string; merges: MergeLine[] }) {
  const { list } = useTexts()
  const halves = useHalves()
  if (merges.length === 0) return null
  return (
    <Card title={title}>
      <Rows label={title}>
        {merges.map((merge) => (
          <Row key={merge.id} to={`/people/duplicates/${merge.id}`} aside={<MergeState merge={merge} />}>
            {list(halves(merge))}
          </Row>
        ))}
      </Rows>
    </Card>
  )
}
