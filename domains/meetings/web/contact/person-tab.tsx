import { Answer, Stack, useAnswer, useMay } from '#platform/web/index.ts'
import { meetingsApi } from '../../model/meetings-api.ts'
import { ContactFile } from './contact-file.tsx'
import { ImpressionsCard } from './impressions-card.tsx'

/** On the page of a person: with whom they meet, and what visits inside left behind. */
export default function PersonTab({ personId }: { personId: string }) {
  const may = useMay()
  const file = useAnswer(meetingsApi.ofPerson, { personId })
  return (
    <Stack>
      <Answer of={file}>{(data) => <ContactFile file={data} seen="person" />}</Answer>
      {may('meetings:write') && <ImpressionsCard personId={personId} />}
    </Stack>
  )
}
