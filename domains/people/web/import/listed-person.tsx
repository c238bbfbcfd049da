import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { localeOf } from '#platform/texts/languages.ts'
import { Chip, useTexts } from '#platform/web/index.ts'
import type { PossibleTwin, PreviewedPerson } from '../../model/import-api.ts'
import { Says } from './says.tsx'

type Decide = (choice: 'new' | 'same' | 'leave-out', sameAs: string | null) => unknown

const tones = { new: 'moss', same: 'plain', 'left-out': 'plain', undecided: 'beacon' } as const

type ListedPersonProps = { person: PreviewedPerson; aside: ReactNode; decide: Decide }

/** Somebody in the list; beside whoever they may be the same as. */
export function ListedPerson({ person, aside, decide }: ListedPersonProps) {
  const { t, list, day, language } = useTexts()
  const { name, unit, responsible, releaseDates, outcome, twins } = person
  const facts = useFacts()
  const release = releaseDates.map((date) =>
    date.day
      ? t('import.release', {
          kind: t(`people.release-kind.${date.kind}`).toLocaleLowerCase(localeOf(language)),
          day: day(date.day, 'short'),
        })
      : t('import.release-unknown', {
          why: t(`people.release-unknown.${date.unknownBecause ?? 'not-told'}`),
        }),
  )
  const line = [
    ...[facts.birth(person), person.place, facts.status(person), list(release), unit],
    responsible && t('import.responsible', { name: responsible }),
  ]
  return (
    <div className="import-row-body" data-out={outcome === 'left-out'}>
      <div>
        <div className="import-person-head">
          <span className="import-person-name">{name}</span>
          <span className="import-person-aside">
            {aside}
            <Chip tone={tones[outcome]}>{t(`import.will.${outcome}`)}</Chip>
          </span>
        </div>
        <div className="soft">{line.filter(Boolean).join(' · ')}</div>
      </div>
      {twins.length > 0 && <Alike person={person} decide={decide} />}
    </div>
  )
}

function Alike({ person, decide }: { person: PreviewedPerson; decide: Decide }) {
  const { t } = useTexts()
  const { key, name, twins, outcome, sameAs } = person
  const meant = twins.find(({ other }) => other === sameAs) ?? twins[0]!
  const value =
    outcome === 'undecided'
      ? null
      : outcome === 'left-out'
        ? 'leave-out'
        : outcome === 'new'
          ? 'new'
          : `same ${sameAs}`
  // Open where somebody has to say; who is decided can be looked at again.
  const [open] = useState(outcome === 'undecided')
  return (
    <details className="import-alike" open={open}>
      <summary>
        {t(meant.here ? 'import.alike.with-person' : 'import.alike.with-row', {
          name: meant.name,
          row: meant.other.split('.')[0]!,
        })}
        <span className="soft">
          {' '}
          · {meant.reasons.map(({ code }) => t(`people.same.${code}`)).join(', ')}
        </span>
      </summary>
      <Sides person={person} twin={meant} />
      <Says
        legend={t('import.alike.question', { name })}
        name={`alike-${key}`}
        value={value}
        options={[
          ...twins.map((twin): [string, string] => [
            `same ${twin.other}`,
            twins.length === 1
              ? t('import.say.same')
              : t('import.say.same-as', {
                  name: twin.here ? twin.name : `${twin.name} (${twin.other.split('.')[0]})`,
                }),
          ]),
          ['new', t('import.say.new')],
          ['leave-out', t('import.say.leave-out')],
        ]}
        say={(said) =>
          said.startsWith('same ') ? decide('same', said.slice(5)) : decide(said as 'new' | 'leave-out', null)
        }
      />
    </details>
  )
}

function Sides({ person, twin }: { person: PreviewedPerson; twin: PossibleTwin }) {
  const { t, day } = useTexts()
  const facts = useFacts()
  const release = person.releaseDates.find((date) => date.day !== null)?.day ?? null
  const lines: [string, string | null, string | null][] = [
    [t('import.fact.birth'), facts.birth(person), facts.birth(twin)],
    [t('people.column.status'), facts.status(person), facts.status(twin)],
    [t('people.column.prison'), person.place, twin.place],
    [
      t('people.column.release-day'),
      release && day(release, 'short'),
      twin.releaseDay && day(twin.releaseDay, 'short'),
    ],
  ]
  return (
    <table className="import-sides">
      <colgroup>
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('import.alike.in-list')}</th>
          <th scope="col">
            {twin.here
              ? t('import.alike.here')
              : t('import.alike.in-row', { row: twin.other.split('.')[0]! })}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{t('people.column.name')}</th>
          <td>{person.name}</td>
          <td>{twin.here ? <Link to={`/people/${twin.other}`}>{twin.name}</Link> : twin.name}</td>
        </tr>
        {lines
          .filter(([, left, right]) => left || right)
          .map(([label, left, right]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{left ?? '–'}</td>
              <td>{right ?? '–'}</td>
            </tr>
          ))}
      </tbody>
    </table>
  )
}

type Known = Pick<PreviewedPerson, 'birthDate' | 'birthYear' | 'status'>

function useFacts() {
  const { t, day } = useTexts()
  return {
    birth: ({ birthDate, birthYear }: Known) =>
      birthDate ? day(birthDate, 'short') : birthYear ? String(birthYear) : null,
    status: ({ status }: Known) => (status ? t(`people.status.${status}`) : null),
  }
}
