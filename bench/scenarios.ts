import { randomUUID } from 'node:crypto'
import type { RequestToSend } from './load.ts'

/** One request that both servers answer alike; each client gets a maker of its own. */
export type Scenario = { name: string; changes: boolean; client(number: number): () => RequestToSend }

const day = (offset: number) => Temporal.Now.plainDateISO().add({ days: offset }).toString()

export function scenarios({ cookie, personIds }: { cookie: string; personIds: string[] }): Scenario[] {
  let asked = 0
  // A thousand people ask, each from an address of their own: the limit on requests from one address stays on.
  const headers = (): Record<string, string> => ({
    cookie,
    'landfall-capacity': 'staff',
    'landfall-request': '1',
    'x-forwarded-for': `10.0.${asked % 4}.${++asked % 250}`,
  })
  const get = (path: string): RequestToSend => ({ method: 'GET', path, headers: headers() })
  const anybody = () => personIds[asked % personIds.length]!
  const soon = `active=true&sort=release&limit=25&releaseFrom=${day(0)}&releaseUntil=${day(30)}`
  return [
    {
      name: '25 active people by release date',
      changes: false,
      client: () => () => get(`/api/people?${soon}`),
    },
    {
      name: 'one person, everything known',
      changes: false,
      client: () => () => get(`/api/people/${anybody()}`),
    },
    {
      name: "a person's 20 latest entries",
      changes: false,
      client: () => () => get(`/api/people/${anybody()}/journal`),
    },
    { name: 'one change', changes: true, client: (number) => changesOf(personIds[number]!, headers) },
  ]
}

const versions = new Map<string, number>()

/** The same person again and again, each time based on the version before. */
function changesOf(id: string, headers: () => Record<string, string>): () => RequestToSend {
  return () => {
    const version = versions.get(id) ?? 1
    versions.set(id, version + 1)
    return {
      method: 'POST',
      path: `/api/people/${id}`,
      headers: { ...headers(), 'landfall-command': randomUUID() },
      body: { version, ...detailsNow(version) },
    }
  }
}

const name = { called: '', givenTransliterated: '', familyTransliterated: '', calledTransliterated: '' }

const detailsNow = (version: number) => ({
  names: { given: 'Given', family: 'Family', ...name },
  birthDate: null,
  birthYear: 1980,
  sex: 'man',
  languages: [{ language: 'nb', level: 'fluent' }],
  interpreterNeeded: 'no',
  contact: { inPrison: null, phone: `+47 ${version}`, email: null, address: null, safeToLeaveMessage: 'no' },
  offenceGroup: null,
  citizenshipGroup: null,
})
