import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { languages } from '#platform/texts/languages.ts'
import { paperApi } from '../model/paper-api.ts'
import { plansApi } from '../model/plans-api.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type ?\/Page\b(?!s)/g)?.length
// Every letter that a reader gets out of the file: the fonts' tables from glyph to Unicode.
const lettersIn = (pdf: Buffer): Set<string> =>
  new Set(
    Array.from(pdf.toString('latin1').matchAll(/^<[0-9A-Fa-f]{4}> <([0-9A-Fa-f]{4})>$/gm), ([, hex]) =>
      String.fromCodePoint(Number.parseInt(hex!, 16)),
    ),
  )
const print = (personId: string, goals: string[], language: (typeof languages)[number] = 'en') =>
  stage.maria.ask(paperApi.printPlan, {
    personId,
    language,
    goals,
    strengths: [],
  }) as Promise<unknown> as Promise<Buffer>
const printCard = (personId: string, language: (typeof languages)[number] = 'en') =>
  stage.maria.ask(paperApi.printCard, { personId, language }) as Promise<unknown> as Promise<Buffer>

describe('the plan on paper', () => {
  test.each(languages)('is one tagged page in %s, with three goals of three steps', async (language) => {
    const elena = await stage.inPrison(`Elena Paper ${language}`)
    const goals: string[] = []
    for (const words of ['A door I can close myself', 'To cook for my girls', 'Work that I like']) {
      const { id } = await stage.goal(elena, { ownWords: words })
      goals.push(id)
      for (const step of [1, 2, 3])
        await stage.step(id, { words: `Step ${step} that takes some words to say` })
    }
    const pdf = await print(elena, goals, language)
    expect(pagesOf(pdf)).toBe(1)
    const text = pdf.toString('latin1')
    expect(text).toContain('/StructTreeRoot')
    expect(text).toMatch(new RegExp(`/Lang ?\\(${language}`))
    expect(text).toContain('/Alt')
  })

  test('says what was chosen and nothing else, for others may read it', async () => {
    const elena = await stage.inPrison('Elena Chosen')
    const shown = await stage.goal(elena, { ownWords: 'AAA', workerWords: null })
    await stage.goal(elena, { ownWords: 'Ξένος', workerWords: null, areaSlug: 'alcohol' })
    const letters = lettersIn(await print(elena, [shown.id]))
    expect(letters).toContain('A')
    expect(letters).not.toContain('Ξ')
    await expect(print(elena, [])).rejects.toMatchObject({ codes: ['paper-is-empty'] })
  })

  test('of what is closed to the one who prints says nothing, also when asked for it', async () => {
    const elena = await stage.inPrison('Elena Closed')
    const closed = await stage.goal(elena, { ownWords: 'To sleep', areaSlug: 'health' })
    await expect(
      stage.petar.ask(paperApi.printPlan, {
        personId: elena,
        language: 'en',
        goals: [closed.id],
        strengths: [],
      }),
    ).rejects.toMatchObject({ codes: ['paper-is-empty'] })
  })
})

describe('the card for the pocket', () => {
  test('begins with the duty phone of the unit, and keeps what was written on it', async () => {
    await stage.world.owner.query(
      `insert into duty_phones (unit_id, name, phone, hours) values ($1, 'Duty', '064 800 800', '[]')`,
      [stage.pleven],
    )
    const elena = await stage.inPrison('Elena Card')
    expect(await stage.maria.ask(paperApi.card, { personId: elena })).toMatchObject({
      ...{ version: null, calls: [{ name: 'Duty', phone: '064 800 800' }], stepIds: [] },
    })
    const card = {
      personId: elena,
      calls: [{ name: 'Maria', phone: '0888 1' }],
      appointments: [{ what: 'Welfare office', day: '2027-03-01', time: '09:30', where: 'Doyran 27' }],
      stepIds: [],
    }
    const written = await stage.maria.do(paperApi.setCard, { ...card, version: null })
    expect(written).toMatchObject({ ...card, version: 1 })
    await expect(stage.ivan.do(paperApi.setCard, { ...card, version: null })).rejects.toMatchObject({
      ...{ kind: 'out-of-date', current: { version: 1 } },
    })
  })

  test.each(languages)('is one tagged page in %s, to cut and fold', async (language) => {
    const elena = await stage.inPrison(`Elena Pocket ${language}`)
    const pdf = await printCard(elena, language)
    expect(pagesOf(pdf)).toBe(1)
    expect(pdf.toString('latin1')).toContain('/StructTreeRoot')
  })

  test('shows by itself the next steps of the person’s own; those about health only when chosen', async () => {
    const elena = await stage.inPrison('Elena Steps')
    const health = await stage.goal(elena, { ownWords: 'x', areaSlug: 'health' })
    const secret = await stage.step(health.id, { words: 'Ξένος', dueDay: '2026-11-23' })
    const work = await stage.goal(elena, { ownWords: 'y', areaSlug: 'work' })
    await stage.step(work.id, { words: 'Ωραία', dueDay: '2026-12-23' })
    const done = await stage.step(work.id, { words: 'Ψάρι', dueDay: '2026-11-23' })
    await stage.maria.do(plansApi.finishStep, {
      id: done.id,
      version: done.version,
      doneOn: today,
      cameOf: null,
    })
    const letters = lettersIn(await printCard(elena))
    expect(letters).toContain('Ω')
    expect(letters).not.toContain('Ξ')
    expect(letters).not.toContain('Ψ')
    const { version: _, ...card } = await stage.maria.ask(paperApi.card, { personId: elena })
    await stage.maria.do(paperApi.setCard, { ...card, version: null, stepIds: [secret.id] })
    expect(lettersIn(await printCard(elena))).toContain('Ξ')
    const other = await stage.inPrison('Vera Steps')
    await expect(
      stage.maria.do(paperApi.setCard, { ...card, personId: other, version: null, stepIds: [secret.id] }),
    ).rejects.toMatchObject({ status: 404 })
  })
})
