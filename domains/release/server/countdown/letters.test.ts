import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestActor } from '#apps/server/testing/world.ts'
import { groundsApi } from '#domains/grounds/model/index.ts'
import { countdownApi } from '../../model/index.ts'
import { type CountdownStage, setCountdownStage, today } from '../testing/countdown-stage.ts'

let stage: CountdownStage
let maria: TestActor
beforeAll(async () => {
  stage = await setCountdownStage()
  maria = stage.maria
})
afterAll(() => stage.world.close())

const agency = 'Дирекция „Социално подпомагане“ Плевен'

async function itemOf(personId: string, code: string, actor = maria) {
  const { releases } = await actor.ask(countdownApi.ofPerson, { personId })
  const { items } = await actor.ask(countdownApi.countdown, { id: releases[0]!.id, language: 'en' })
  return items.find((one) => one.code === code)!
}

const agree = (personId: string, dataGroups: string[] = ['identity', 'custody']) =>
  maria.do(groundsApi.record, {
    ...{ personId, purpose: 'share-with-agency', recipient: agency, dataGroups, language: 'bg' },
    ...{ how: 'spoken-with-witness', witness: 'Иван Петров', givenOn: '2026-11-20', ends: null },
  } as never)

const letter = (itemId: string, over = {}) => ({
  ...{ itemId, language: 'bg' as const, sentTo: `${agency}\nул. Дойран 1`, email: 'office@example.org' },
  ...{ words: 'Моля, обадете се.', consentFor: agency, law: null, ...over },
})

describe('a notice letter', () => {
  test('without a consent or a law is not made, and says so plainly', async () => {
    const { id } = await itemOf(await stage.inside('2027-03-01'), 'welfare-state')
    const draft = await maria.ask(countdownApi.draftLetter, { itemId: id, language: 'bg' })
    expect(draft.consent).toBeNull()
    await expect(maria.do(countdownApi.makeLetter, letter(id))).rejects.toMatchObject({
      reasons: [{ code: 'no-consent-for-agency', field: 'consentFor' }],
    })
    await expect(maria.do(countdownApi.makeLetter, letter(id, { consentFor: null }))).rejects.toMatchObject({
      reasons: [{ code: 'letter-needs-ground', field: 'law' }],
    })
    const byLaw = await maria.do(
      countdownApi.makeLetter,
      letter(id, { consentFor: null, law: 'ЗИНЗС, чл. 14' }),
    )
    expect(byLaw).toMatchObject({ ground: 'law', groundWords: 'ЗИНЗС, чл. 14' })
  })

  test('is written in the language of the agency, about this item and this day', async () => {
    const personId = await stage.inside('2027-03-01')
    await agree(personId)
    const { id } = await itemOf(personId, 'welfare-municipal')
    const { content, consent } = await maria.ask(countdownApi.draftLetter, { itemId: id, language: 'bg' })
    expect(consent).toMatchObject({ recipient: agency })
    expect(content.about).toBe('Елена Иванова: помощ от общинската социална служба')
    expect(content.paragraphs.join(' ')).toContain('1 март 2027')
    const { content: inNorwegian } = await maria.ask(countdownApi.draftLetter, { itemId: id, language: 'nb' })
    expect(inNorwegian.about).toBe('Елена Иванова: hjelp fra det kommunale sosialkontoret')
  })

  test('goes by mail with its paper, stands as evidence, and can be made again word for word', async () => {
    const personId = await stage.inside('2027-03-01')
    await agree(personId)
    const { id } = await itemOf(personId, 'welfare-state')
    const made = await maria.do(countdownApi.makeLetter, letter(id))
    const before = (await maria.ask(countdownApi.printLetter, { id: made.id })) as unknown as Buffer
    expect(before.toString('latin1')).toContain('/StructTreeRoot')
    const sent = await maria.do(countdownApi.sendLetter, { id: made.id, version: made.version, how: 'mail' })
    expect(sent).toMatchObject({ state: 'mailed', sentBy: 'Maria Petrova' })
    const mail = stage.world.letters.at(-1) as unknown as {
      to: string
      values: object
      attachments: unknown[]
    }
    expect(mail.to).toBe('office@example.org')
    expect(mail.attachments).toHaveLength(1)
    // Neither the subject nor the text names whom it is about.
    expect(JSON.stringify(mail.values)).not.toContain('Иванова')
    const item = await itemOf(personId, 'welfare-state')
    expect(item.evidence).toMatchObject([
      { how: 'mail', toldWhom: agency, toldOn: today, letterId: made.id, late: false },
    ])
    const again = (await maria.ask(countdownApi.printLetter, { id: made.id })) as unknown as Buffer
    expect(again.length).toBe(before.length)
    await expect(
      maria.do(countdownApi.sendLetter, { id: made.id, version: sent.version, how: 'post' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'letter-not-waiting' }] })
  })

  test('printed and posted on the day of release is evidence, and late', async () => {
    const personId = await stage.inside('2027-03-01')
    await agree(personId)
    await stage.letOutToday(personId)
    const { id } = await itemOf(personId, 'welfare-state')
    const made = await maria.do(countdownApi.makeLetter, letter(id, { email: null }))
    const send = (how: 'mail' | 'post') =>
      maria.do(countdownApi.sendLetter, { id: made.id, version: made.version, how })
    await expect(send('mail')).rejects.toMatchObject({ reasons: [{ code: 'letter-has-no-email' }] })
    await send('post')
    expect((await itemOf(personId, 'welfare-state')).evidence).toMatchObject([{ how: 'post', late: true }])
  })

  test('is not sent once the consent was taken back, and can be dropped', async () => {
    const personId = await stage.inside('2027-03-01')
    const { id: consentId, version } = (await agree(personId)) as unknown as { id: string; version: number }
    const { id } = await itemOf(personId, 'welfare-state')
    const made = await maria.do(countdownApi.makeLetter, letter(id))
    await maria.do(groundsApi.withdraw, {
      ...{ id: consentId, version, withdrawnOn: today, withdrawnHow: 'spoken' },
    } as never)
    await expect(
      maria.do(countdownApi.sendLetter, { id: made.id, version: made.version, how: 'post' }),
    ).rejects.toMatchObject({ reasons: [{ code: 'no-consent-for-agency' }] })
    const dropped = await maria.do(countdownApi.dropLetter, { id: made.id, version: made.version })
    expect(dropped.state).toBe('dropped')
    expect((await itemOf(personId, 'welfare-state')).evidence).toEqual([])
  })

  test('about health needs a consent that says health', async () => {
    const personId = await stage.inside('2027-03-01')
    await agree(personId)
    const { id } = await itemOf(personId, 'health')
    await expect(maria.do(countdownApi.makeLetter, letter(id))).rejects.toMatchObject({
      reasons: [{ code: 'no-consent-for-agency' }],
    })
    await agree(personId, ['identity', 'custody', 'health'])
    const made = await maria.do(countdownApi.makeLetter, letter(id))
    expect(made.ground).toBe('consent')
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }])
    expect((await itemOf(personId, 'health', manager)).letters).toEqual([])
    expect((await manager.send(countdownApi.printLetter, { id: made.id })).status).toBe(404)
  })
})

