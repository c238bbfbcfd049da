import type { World } from '#apps/server/testing/world.ts'
import { networkKind } from '../../model/kind.ts'
import { offersApi } from '../../model/offers-api.ts'

/** Strangers at the open page of a unit: each opens a form, and sends it some seconds later from a network address of their own. */
export function openDoor(world: World, unitId: () => string) {
  let sent = 0
  const address = () => `10.0.${Math.floor(++sent / 200)}.${(sent % 200) + 1}`
  const openForm = async (seconds = 60) => {
    const form = await world.stranger.ask(offersApi.form, {})
    const given = world.site.now()
    world.site.now = () => given.add({ seconds })
    return form
  }
  const offer = (ticket: string, more: object) => ({
    ...{ unitId: unitId(), ticket, website: '', givenName: 'Ana', familyName: 'Marinova', phone: null },
    ...{ email: 'ana@example.org', language: 'bg', birthYear: 1990, kinds: [networkKind] },
    ...{ message: 'I have time on Saturdays.', ...more },
  })
  const send = (ticket: string, more: object = {}, from = address()) =>
    world.stranger.send(offersApi.offer, offer(ticket, more), { from })
  const count = async (): Promise<number> =>
    (await world.owner.query('select count(*)::int as n from volunteer_offers')).rows[0].n
  return { openForm, send, count }
}

export const codes = ({ body }: { body: { reasons: { code: string }[] } }) =>
  body.reasons.map(({ code }) => code)
