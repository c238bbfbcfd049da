import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from 'playwright-core'
import { totp } from '../../apps/server/testing/totp.ts'
import { organisationApi, type StaffRole } from '../../domains/organisation/model/index.ts'
import { peopleApi } from '../../domains/people/model/index.ts'
import { newPerson, serving } from '../../domains/people/server/testing/invented.ts'
import { blankProfile, type MatchingProfile, networkKind } from '../../domains/volunteers/model/index.ts'
import { volunteersApi } from '../../domains/volunteers/model/volunteers-api.ts'
import { newVolunteer, showEverything } from '../../domains/volunteers/server/testing/volunteers.ts'
import { type Calls, callsOf } from './calls.ts'
import type { Office } from './office.ts'

const password = 'four rivers and a lantern'

/** Somebody who is signed in, in a browser of their own. */
export type Member = Calls & { userId: string; page: Page; context: BrowserContext }

export type House = {
  maria: Member
  unitId: string
  /** Another colleague of the same unit, a coordinator unless something else is said. */
  colleague(name: string, role?: StaffRole): Promise<Member>
  /** Somebody held in a prison, or who is out, and has asked for nothing yet. */
  participant(given: string, family: string, prison?: string | null): Promise<string>
  /** A volunteer who has shown everything and is approved, with Maria as supervisor. */
  volunteer(given: string, family: string, more?: { kinds?: string[] }): Promise<NewVolunteer>
}
export type NewVolunteer = { id: string; name: string; signIn(): Promise<Member> }

const bulgarian = [{ language: 'bg', level: 'mother-tongue' as const }]

/** What is compared when two people are brought together; the same for everybody here, so that everybody fits. */
export const profile: MatchingProfile = {
  ...blankProfile,
  ...{ languages: bulgarian, area: 'Pleven', hours: [7, 11, 15] },
  ...{ interests: ['walking', 'music'] },
}

/** A house that has just begun: one unit, Maria who coordinates it, nobody else. */
export async function openHouse(office: Office): Promise<House> {
  const { page, context } = await office.visit()
  const post = poster(office, page)
  await post('/api/organisation/begin', {
    ...{ code: office.code, organisation: 'Centre for support after prison', country: 'BG', language: 'en' },
    ...{ name: 'Maria Ivanova', email: 'maria@example.org', password },
  })
  await enter(post, 'maria@example.org')
  const maria = await member(page, context, 'staff')
  const plan = { name: 'Pleven', place: null, language: 'en' as const, workingDays: [1, 2, 3, 4, 5] }
  const { id: unitId } = await maria.do(organisationApi.openUnit, { ...plan, iCoordinate: true })
  return {
    ...{ maria, unitId },
    async colleague(name, role = 'coordinator') {
      const email = addressOf(name)
      const { link } = await maria.do(organisationApi.invite, {
        ...{ name, email, language: 'en', roles: [{ role, unitId }] },
      })
      return arrive(office, { name, email, link: link! }, 'staff')
    },
    async participant(given, family, prison = null) {
      const status = prison === null ? { ...serving, status: 'released' as const } : serving
      const stay = { wing: null, from: serving.from, until: null, source: 'prison' as const }
      const place = prison === null ? null : { prison, ...stay }
      return (
        await maria.do(
          peopleApi.add,
          newPerson(unitId, given, family, { status, place, languages: bulgarian }),
        )
      ).id
    },
    volunteer: (given, family, { kinds = [networkKind] } = {}) =>
      addVolunteer(office, maria, newVolunteer(unitId, { givenName: given, familyName: family, kinds })),
  }
}

async function addVolunteer(
  office: Office,
  maria: Member,
  plan: ReturnType<typeof newVolunteer>,
): Promise<NewVolunteer> {
  const name = `${plan.givenName} ${plan.familyName}`
  const email = addressOf(name)
  const { id } = await maria.do(volunteersApi.add, { ...plan, email, language: 'en' })
  await showEverything(maria, id)
  await maria.do(volunteersApi.setSupervisor, { id, supervisorId: maria.userId })
  const { profileVersion: version } = await maria.ask(volunteersApi.show, { id })
  await maria.do(volunteersApi.setProfile, { id, version, profile })
  for (const kindId of plan.kinds) await maria.do(volunteersApi.approveRole, { id, kindId })
  return {
    ...{ id, name },
    async signIn() {
      const { link } = await maria.do(volunteersApi.inviteToSignIn, { id })
      return arrive(office, { name, email, link: link! }, 'volunteer')
    },
  }
}

const addressOf = (name: string) => `${name.toLowerCase().replace(' ', '.')}@example.org`

const phone = { width: 390, height: 844 }

/** Somebody invited answers the invitation and is signed in; a volunteer, on a telephone. */
async function arrive(
  office: Office,
  { name, email, link }: { name: string; email: string; link: string },
  side: 'staff' | 'volunteer',
): Promise<Member> {
  const { page, context } = await office.visit(side === 'volunteer' ? phone : {})
  const post = poster(office, page)
  const token = new URL(link).searchParams.get('token')
  await post('/api/organisation/join', { token, name, language: 'en', password })
  await enter(post, email, side === 'staff')
  return member(page, context, side)
}

async function member(page: Page, context: BrowserContext, side: 'staff' | 'volunteer'): Promise<Member> {
  const me = await page.request.get('/api/me', { headers: { 'landfall-request': '1' } })
  const { user } = await me.json()
  return { ...callsOf(page, side), userId: user.id, page, context }
}

type Post = ReturnType<typeof poster>

/** Past the sign-in page and, for staff, through the second factor. */
async function enter(post: Post, email: string, staff = true): Promise<void> {
  await post('/api/auth/sign-in/email', { email, password })
  if (!staff) return
  const { totpURI } = await post('/api/auth/two-factor/enable', { password })
  const secret = new URL(totpURI).searchParams.get('secret')!
  await post('/api/auth/two-factor/verify-totp', { code: totp(secret) })
}

const poster = (office: Office, page: Page) => async (path: string, data: unknown) => {
  const answer = await page.request.post(path, {
    data,
    headers: { 'landfall-request': '1', 'landfall-command': randomUUID(), origin: office.url },
  })
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return answer.json().catch(() => null)
}
