import { randomUUID } from 'node:crypto'
import { handle } from '#platform/operations/handler.ts'
import { setVersioned } from '#platform/operations/versioned.ts'
import { refuse, refuseIfAny } from '#platform/problem.ts'
import { obstaclesToLegalGround } from '../model/legal-ground.ts'
import { legalGroundsApi } from '../model/legal-grounds-api.ts'
import { countryOf, legalGrounds, requireLegalGround } from './legal-ground-store.ts'

const list = handle(legalGroundsApi.list, {
  permission: 'organisation:read',
  concerns: () => null,
  async run({ tx, today }) {
    const country = await countryOf(tx)
    const day = today.toString()
    const all = await legalGrounds(tx)
      .where(({ eb, or }) => or([eb('g.country', 'is', null), eb('g.country', '=', country)]))
      .orderBy('g.country', (order) => order.desc().nullsLast())
      .orderBy('g.code')
      .orderBy('g.validFrom', 'desc')
      .execute()
    const isOver = ({ validTo }: { validTo: string | null }) => validTo !== null && validTo < day
    const grounds = [...all.filter((one) => !isOver(one)), ...all.filter(isOver)]
    return { grounds, country, today: day }
  },
})

const add = handle(legalGroundsApi.add, {
  permission: 'grounds:policy',
  concerns: () => null,
  async run({ tx, actor }, { title, ...ground }) {
    refuseIfAny(obstaclesToLegalGround({ ...ground, title }))
    const same = await tx
      .selectFrom('legalGrounds')
      .select('id')
      .where('code', '=', ground.code)
      .where('validFrom', '=', ground.validFrom)
      .where('country', 'is not distinct from', ground.country)
      .executeTakeFirst()
    if (same) refuse({ code: 'ground-is-there', field: 'code' })
    const id = randomUUID()
    await tx
      .insertInto('legalGrounds')
      .values({ ...ground, id, title: { [actor.language]: title } })
      .execute()
    return requireLegalGround(tx, id)
  },
  again: ({ tx }, _input, id) => requireLegalGround(tx, id),
})

/** A rule is never changed: it ends, and another one begins. What is under way on it stops after its last day. */
const end = handle(legalGroundsApi.end, {
  permission: 'grounds:policy',
  concerns: () => null,
  async run({ tx, today }, { id, version, validTo }) {
    const ground = await requireLegalGround(tx, id)
    if (ground.validTo !== null && ground.validTo < today.toString()) refuse('ground-over-already')
    if (validTo < ground.validFrom) refuse({ code: 'ground-ends-before', field: 'validTo' })
    await setVersioned(tx, 'legalGrounds', { id, version, validTo })
    return requireLegalGround(tx, id)
  },
  again: ({ tx }, { id }) => requireLegalGround(tx, id),
})

const check = handle(legalGroundsApi.check, {
  permission: 'grounds:policy',
  concerns: () => null,
  async run({ tx, today }, { id, version, checkedBy, checkedOn }) {
    if (checkedOn > today.toString()) refuse({ code: 'consent-in-future', field: 'checkedOn' })
    await setVersioned(tx, 'legalGrounds', { id, version, standing: 'checked', checkedBy, checkedOn })
    return requireLegalGround(tx, id)
  },
  again: ({ tx }, { id }) => requireLegalGround(tx, id),
})

export const legalGroundHandlers = [list, add, end, check]