describe('the guarantee list of the house', () => {
  const names = { en: 'a bicycle', nb: 'en sykkel', bg: 'велосипед', ro: 'o bicicletă' }
  const line = { code: 'bicycle', names, agency: names, dueOffset: -5, shortOffset: null, leftOut: false }
  const from = { unitId: null, source: 'Agreed by the board', validFrom: today }

  test('gets a line of its own from a day on, and countdowns that begin then have it', async () => {
    const administrator = await stage.world.actor([{ role: 'administrator' }])
    const said = await administrator.do(countdownApi.sayLine, { ...line, ...from })
    expect(said).toMatchObject({ country: null, validTo: null })
    expect(await itemOf(await stage.inside('2027-03-01'), 'bicycle')).toMatchObject({ name: 'a bicycle' })
    await administrator.do(countdownApi.endLine, { id: said.id, validTo: today })
    expect(await itemOf(await stage.inside('2027-03-01'), 'bicycle')).toBeUndefined()
  })

  test('leaves out for one unit what it does without, and keeps what each line is about', async () => {
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }])
    const mine = { ...from, unitId: stage.unitId }
    await manager.do(countdownApi.sayLine, {
      ...{ ...line, ...mine, code: 'bank-account', names: null, agency: null, leftOut: true },
    })
    const later = await manager.do(countdownApi.sayLine, { ...line, ...mine, code: 'substances' })
    expect(later).toMatchObject({ compartment: 'health', askedIf: 'substance-need' })
    const personId = await stage.inside('2027-03-01')
    expect(await itemOf(personId, 'bank-account')).toBeUndefined()
    expect(await itemOf(personId, 'substances')).toMatchObject({ name: 'a bicycle', isHealth: true })
  })

  test('is not changed for another unit, not in the past, and not without words', async () => {
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.unitId }])
    const other = await stage.world.unit('Vidin')
    expect((await manager.send(countdownApi.sayLine, { ...line, ...from, unitId: other })).status).toBe(404)
    await expect(
      manager.do(countdownApi.sayLine, { ...line, ...from, names: null, validFrom: '2026-11-01' }),
    ).rejects.toMatchObject({
      reasons: [{ code: 'guarantee-line-in-past' }, { code: 'guarantee-line-needs-names' }],
    })
    const { templates } = await manager.ask(countdownApi.guaranteeList, {})
    const proposal = templates.find(({ country }) => country === 'BG')!
    await expect(manager.do(countdownApi.endLine, { id: proposal.id, validTo: today })).rejects.toMatchObject(
      { reasons: [{ code: 'guarantee-line-is-proposal' }] },
    )
  })
})
