import { Link } from 'react-router'
import { FieldCard, useKept, useNameIn } from '#platform/field/index.ts'
import { useTexts } from '#platform/web/texts.tsx'
import { matchesFieldApi } from '../model/index.ts'

/** Whom one is matched with, and the way to what is shared. */
export default function MatchesCard() {
  const { t, day } = useTexts()
  const nameIn = useNameIn()
  const { data } = useKept(matchesFieldApi.myMatch, {})
  return data?.matches.map(({ id, calledName, kind, stateSince, state }) => (
    <FieldCard key={id} title={calledName}>
      <p className="soft">
        {nameIn(kind.names)}, {t('matches.field.since', { day: day(stateSince) })}
        {state === 'paused' && `. ${t('matches.field.paused')}`}
      </p>
      <Link className="field-link" to={`/match/${id}`}>
        {t('matches.field.what-is-shared')}
      </Link>
    </FieldCard>
  ))
}
