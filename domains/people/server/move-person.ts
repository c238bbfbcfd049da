import { handle } from '#platform/operations/handler.ts'
import { refuseIfAny } from '#platform/problem.ts'
import { obstaclesToCustodyStay } from '../model/custody.ts'
import { peopleApi } from '../model/people-api.ts'
import { enteredBy } from './add-person.ts'
import { insertPlace } from './entry-store.ts'
import { readPersonFile } from './person-file.ts'
import { requirePersonToChange } from './person-store.ts'
import { settle } from './settle.ts'

export const movePerson = handle(peopleApi.move, {
  permission: 'people:write',
  concerns: ({ id }) => id,
  async run(context, { id, ...stay }) {
    const person = await requirePersonToChange(context.tx, id)
    refuseIfAny(obstaclesToCustodyStay(stay, { birth: person, today: context.today.toString() }))
    await insertPlace(context.tx, id, stay, enteredBy(context))
    return settle(context, id, person)
  },
  again: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})
