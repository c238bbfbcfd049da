import { handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { organisationApi } from '../model/organisation-api.ts'
import { listChoices, readOrganisation, setChoice, setOrganisation } from './organisation-store.ts'
import { isZone } from './zones.ts'

const showOrganisation = handle(organisationApi.show, {
  permission: 'organisation:read',
  concerns: () => null,
  run: ({ tx }) => readOrganisation(tx),
})

const changeOrganisation = handle(organisationApi.change, {
  permission: 'organisation:write',
  concerns: () => null,
  async run({ tx, site }, change) {
    if (!isZone(change.zone)) refuse({ code: 'unknown-zone', field: 'zone' })
    const organisation = await setOrganisation(tx, change)
    site.zone = organisation.zone
    return organisation
  },
  again: ({ tx }) => readOrganisation(tx),
})

const choose = handle(organisationApi.choose, {
  permission: 'organisation:write',
  concerns: () => null,
  run: ({ tx, today }, choice) => setChoice(tx, { ...choice, since: today.toString() }),
  again: async ({ tx }, { key }) => (await listChoices(tx)).find((choice) => choice.key === key)!,
})

export const organisationItself = [showOrganisation, changeOrganisation, choose]
