import { type Generated, type SqlBool, sql } from 'kysely'
import type { Tx } from '#platform/operations/tx.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { notFound } from '#platform/problem.ts'
import type { Compartment } from '../model/compartments.ts'
import type { NewTask, Task, TaskFilter, TaskOwner, TaskState } from '../model/task.ts'

declare module '#platform/operations/tx.ts' {
  interface Tables {
    tasks: {
      id: Generated<string>
      version: Generated<number>
      personId: string | null
      compartment: Compartment | null
      unitId: string | null
      title: string
      details: string | null
      dueOn: string | null
      ownerId: string
      handedOverBy: string | null
      state: Generated<TaskState>
      closedAt: Generated<string | null>
      closedBy: Generated<string | null>
      dropReason: Generated<string | null>
      createdAt: string
      createdBy: string
    }
  }
}

const most = 300

const tasks = (tx: Tx) =>
  tx
    .selectFrom('tasks as task')
    .innerJoin('access.colleagues as owner', 'owner.id', 'task.ownerId')
    .innerJoin('access.colleagues as creator', 'creator.id', 'task.createdBy')
    .leftJoin('access.colleagues as giver', 'giver.id', 'task.handedOverBy')
    .leftJoin('access.colleagues as closer', 'closer.id', 'task.closedBy')
    .leftJoin('people as person', 'person.id', 'task.personId')
    .select(['task.id', 'task.version', 'task.title', 'task.details', 'task.dueOn', 'task.ownerId'])
    .select(['owner.name as owner', 'task.personId', 'person.displayName', 'task.compartment'])
    .select(({ fn }) => fn.coalesce('task.unitId', 'person.unitId').$castTo<string>().as('unitId'))
    .select(['task.state', 'task.closedAt', 'closer.name as closedBy', 'task.dropReason'])
    .select(['giver.name as handedOverBy', 'creator.name as createdBy', 'task.createdAt'])

type TaskRow = Omit<Task, 'person'> & { personId: string | null; displayName: string | null }

const asTask = ({ personId, displayName, ...row }: TaskRow): Task => ({
  ...row,
  person: personId === null ? null : { id: personId, name: displayName ?? '' },
})

/** Open ones by the day they are due, those without a day last; closed ones by the moment they were closed, newest first. */
export async function listTasks(
  tx: Tx,
  { of, unitId, records = [], state = 'open', dueBy }: Omit<TaskFilter, 'personId'> & { records?: string[] },
  userId: string,
): Promise<Task[]> {
  const found = await tasks(tx)
    .$if(of === 'mine', (query) => query.where('task.ownerId', '=', userId))
    .$if(unitId !== undefined, (query) =>
      query.where(({ or, eb }) => or([eb('task.unitId', '=', unitId!), eb('person.unitId', '=', unitId!)])),
    )
    .$if(records.length > 0, (query) => query.where('task.personId', 'in', records))
    .$if(dueBy !== undefined, (query) => query.where('task.dueOn', '<=', dueBy!))
    .where('task.state', state === 'open' ? '=' : '<>', 'open')
    .$if(state === 'open', (query) =>
      query.orderBy('task.dueOn', (order) => order.asc().nullsLast()).orderBy('task.id'),
    )
    .$if(state === 'closed', (query) => query.orderBy('task.closedAt', 'desc'))
    .limit(most)
    .execute()
  return found.map(asTask)
}

export async function requireTask(tx: Tx, id: string): Promise<Task> {
  const found = await tasks(tx).where('task.id', '=', id).executeTakeFirst()
  return found ? asTask(found) : notFound()
}

export async function insertTask(
  tx: Tx,
  task: NewTask & { createdBy: string; createdAt: string; handedOverBy: string | null },
): Promise<Task> {
  const { id } = await tx.insertInto('tasks').values(task).returning('id').executeTakeFirstOrThrow()
  return requireTask(tx, id)
}

type Closing = Pick<Task, 'state' | 'closedAt' | 'closedBy' | 'dropReason'>
type Plan = Pick<Task, 'title' | 'details' | 'dueOn' | 'ownerId'>

export async function setTask(
  tx: Tx,
  change: { id: string; version: number; handedOverBy?: string | null } & (Closing | Plan),
): Promise<Task> {
  const { id } = await setVersioned(tx, 'tasks', change)
  return requireTask(tx, id)
}

/** Colleagues who may do what is to be done there. */
export async function listTaskOwners(
  tx: Tx,
  { personId, compartment, unitId }: Pick<NewTask, 'personId' | 'compartment' | 'unitId'>,
): Promise<TaskOwner[]> {
  const { rows } =
    await sql<TaskOwner>`select id, name from task_owners(${personId}, ${compartment}, ${unitId})`.execute(tx)
  return rows
}

/** Whether the actor has a part in a unit's journal, and so in the tasks of its house. */
export async function isUnitOfMine(tx: Tx, unitId: string): Promise<boolean> {
  const { rows } = await sql<{ mine: SqlBool }>`select ${unitId} = any (units_of_journal()) as mine`.execute(
    tx,
  )
  return rows[0]?.mine === true
}
