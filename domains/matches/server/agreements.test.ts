import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prisonVisitorKind } from '#domains/volunteers/model/index.ts'
import { agreementsApi } from '../model/agreements-api.ts'
import { fieldApi } from '../model/field-api.ts'
import { matchesApi } from '../model/matches-api.ts'
import { type Stage, setStage, today } from './testing/stage.ts'

let stage: Stage
beforeAll(async () => {
  stage = await setStage()
})
afterAll(() => stage.world.close())

const points = { what: 'Walks', howOften: 'Every week', where: 'In town', until: 'Summer', more: null }
const signed = { signedOn: today, language: 'bg' as const }
const onPaper = { ...signed, way: 'paper' as const, strokes: null }
const drawn = [
  [
    [10, 20],
    [200, 90],
  ],
  [[30, 40]],
] as [number, number][][]

const agreed = async (name: string, kindId?: string) => {
  const [person, who] = [await stage.inPrison(name), await stage.volunteer(`Volunteer of ${name}`)]
  const match = await stage.active(person, who, kindId ? { kindId } : {})
  return { who, match, agreement: await stage.maria.do(agreementsApi.draw, { matchId: match.id, points }) }
}

describe('what the two agree', () => {
  test('is signed on paper, seen by a colleague, or on the screen; both signatures make it signed', async () => {
    const { match, agreement } = await agreed('Elena Petrova')
    const { id } = agreement
    expect(agreement).toMatchObject({ number: 1, signatures: [] })
    const half = await stage.maria.do(agreementsApi.sign, { id, version: 1, who: 'participant', ...onPaper })
    await stage.maria.do(agreementsApi.sign, {
      ...{ id, version: half.version, who: 'volunteer', ...signed, way: 'screen', strokes: drawn },
    })
    const { agreements } = await stage.show(match.id)
    expect(agreements[0]!.signatures).toMatchObject([
      { who: 'participant', way: 'paper', strokes: null, seenBy: { name: 'Maria Petrova' } },
      { who: 'volunteer', way: 'screen', strokes: drawn },
    ])
  })

  test('cannot be signed twice, tomorrow, or on a screen without a line', async () => {
    const { agreement } = await agreed('Vera Petrova')
    const { id } = agreement
    const { version } = await stage.maria.do(agreementsApi.sign, {
      id,
      version: 1,
      who: 'volunteer',
      ...onPaper,
    })
    const again = { id, version, who: 'volunteer' as const, ...onPaper, signedOn: '2026-11-23' }
    await expect(stage.maria.do(agreementsApi.sign, again)).rejects.toMatchObject({
      codes: ['signed-already', 'signed-in-future'],
    })
    await expect(
      stage.maria.do(agreementsApi.sign, { ...again, who: 'participant', signedOn: today, way: 'screen' }),
    ).rejects.toMatchObject({ codes: ['signature-missing'] })
  })

  test('a new version replaces the one before, which is kept and no longer signed', async () => {
    const { match, agreement } = await agreed('Ana Petrova')
    const next = await stage.maria.do(agreementsApi.draw, {
      matchId: match.id,
      points: { ...points, until: 'Christmas' },
    })
    expect(next.number).toBe(2)
    const { agreements } = await stage.show(match.id)
    expect(agreements.map(({ number, replacedOn }) => [number, replacedOn])).toEqual([
      [2, null],
      [1, today],
    ])
    await expect(
      stage.maria.do(agreementsApi.sign, { ...onPaper, id: agreement.id, version: 2, who: 'volunteer' }),
    ).rejects.toMatchObject({ codes: ['agreement-replaced'] })
  })

  test('prints as a tagged PDF in four languages, with the name of nobody who may not be named left to chance', async () => {
    const { agreement } = await agreed('Mila Petrova')
    const { id } = agreement
    await stage.maria.do(agreementsApi.sign, {
      ...{ id, version: 1, who: 'participant', ...signed, way: 'screen', strokes: drawn },
    })
    for (const language of ['en', 'nb', 'bg', 'ro'] as const) {
      const { bytes } = await stage.maria.send(agreementsApi.print, { id, language })
      const pdf = bytes.toString('latin1')
      expect(pdf.slice(0, 5)).toBe('%PDF-')
      expect(pdf).toContain('/StructTreeRoot')
      expect(pdf).toContain('pdfuaid:part')
      expect(pdf).toMatch(new RegExp(`/Lang ?\\(${language}`))
    }
  })

  test('is read by the volunteer while the match holds, in their language', async () => {
    const { who, match } = await agreed('Lili Petrova')
    const asked = { matchId: match.id, language: 'ro' as const }
    const { agreement } = await who.actor.ask(fieldApi.myAgreement, asked)
    expect(agreement).toMatchObject({ points, text: { title: 'Acord între participant și voluntar' } })
    const { version } = (await stage.show(match.id)).match
    await stage.maria.do(matchesApi.end, { id: match.id, version, day: today, reason: 'moved', words: null })
    expect((await who.actor.send(fieldApi.myAgreement, asked)).status).toBe(404)
  })

  test('is signed by the volunteer on their own phone: once, as it holds now, and while the match holds', async () => {
    const { who, match, agreement: made } = await agreed('Dora Petrova')
    const asked = { matchId: match.id, language: 'ro' as const }
    const read = async () => (await who.actor.ask(fieldApi.myAgreement, asked)).agreement!
    const { id, signedOn } = await read()
    expect([id, signedOn]).toEqual([made.id, null])
    const drawing = { ...asked, id, strokes: drawn }
    const stranger = await stage.volunteer('Somebody Else')
    expect((await stranger.actor.send(fieldApi.signMyAgreement, drawing)).status).toBe(404)
    expect((await stage.maria.send(fieldApi.signMyAgreement, drawing)).status).toBe(403)
    await who.actor.do(fieldApi.signMyAgreement, drawing)
    expect((await read()).signedOn).toBe(today)
    await expect(who.actor.do(fieldApi.signMyAgreement, drawing)).rejects.toMatchObject({
      codes: ['signed-already'],
    })
    const { agreements } = await stage.show(match.id)
    expect(agreements[0]).toMatchObject({
      ...{ id, version: 2 },
      signatures: [{ who: 'volunteer', way: 'screen', language: 'ro', strokes: drawn, seenBy: null }],
    })
    const next = await stage.maria.do(agreementsApi.draw, { matchId: match.id, points })
    await expect(who.actor.do(fieldApi.signMyAgreement, drawing)).rejects.toMatchObject({
      codes: ['agreement-replaced'],
    })
    const { version } = (await stage.show(match.id)).match
    await stage.maria.do(matchesApi.end, { id: match.id, version, day: today, reason: 'moved', words: null })
    expect((await who.actor.send(fieldApi.signMyAgreement, { ...drawing, id: next.id })).status).toBe(404)
  })

  test('of a visitor goes with the contact', async () => {
    const { match, agreement } = await agreed('Boris Angelov', prisonVisitorKind)
    const { version } = (await stage.show(match.id)).match
    await stage.maria.do(matchesApi.end, {
      ...{ id: match.id, version, day: today, reason: 'participant-withdrew', words: 'x' },
    })
    await stage.world.deliver()
    expect((await stage.maria.send(agreementsApi.read, { id: agreement.id, language: 'en' })).status).toBe(
      404,
    )
    expect((await stage.show(match.id)).match.endWords).toBeNull()
  })
})

