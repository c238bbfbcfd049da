import Fastify from 'fastify'
import pg from 'pg'
import type { PersonDetails } from '#domains/people/model/index.ts'
import { columnsOfDetails } from '#domains/people/server/person-store.ts'
import { valueTypes } from '#platform/operations/tx.ts'

// What somebody would write by hand for these three requests alone: it believes who asks, knows one role and one permission,
// and sends what it has. Row-level security and the audit row are the same as Landfall's.
const { userId, unitIds, database } = JSON.parse(process.env.BENCH_BARE!) as {
  userId: string
  unitIds: string[]
  database: pg.ClientConfig
}
const pool = new pg.Pool({ ...database, max: 12, types: valueTypes })
const app = Fastify()

const opening = (permission: string, reads: boolean) =>
  `begin; select set_config('role', 'landfall_staff', true), set_config('landfall.user', '${userId}', true),
   set_config('landfall.units', '{${unitIds.join(',')}}', true), set_config('landfall.permission', '${permission}', true),
   set_config('landfall.today', current_date::text, true)${reads ? `, set_config('synchronous_commit', 'off', true)` : ''}`

const audit = {
  name: 'audit',
  text: `insert into audit.entries (request, user_id, capacity, operation, outcome, people, record, fields, command)
    values ($1, $2, 'staff', $3, 'done', $4, $5, $6, $7)`,
}

type Done<Answer> = { answer: Answer; people: string[]; fields?: string[]; command?: string }

