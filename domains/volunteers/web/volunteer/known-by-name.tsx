import { Link } from 'react-router'
import { peopleApi } from '#domains/people/model/index.ts'
import type { RestrictionBegun } from '#domains/restrictions/model/index.ts'
import { useAnswer, useMay, useTexts } from '#platform/web/index.ts'
import type { VolunteerFile } from '../../model/volunteers-api.ts'

const most = 3

/** Somebody whom a volunteer said they know: where a participant bears the name, the form that keeps the two apart is a click away. */
export function KnownByName({ name, file }: { name: string; file: VolunteerFile }) {
  const { t } = useTexts()
  const may = useMay()
  const mayWrite = may('restrictions:write')
  const found = useAnswer(peopleApi.search, { text: name, limit: most }, { when: mayWrite }).data ?? []
  const keepApart: RestrictionBegun = {
    ...{ otherKind: 'volunteer', otherId: file.id, otherName: file.displayName, kind: 'knows-the-person' },
    ground: t('volunteers.profile.said-knows', { volunteer: file.displayName, name }),
  }
  return (
    <>
      {found.map((person) => (
        <p key={person.id}>
          <Link to={`/people/${person.id}?tab=restrictions`} state={{ keepApart }}>
            {t('volunteers.profile.keep-from', { person: person.name })}
          </Link>
        </p>
      ))}
      <p>
        <Link to={`/people?q=${encodeURIComponent(name)}`}>{t('volunteers.profile.look-up', { name })}</Link>
      </p>
    </>
  )
}
