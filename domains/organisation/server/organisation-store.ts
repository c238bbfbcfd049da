import type { Generated } from 'kysely'
import { prepared } from '#platform/operations/prepared.ts'
import type { Tx } from '#platform/operations/tx.ts'
import { requireVersion } from '#platform/problem.ts'
import {
  type Choice,
  type ChoiceKey,
  choiceKeys,
  type Organisation,
  type OrganisationChange,
} from '../model/organisation.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    'access.organisation': Omit<OrganisationChange, 'version'> & {
      example: boolean
      version: Generated<number>
    }
    choices: { key: ChoiceKey; chosen: boolean; since: string; reason: string }
  }
}

export const readHouse = (tx: Tx) =>
  tx
    .selectFrom('access.organisation')
    .select(['version', 'name', 'country', 'zone', 'language', 'example'])
    .executeTakeFirstOrThrow()

export async function readOrganisation(tx: Tx): Promise<Organisation> {
  return { ...(await readHouse(tx)), choices: await listChoices(tx) }
}

export async function setOrganisation(
  tx: Tx,
  { version, ...change }: OrganisationChange,
): Promise<Organisation> {
  const { numUpdatedRows } = await tx
    .updateTable('access.organisation')
    .set({ ...change, version: version + 1 })
    .where('version', '=', version)
    .executeTakeFirst()
  const organisation = await readOrganisation(tx)
  if (numUpdatedRows === 0n) requireVersion(organisation, version)
  return organisation
}

/** Every choice there is; what was never decided is off. */
export async function listChoices(tx: Tx): Promise<Choice[]> {
  const made = await tx.selectFrom('choices').select(['key', 'chosen', 'since', 'reason']).execute()
  return choiceKeys.map(
    (key) => made.find((choice) => choice.key === key) ?? { key, chosen: false, since: null, reason: null },
  )
}

export const setChoice = (
  tx: Tx,
  choice: { key: ChoiceKey; chosen: boolean; since: string; reason: string },
) =>
  tx
    .insertInto('choices')
    .values(choice)
    .onConflict((conflict) => conflict.column('key').doUpdateSet(choice))
    .returningAll()
    .executeTakeFirstOrThrow()

/** Whether the organisation has chosen to record this. */
export async function isChosen(tx: Tx, key: ChoiceKey): Promise<boolean> {
  const [made] = await askChoice(tx, { key })
  return made?.chosen ?? false
}

const askChoice = prepared((tx, { key }: { key: ChoiceKey }) =>
  tx.selectFrom('choices').select('chosen').where('key', '=', key),
)
