import { handle } from '#platform/operations/handler.ts'
import { peopleApi } from '../model/people-api.ts'
import { readPersonFile } from './person-file.ts'

export const showPerson = handle(peopleApi.show, {
  permission: 'people:read',
  concerns: ({ id }) => id,
  run: ({ tx, today }, { id }) => readPersonFile(tx, id, today.toString()),
})
