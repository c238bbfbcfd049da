import { afterAll, beforeAll, expect, test } from 'vitest'
import { createWorld, type TestActor, type World } from '#apps/server/testing/world.ts'
import { loadTexts } from '#platform/texts/texts.ts'
import { referralsApi } from '../../model/referrals/referrals-api.ts'
import { linkApi } from '../../model/referrals/window-api.ts'
import { agreeTo, clinicIn, draft } from '../testing/clinic.ts'

let world: World
let maria: TestActor
let clinic: Awaited<ReturnType<typeof clinicIn>>
let pleven: string

beforeAll(async () => {
  loadTexts()
  world = await createWorld()
  pleven = await world.unit('Pleven')
  maria = await world.actor([{ role: 'coordinator', unitId: pleven }])
  clinic = await clinicIn(world, pleven, 'Clinic Zora')
})
afterAll(() => world.close())

type Mail = { kind: string; to: string; values: { text: string; link?: string } }
const lastMail = () => world.letters.at(-1) as unknown as Mail
const codeIn = (mail: Mail) => /\d{6}/.exec(mail.values.text)![0]
const another = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')
const aMinuteLater = (id: string) =>
  world.owner.query(
    `update referral_codes set sent_at = sent_at - interval '2 minutes' where link_id in (select id from referral_links where referral_id = $1)`,
    [id],
  )

async function linked(name: string) {
  const personId = await world.person(pleven, name)
  await agreeTo(world, { personId, ...clinic, groups: ['health', 'identity'] })
  const { id } = await maria.do(referralsApi.send, await draft(maria, personId, clinic, name))
  const { link } = await maria.do(referralsApi.makeLink, { id })
  return { id, personId, token: link!.split('#')[1]! }
}

async function opened(token: string) {
  await world.stranger.do(linkApi.askCode, { token })
  const { key } = await world.stranger.do(linkApi.enterCode, { token, code: codeIn(lastMail()) })
  return key!
}

test('a link and the code sent to the contact open the one referral, and nothing by themselves', async () => {
  const { token } = await linked('Ana Linked')
  expect((await world.stranger.send(linkApi.read, { key: token })).status).toBe(404)
  const asked = await world.stranger.do(linkApi.askCode, { token })
  expect(asked).toEqual({ outcome: 'sent', sentTo: 'd…@clinic.example' })
  expect(lastMail()).toMatchObject({ kind: 'paper', to: 'doctor@clinic.example' })
  expect(JSON.stringify(world.letters)).not.toContain('Ana Linked')
  const { key } = await world.stranger.do(linkApi.enterCode, { token, code: codeIn(lastMail()) })
  const referral = await world.stranger.do(linkApi.read, { key: key! })
  expect(referral).toMatchObject({ state: 'seen', items: [{ words: 'Ana Linked' }, {}] })
  expect(referral.steps.at(-1)).toMatchObject({ kind: 'seen', byName: 'Dr Ivanova' })
  const { version } = referral
  const yes = { version, deed: 'accept' as const, reason: null, words: 'Come on Monday', results: [] }
  await world.stranger.do(linkApi.answer, { key: key!, ...yes })
  expect(await maria.ask(referralsApi.show, { id: referral.id })).toMatchObject({
    state: 'accepted',
    answeredHow: 'link',
  })
})

test('a code works once', async () => {
  const { token } = await linked('Boyan Once')
  await opened(token)
  const again = await world.stranger.do(linkApi.enterCode, { token, code: codeIn(lastMail()) })
  expect(again).toEqual({ outcome: 'code-over', key: null })
})

test('after five wrong tries the right code is over too, however they come', async () => {
  const { token } = await linked('Vasil Five')
  await world.stranger.do(linkApi.askCode, { token })
  const code = codeIn(lastMail())
  const wrong = () => world.stranger.do(linkApi.enterCode, { token, code: another(code) })
  const outcomes = await Promise.all([wrong(), wrong(), wrong(), wrong(), wrong(), wrong()])
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual([
    'code-over',
    'code-over',
    ...Array(4).fill('wrong'),
  ])
  expect((await world.stranger.do(linkApi.enterCode, { token, code })).outcome).toBe('code-over')
})

test('codes come a minute apart and five a day; a new one ends the one before', async () => {
  const { token, id } = await linked('Galina Slow')
  const ask = async () => (await world.stranger.do(linkApi.askCode, { token })).outcome
  expect(await ask()).toBe('sent')
  const first = codeIn(lastMail())
  expect(await ask()).toBe('too-many')
  await aMinuteLater(id)
  expect(await ask()).toBe('sent')
  if (codeIn(lastMail()) !== first)
    expect((await world.stranger.do(linkApi.enterCode, { token, code: first })).outcome).toBe('wrong')
  for (const _ of [3, 4, 5]) {
    await aMinuteLater(id)
    expect(await ask()).toBe('sent')
  }
  await aMinuteLater(id)
  expect(await ask()).toBe('too-many')
})

test('a code is over after a quarter of an hour, a key after half an hour', async () => {
  const { token, id } = await linked('Desi Late')
  await world.stranger.do(linkApi.askCode, { token })
  await world.owner.query(`update referral_codes set expires_at = now() - interval '1 second'`)
  const late = await world.stranger.do(linkApi.enterCode, { token, code: codeIn(lastMail()) })
  expect(late.outcome).toBe('code-over')
  await aMinuteLater(id)
  const key = await opened(token)
  expect((await world.stranger.send(linkApi.read, { key })).status).toBe(200)
  await world.owner.query(`update referral_keys set expires_at = now() - interval '1 second'`)
  expect((await world.stranger.send(linkApi.read, { key })).status).toBe(404)
})

test('a link that was withdrawn, replaced or never made opens nothing, and they look the same', async () => {
  const { token, id } = await linked('Elka Gone')
  const key = await opened(token)
  await maria.do(referralsApi.makeLink, { id })
  const gone = { outcome: 'gone', sentTo: null }
  expect(await world.stranger.do(linkApi.askCode, { token })).toEqual(gone)
  expect(await world.stranger.do(linkApi.askCode, { token: 'x'.repeat(43) })).toEqual(gone)
  expect((await world.stranger.send(linkApi.read, { key })).status).toBe(404)
})

test('of a link, a code and a key the database keeps no secret that somebody could use', async () => {
  const { token } = await linked('Zara Hashed')
  const key = await opened(token)
  const code = codeIn(lastMail())
  const { rows } = await world.owner.query(`select (select json_agg(l) from referral_links l)::text
    || (select json_agg(c.code_hash) from referral_codes c)::text || (select json_agg(k) from referral_keys k)::text as kept`)
  for (const secret of [token, key, `"${code}"`]) expect(rows[0].kept).not.toContain(secret)
})

test('what the person takes back has vanished for an open key as well', async () => {
  const { token, personId } = await linked('Hana Back')
  const key = await opened(token)
  await world.owner.query(
    `update consents set withdrawn_on = '2026-11-22', withdrawn_how = 'paper' where person_id = $1`,
    [personId],
  )
  expect(await world.stranger.do(linkApi.read, { key })).toMatchObject({ items: [], outcomes: [] })
})