describe('the text of the house', () => {
  test('is the handbook’s until a manager writes another, which holds from its day on', async () => {
    const { maria } = stage
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.pleven }])
    const of = async () =>
      (await maria.ask(agreementsApi.texts, {})).kinds.find(({ kindId }) => kindId === prisonVisitorKind)!
    const { holds } = await of()
    expect(holds).toMatchObject({ id: null, texts: { en: { title: 'Agreement about visits in prison' } } })
    const texts = { ...holds.texts, en: { ...holds.texts.en, title: 'Our visits' } }
    const written = { kindId: prisonVisitorKind, texts, validFrom: '2026-12-01', why: 'New rules' }
    await manager.do(agreementsApi.writeText, written)
    expect((await maria.send(agreementsApi.writeText, { ...written, validFrom: '2026-12-02' })).status).toBe(
      403,
    )
    expect(await of()).toMatchObject({ holds: { id: null }, coming: [{ validFrom: '2026-12-01' }] })
    stage.world.setToday('2026-12-01')
    expect(await of()).toMatchObject({ holds: { texts: { en: { title: 'Our visits' } } }, coming: [] })
    stage.world.setToday(today)
  })

  test('what was signed stays as it was signed', async () => {
    const { agreement } = await agreed('Rosa Petrova')
    const manager = await stage.world.actor([{ role: 'manager', unitId: stage.pleven }])
    const network = (await stage.maria.ask(agreementsApi.texts, {})).kinds.find(
      ({ kindId }) => kindId !== prisonVisitorKind,
    )!
    await manager.do(agreementsApi.writeText, {
      ...{ kindId: network.kindId, validFrom: today, why: 'Shorter' },
      texts: { ...network.holds.texts, en: { ...network.holds.texts.en, title: 'Another title' } },
    })
    const { text } = await stage.maria.ask(agreementsApi.read, { id: agreement.id, language: 'en' })
    expect(text.title).toBe('Agreement between participant and volunteer')
  })
})
