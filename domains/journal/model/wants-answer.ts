import type { Arrived, Entrusted, MovedDate, NearRelease, PassedDate, Today } from './today.ts'

/** One thing that waits for the reader: about a person, and for one reason. */
export type WantedAnswer =
  | ({ kind: 'passed' } & PassedDate)
  | ({ kind: 'alone' } & Omit<NearRelease, 'kind'>)
  | ({ kind: 'moved' } & MovedDate & { to: string })
  | ({ kind: 'arrived' } & Arrived)
  | ({ kind: 'entrusted' } & Entrusted)

/** What cannot wait until tomorrow comes first; a person stands there once, for the gravest reason. */
export function wantedAnswers({ passed, near, moved, entrusted, arrived }: Today): WantedAnswer[] {
  const isNear = ({ person }: MovedDate) => near.some((release) => release.person.id === person.id)
  const all: WantedAnswer[] = [
    ...passed.map((date) => ({ kind: 'passed' as const, ...date })),
    ...near
      .filter(({ responsibleId }) => responsibleId === null)
      .map((release) => ({ ...release, kind: 'alone' as const })),
    ...arrived.map((person) => ({ kind: 'arrived' as const, ...person })),
    ...moved.flatMap((date) =>
      date.to !== null && isNear(date) ? [{ kind: 'moved' as const, ...date, to: date.to }] : [],
    ),
    ...entrusted.map((person) => ({ kind: 'entrusted' as const, ...person })),
  ]
  const seen = new Set<string>()
  return all.filter(({ person }) => !seen.has(person.id) && seen.add(person.id))
}
