import { type OrderByItemBuilder, type SelectQueryBuilder, sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { prepared } from '#platform/operations/prepared.ts'
import type { Tables, Tx } from '#platform/operations/tx.ts'
import type { Language } from '#platform/texts/languages.ts'
import { type PeopleFilter, type PeopleListing, peopleApi } from '../model/people-api.ts'
import { selectRows } from './rows.ts'

const usualLimit = 100

export const listPeople = handle(peopleApi.list, {
  permission: 'people:read',
  // What a list says of each is little, and a list of everyone would bury the readings that matter.
  concerns: () => null,
  async run({ tx, actor }, listing) {
    const { limit = usualLimit, offset = 0 } = listing
    const people = await askPage(tx, { ...listing, limit, offset }, formOf(listing, actor.language))
    // Beyond the last page nobody is there to say how many there are.
    const total = people[0]?.total ?? (offset === 0 ? 0 : await countPeople(tx, listing))
    return { people, total }
  },
})

type Page = PeopleListing & { limit: number; offset: number }

const askPage = prepared((tx, page: Required<Page>, form: string) => {
  const { language, ...listing } = JSON.parse(form) as PeopleListing & { language: Language }
  for (const name of onlyValues)
    if (listing[name] === anything) Object.assign(listing, { [name]: page[name] })
  const counting = tx.selectFrom('people as p').select(sql<number>`count(*)`.as('total'))
  return rowsOf(tx, listing, language)
    .select(filtered(counting, listing).as('total'))
    .limit(page.limit)
    .offset(page.offset)
})

/** Which value these have changes nothing in the text of the query. */
const onlyValues = ['unitId', 'status', 'prison', 'responsible', 'releaseFrom', 'releaseUntil'] as const
const anything = '*'

function formOf({ limit, offset, ...listing }: PeopleListing, language: Language): string {
  const form: Record<string, unknown> = { ...listing, language }
  for (const name of onlyValues) if (listing[name] && listing[name] !== 'nobody') form[name] = anything
  return JSON.stringify(form)
}

export const rowsOf = (tx: Tx, listing: PeopleListing, language: Language) =>
  sorted(filtered(selectRows(tx), listing), listing, language)

async function countPeople(tx: Tx, filter: PeopleFilter): Promise<number> {
  const counting = tx.selectFrom('people as p').select(sql<number>`count(*)`.as('total'))
  return (await filtered(counting, filter).executeTakeFirstOrThrow()).total
}

// Joined tables come and go; all that a filter needs to know is that `p` is there.
// biome-ignore lint/suspicious/noExplicitAny: see above
type Query<Row> = SelectQueryBuilder<any, any, Row>
type People = SelectQueryBuilder<{ p: Tables['people'] }, 'p', object>

function filtered<Row>(query: Query<Row>, filter: PeopleFilter): Query<Row> {
  let q = query as unknown as People
  q = q.where('p.mergedInto', 'is', null)
  if (filter.unitId) q = q.where('p.unitId', '=', filter.unitId)
  // Said outright, not as a parameter: the index of those who are active is only for them.
  if (filter.active !== undefined)
    q = q.where(filter.active ? sql<boolean>`p.active` : sql<boolean>`not p.active`)
  if (filter.status) q = q.where('p.status', '=', filter.status)
  if (filter.prison) q = q.where('p.prison', '=', filter.prison)
  if (filter.responsible === 'nobody') q = q.where('p.responsibleId', 'is', null)
  else if (filter.responsible) q = q.where(sql<boolean>`p.responsible_id::text = ${filter.responsible}`)
  if (filter.releaseFrom) q = q.where('p.releaseDay', '>=', filter.releaseFrom)
  if (filter.releaseUntil) q = q.where('p.releaseDay', '<=', filter.releaseUntil)
  if (filter.releaseUnknown) q = q.where('p.releaseDay', 'is', null)
  return q as unknown as Query<Row>
}

const collations: Record<Language, string> = {
  en: 'en-x-icu',
  nb: 'nb-x-icu',
  bg: 'bg-x-icu',
  ro: 'ro-x-icu',
}

function sorted<Row>(
  query: Query<Row>,
  { sort = 'release', descending = false }: PeopleListing,
  language: Language,
) {
  const q = query as unknown as People
  const direction = descending ? 'desc' : 'asc'
  if (sort === 'added') return q.orderBy('p.id', direction) as unknown as Query<Row>
  if (sort === 'name') {
    const byName = sql`p.sort_name collate ${sql.id(collations[language])}`
    return q.orderBy(byName, direction).orderBy('p.id') as unknown as Query<Row>
  }
  const unknownLast = (order: OrderByItemBuilder) => order[direction]().nullsLast()
  return q.orderBy('p.releaseDay', unknownLast).orderBy('p.sortName').orderBy('p.id') as unknown as Query<Row>
}
