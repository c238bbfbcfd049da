import { fileURLToPath } from 'node:url'
import type pg from 'pg'
import { directoryApi } from '#domains/partners/model/index.ts'
import { type Filled, pathOf, printGrowth, type Subject } from './growth.ts'
import { houseOf, signedIn } from './house.ts'

const perUnit = { partners: 500 }

/** Each organisation has a place with hours, two services and an agreement; there are as many towns as there are units and twenty. */
const statements = (units: number) => [
  ...houseOf(units),
  `create temp table bench_partners as
    select uuidv7() as id, n, 'town' || n % (20 + ${units}) as town,
      (array['clinic', 'ngo', 'employer', 'housing', 'school'])[1 + n % 5] as kind,
      (array['hope', 'harbour', 'bridge', 'lantern', 'meadow', 'river', 'north', 'garden'])[1 + n % 8] || ' ' || substr(md5(n::text), 1, 8) as words
    from generate_series(1, ${units * perUnit.partners}) n`,
  `insert into partner_organisations (id, kind, name, search_key, area_keys)
    select id, kind, words, words || ' ' || town || ' advice and talks a warm meal', array[town] from bench_partners`,
  `insert into partner_places (partner_id, town, area, country, hours)
    select id, town, town, 'NO', jsonb_build_array(jsonb_build_object('weekday', 1 + n % 7, 'from', '08:00', 'until', '16:00'),
      jsonb_build_object('weekday', 1 + (n + 3) % 7, 'from', '20:00', 'until', '06:00')) from bench_partners`,
  `insert into partner_services (partner_id, name, life_area)
    select b.id, s.name, s.life_area from bench_partners b, (values ('Advice and talks', 'law'), ('A warm meal', 'network')) s (name, life_area)`,
  `insert into partner_agreements (partner_id, subject, valid_from, valid_to)
    select id, 'Referrals', current_date - 300, current_date + n % 900 from bench_partners`,
]

async function fillDirectory(owner: pg.Client, secret: string, units: number): Promise<Filled> {
  for (const statement of statements(units)) await owner.query(statement)
  await owner.query('vacuum analyze')
  return signedIn(owner, secret)
}

const hex = (turn: number) => ((turn * 2_654_435_761) % 4096).toString(16).padStart(3, '0')

/** Finding an organisation among five hundred and among fifty thousand. */
export const directory: Subject<Filled> = {
  name: 'directory',
  sizes: { small: 1, large: 100 },
  fill: fillDirectory,
  pages: [
    {
      name: 'typing a name into the field',
      paths: (_, turn) => [pathOf(directoryApi.find, { text: `lantern ${hex(turn)}` })],
    },
    {
      name: 'a name with a slip in it',
      paths: (_, turn) => [pathOf(directoryApi.find, { text: `lantrn${hex(turn)}` })],
    },
    {
      name: 'the directory by a word and a town',
      paths: (_, turn) => [
        pathOf(directoryApi.search, { text: 'meadow', area: `town${turn % 20}`, limit: 200 }),
      ],
    },
    {
      name: 'clinics of a town that are open now',
      paths: (_, turn) => [
        pathOf(directoryApi.search, { kind: 'clinic', area: `town${turn % 20}`, openNow: true, limit: 200 }),
      ],
    },
    {
      name: 'the whole page of the directory',
      paths: () => [pathOf(directoryApi.overview, {}), pathOf(directoryApi.search, {})],
    },
  ],
  of: (units) => `${(units * perUnit.partners).toLocaleString('en')} partners`,
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await printGrowth(directory)
