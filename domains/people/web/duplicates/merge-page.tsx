import { useState } from 'react'
import { useParams } from 'react-router'
import { Answer, Page, Stack, useAnswer, useTexts } from '#platform/web/index.ts'
import { duplicatesApi, type Merge } from '../../model/duplicates-api.ts'
import '../people.css'
import './duplicates.css'
import { useHalves } from './halves.ts'
import { JoinedRecords } from './joined-records.tsx'
import { MergeState } from './merge-state.tsx'
import type { MergeStepProps } from './merge-step.ts'
import { PartedRecords } from './parted-records.tsx'
import { Said } from './said.tsx'
import { WaitingMerge } from './waiting-merge.tsx'

/** One merge from the proposal to its undoing: what it means, and what can be done about it now. */
export default function MergePage() {
  const { id = '' } = useParams()
  return <MergeOf key={id} id={id} />
}

function MergeOf({ id }: { id: string }) {
  const { t, list } = useTexts()
  const halves = useHalves()
  const answer = useAnswer(duplicatesApi.showMerge, { id })
  // After an undo one may no longer see one half, and the question is not answered again.
  const [done, setDone] = useState<{ merge: Merge; words: string } | null>(null)
  const merge = done?.merge ?? answer.data
  const onDone = (next: Merge, words: string) => setDone({ merge: next, words })
  return (
    <Page
      title={merge ? list(halves(merge)) : t('people.duplicates.title')}
      subtitle={merge && <MergeState merge={merge} />}
      breadcrumbs={[
        { text: t('people.title'), to: '/people' },
        { text: t('people.duplicates.title'), to: '/people/duplicates' },
      ]}
      width="text"
    >
      <Said>{done?.words ?? ''}</Said>
      {merge ? (
        <Stack>
          <MergeStep merge={merge} onDone={onDone} />
        </Stack>
      ) : (
        <Answer of={answer}>{() => null}</Answer>
      )}
    </Page>
  )
}

function MergeStep(props: MergeStepProps) {
  const { confirmedAt, undoneAt } = props.merge
  if (undoneAt !== null) return <PartedRecords {...props} />
  return confirmedAt === null ? <WaitingMerge {...props} /> : <JoinedRecords {...props} />
}