async function inTransaction<Answer>(
  operation: string,
  permission: string,
  reads: boolean,
  work: (client: pg.PoolClient) => Promise<Done<Answer>>,
): Promise<Answer> {
  const client = await pool.connect()
  try {
    await client.query(opening(permission, reads))
    const { answer, people, fields = [], command = null } = await work(client)
    const values = [crypto.randomUUID(), userId, operation, people, people[0] ?? null, fields, command]
    await client.query({ ...audit, values })
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

const prepared =
  (name: string, text: string) =>
  (client: pg.PoolClient, ...values: unknown[]) =>
    client.query({ name, text, values })

const listPeople = prepared(
  'list',
  `select p.id, p.display_name as name, p.display_name_transliterated as "nameTransliterated", u.name as unit, p.status,
     nullif(concat_ws(', ', p.prison, p.wing), '') as place, p.release_day as "releaseDay",
     p.release_unknown_because as "releaseUnknownBecause", p.release_kind as "releaseKind",
     p.release_certainty as "releaseCertainty", c.name as responsible
   from people p join units u on u.id = p.unit_id left join access.colleagues c on c.id = p.responsible_id
   where p.active and p.merged_into is null and p.release_day between $1 and $2
   order by p.release_day, p.sort_name, p.id limit 25`,
)
const countPeople = prepared(
  'count',
  `select count(*)::int as total from people where active and merged_into is null and release_day between $1 and $2`,
)

app.get('/api/health', () => ({ ready: true }))

app.get<{ Querystring: { releaseFrom: string; releaseUntil: string } }>('/api/people', ({ query }) =>
  inTransaction('people.list', 'people:read', true, async (client) => {
    const { releaseFrom, releaseUntil } = query
    const { rows: people } = await listPeople(client, releaseFrom, releaseUntil)
    const { rows } = await countPeople(client, releaseFrom, releaseUntil)
    return { answer: { people, total: rows[0].total }, people: [] }
  }),
)

const details = `p.id, p.unit_id as "unitId", p.version, json_build_object('given', p.given_name, 'family', p.family_name,
  'called', p.called_name, 'givenTransliterated', p.given_name_transliterated, 'familyTransliterated',
  p.family_name_transliterated, 'calledTransliterated', p.called_name_transliterated) as names,
  p.birth_date as "birthDate", p.birth_year as "birthYear", p.sex, p.languages, p.interpreter_needed as "interpreterNeeded",
  p.contact, null as "offenceGroup", p.citizenship_group as "citizenshipGroup"`

const showPerson = prepared(
  'show',
  `select ${details}, p.display_name as name, p.display_name_transliterated as "nameTransliterated", u.name as unit, p.active,
     (select note from imported_notes where person_id = p.id) as "importedNote",
     p.national_id_masked as "nationalIdMasked", p.merged_into as "mergedInto", p.forgotten_on as "forgottenOn",
     (select json_build_object('version', recorded_at, 'consentBy', consent_by, 'consentOn', consent_on)
      from person_photos where person_id = p.id) as photo,
     coalesce((select json_agg(json_build_object('id', t.id, 'from', f.name, 'to', o.name, 'day', t.day, 'reason', t.reason,
         'recordedAt', t.transferred_at, 'recordedBy', c.name) order by t.day desc, t.transferred_at desc)
       from person_transfers t join units f on f.id = t.from_unit_id join units o on o.id = t.to_unit_id
         left join access.colleagues c on c.id = t.transferred_by where t.person_id = p.id), '[]') as transfers
   from people p join units u on u.id = p.unit_id where p.id = $1`,
)
const history = (name: string, table: string, columns: string, order: string) =>
  prepared(
    name,
    `select e.id, e.person_id as "recordId", ${columns}, e.recorded_at as "recordedAt", c.name as "recordedBy"
     from ${table} e left join access.colleagues c on c.id = e.recorded_by where e.person_id = $1 order by ${order} desc, e.id desc`,
  )
const listStatuses = history(
  'statuses',
  'person_statuses',
  'e.status, e.begins as from, e.source, e.said_by as "saidBy", e.note',
  'e.begins',
)
const listPlaces = history(
  'places',
  'person_places',
  'e.prison, e.wing, e.begins as from, e.ends as until, e.source',
  'e.begins',
)
const listReleaseDates = history(
  'dates',
  'release_dates',
  `e.kind, e.day, e.unknown_because as "unknownBecause", e.certainty, e.earliest, e.latest, e.unplanned, e.source,
   e.stated_on as "statedOn", e.why, e.superseded_by as "supersededBy", null as withdrawn`,
  'e.stated_on',
)
const listResponsibilities = history(
  'responsibilities',
  'responsibilities',
  `e.user_id as "userId", (select name from access.colleagues u where u.id = e.user_id) as name, e.begins as from, e.ends as until,
   e.handover`,
  'e.begins',
)

app.get<{ Params: { id: string } }>('/api/people/:id', ({ params: { id } }) =>
  inTransaction('people.show', 'people:read', true, async (client) => {
    const { rows } = await showPerson(client, id)
    const { name, nameTransliterated, unit, active, nationalIdMasked, importedNote, mergedInto, ...others } =
      rows[0]
    const { forgottenOn, photo, transfers, ...person } = others
    const { rows: statuses } = await listStatuses(client, id)
    const { rows: places } = await listPlaces(client, id)
    const { rows: releaseDates } = await listReleaseDates(client, id)
    const { rows: responsibilities } = await listResponsibilities(client, id)
    const [status, place, releaseDate, responsible] = [statuses, places, releaseDates, responsibilities].map(
      ([latest]) => latest,
    )
    const { version } = person
    const answer = {
      ...{
        id,
        version,
        person,
        name,
        nameTransliterated,
        unit,
        active,
        status,
        place,
        releaseDate,
        responsible,
      },
      ...{ statuses, places, releaseDates, responsibilities, nationalIdMasked, importedNote },
      ...{ mergedInto, mergedRecords: [], forgottenOn, photo, transfers },
    }
    return { answer, people: [id] }
  }),
)

const findPerson = prepared('person', 'select id from people where id = $1')
const listEntries = prepared(
  'entries',
  `select e.id, e.version, e.person_id as "personId", e.kind, e.compartment, e.happened_on as "happenedOn",
     e.spoke_with as "spokeWith", e.text, e.author_id as "authorId", a.name as author, e.written_at as "writtenAt",
     e.corrected_at as "correctedAt", c.name as "correctedBy", true as "mayCorrect"
   from journal_entries e join access.colleagues a on a.id = e.author_id left join access.colleagues c on c.id = e.corrected_by
   where e.person_id = $1 order by e.happened_on desc, e.id desc limit 21`,
)
const compartments = ['help', 'health', 'family']

app.get<{ Params: { id: string } }>('/api/people/:id/journal', ({ params: { id } }) =>
  inTransaction('journal.list', 'journal:read', true, async (client) => {
    await findPerson(client, id)
    const { rows } = await listEntries(client, id)
    const entries = rows.slice(0, 20)
    const last = entries.at(-1)
    const next = rows.length > 20 ? `${last.happenedOn}_${last.id}` : null
    return { answer: { entries, next, mayRead: compartments, mayWrite: compartments }, people: [id] }
  }),
)

const changePerson = prepared(
  'change',
  `update people p set version = version + 1, given_name = $3, family_name = $4, called_name = $5, given_name_transliterated = $6,
     family_name_transliterated = $7, called_name_transliterated = $8, display_name = $9, display_name_transliterated = $10,
     sort_name = $11, search_key = $12, birth_date = $13, birth_year = $14, sex = $15, languages = $16, interpreter_needed = $17,
     contact = $18, offence_group = $19, citizenship_group = $20
   where id = $1 and version = $2 returning ${details}`,
)

app.post<{ Params: { id: string }; Body: { version: number } & PersonDetails }>(
  '/api/people/:id',
  ({ params: { id }, body: { version, ...given }, headers }) =>
    inTransaction('people.change', 'people:write', false, async (client) => {
      const { rows } = await changePerson(client, id, version, ...Object.values(columnsOfDetails(given)))
      if (!rows[0]) throw new Error('out of date')
      const command = String(headers['landfall-command'])
      return { answer: rows[0], people: [id], fields: ['contact'], command }
    }),
)

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' })
process.on('SIGTERM', async () => {
  await app.close()
  await pool.end()
  process.exit(0)
})
