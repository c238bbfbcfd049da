import { Answer, useAnswer } from '#platform/web/index.ts'
import type { Merge } from '../../model/duplicates-api.ts'
import { peopleApi } from '../../model/people-api.ts'
import type { PersonFile } from '../../model/person-file.ts'
import { RecordSide, type RecordToCompare } from './record-side.tsx'

/** The two records that a merge is about, side by side once more, for whoever is asked to confirm it. */
export function BothRecords({ merge: { intoId, personId } }: { merge: Merge }) {
  return (
    <div className="duplicates-pair">
      <OneRecord id={intoId} />
      <OneRecord id={personId} />
    </div>
  )
}

function OneRecord({ id }: { id: string }) {
  const answer = useAnswer(peopleApi.show, { id })
  return <Answer of={answer}>{(file) => <RecordSide person={toCompare(file)} />}</Answer>
}

const toCompare = ({ person, place, releaseDate, ...file }: PersonFile): RecordToCompare => ({
  ...file,
  birthDate: person.birthDate,
  birthYear: person.birthYear,
  status: file.status?.status ?? null,
  place: place && [place.prison, place.wing].filter(Boolean).join(', '),
  responsible: file.responsible?.name ?? null,
  releaseDay: releaseDate?.day ?? null,
  releaseKind: releaseDate?.kind ?? null,
  releaseUnknownBecause: releaseDate?.unknownBecause ?? null,
})
