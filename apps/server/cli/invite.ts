import { isStaffRole, organisationApi, staffRoles } from '#domains/organisation/model/index.ts'
import { isLanguage } from '#platform/texts/languages.ts'
import { actAs, type Colleague } from './act-as.ts'

type Options = { email: string; name: string; role: string; unit?: string; language: string; as: string }

export const inviteFromConsole = ({ email, name, role, unit, language, as }: Options): Promise<void> =>
  actAs(as, async (colleague) => {
    if (!isStaffRole(role))
      throw new Error(`There is no role '${role}'. There are: ${staffRoles.join(', ')}.`)
    if (!isLanguage(language)) throw new Error(`Landfall speaks en, nb, bg and ro, not '${language}'.`)
    const unitId = unit ? await unitNamed(colleague, unit) : null
    const { link } = await colleague.do(organisationApi.invite, {
      email,
      name,
      language,
      roles: [{ role, unitId }],
    })
    console.log(`Hand this link to ${name}; it works once, for 14 days:\n${link}`)
  })

export async function unitNamed(colleague: Colleague, name: string): Promise<string> {
  const units = await colleague.do(organisationApi.units, {})
  const found = units.find((unit) => unit.name.toLowerCase() === name.toLowerCase())
  if (found) return found.id
  throw new Error(`There is no unit '${name}'. There are: ${units.map((unit) => unit.name).join(', ')}.`)
}
