import { sql } from 'kysely'
import { handle } from '#platform/operations/handler.ts'
import { organisationApi } from '../model/organisation-api.ts'

/** Which of the sessions that somebody sees in their account is the one they are looking from. */
const showMySession = handle(organisationApi.mySession, {
  permission: 'signed-in',
  concerns: () => null,
  run: async ({ actor }) => ({ id: actor.sessionId }),
})

const setMyName = handle(organisationApi.setMyName, {
  permission: 'signed-in',
  concerns: () => null,
  async run({ tx }, { name }) {
    await sql`select access.set_name(${name})`.execute(tx)
    return null
  },
})

export const ownAccountHandlers = [showMySession, setMyName]
