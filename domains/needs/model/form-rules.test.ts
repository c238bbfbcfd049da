import { describe, expect, test } from 'vitest'
import { pairParts } from './compare-answers.ts'
import type { FormPart } from './form.ts'
import type { PartAnswer } from './form-answer.ts'
import { compartmentOf, obstaclesToForm, obstaclesToFormAnswer, questionIn } from './form-rules.ts'

const nothing = {
  ...{ areaId: null, asksNeeds: null, asksDistance: null, instrument: null, texts: null },
  ...{ answerAs: null, compartment: null },
}
const area = (id: string, areaId: string): FormPart => ({
  ...nothing,
  ...{ id, kind: 'area', areaId, asksNeeds: true, asksDistance: true },
})
const question = (id: string, more: Partial<FormPart> = {}): FormPart => ({
  ...nothing,
  ...{ id, kind: 'question', answerAs: 'words', compartment: 'help' },
  texts: { en: 'What matters most?', nb: '', bg: '', ro: '' },
  ...more,
})
const strengths: FormPart = { ...nothing, id: 's', kind: 'strengths' }
const areas = new Map([
  ['housing', { compartment: 'help' as const }],
  ['drugs', { compartment: 'health' as const }],
])
const form = [strengths, area('a', 'housing'), area('d', 'drugs'), question('q')]
const silence = {
  ...{
    answer: null,
    needs: [],
    stepOfPerson: null,
    stepOfStaff: null,
    strengths: [],
    yesNo: null,
    words: null,
  },
}
const said = (partId: string, more: Partial<PartAnswer> = {}): PartAnswer => ({ partId, ...silence, ...more })
const codes = (reasons: { code: string }[]) => reasons.map(({ code }) => code)

describe('a form', () => {
  test('of known parts can be used', () => {
    expect(obstaclesToForm(form, areas)).toEqual([])
  })

  test('says of every part at once what is missing', () => {
    const wrong = [
      area('a', 'housing'),
      area('b', 'housing'),
      area('c', 'unknown'),
      { ...strengths, id: 's' },
      { ...strengths, id: 't' },
      question('q', { texts: { en: ' ', nb: '', bg: '', ro: '' }, answerAs: null, compartment: null }),
      { ...nothing, id: 'i', kind: 'instrument' as const },
    ]
    expect(obstaclesToForm(wrong, areas).map(({ code, field }) => `${field} ${code}`)).toEqual([
      'parts.1 part-twice',
      'parts.2.areaId part-without-area',
      'parts.4 part-twice',
      'parts.5.texts question-without-text',
      'parts.5.answerAs question-without-kind',
      'parts.5.compartment question-without-compartment',
      'parts.6.instrument part-without-instrument',
    ])
  })

  test('asks in the language of the reader, or in one in which somebody wrote', () => {
    const texts = { en: '', nb: 'Hva er viktigst?', bg: 'Кое е най-важно?', ro: '' }
    expect(questionIn(texts, 'bg')).toEqual({ text: 'Кое е най-важно?', language: 'bg' })
    expect(questionIn(texts, 'ro')).toEqual({ text: 'Hva er viktigst?', language: 'nb' })
  })

  test('keeps every answer where it belongs', () => {
    expect(form.map((part) => compartmentOf(part, areas))).toEqual(['help', 'help', 'health', 'help'])
    expect(compartmentOf(question('h', { compartment: 'health' }), areas)).toBe('health')
  })
})

describe('an answer to a form', () => {
  const facts = { today: '2026-11-22', areas, mayWrite: ['help'] }
  const given = (...parts: PartAnswer[]) => ({ heldOn: '2026-11-22', parts })

  test('may leave out anything, but not everything', () => {
    expect(obstaclesToFormAnswer(given(said('q', { words: 'Peace' })), form, facts)).toEqual([])
    expect(codes(obstaclesToFormAnswer(given(), form, facts))).toEqual(['form-empty'])
    expect(codes(obstaclesToFormAnswer(given(said('a', { answer: 'not-asked' })), form, facts))).toEqual([
      'form-empty',
    ])
  })

  test.each([
    ['a part that is closed to the writer', said('d', { answer: 'need' }), 'area-closed'],
    ['a part of another form', said('x', { words: 'Peace' }), 'part-not-in-form'],
    ['words where there is an area', said('a', { words: 'Peace' }), 'part-not-in-form'],
    ['an answer where there is a question', said('q', { answer: 'need' }), 'part-not-in-form'],
  ])('refuses %s', (_, part, code) => {
    expect(codes(obstaclesToFormAnswer(given(part), form, facts))).toEqual([code])
  })

  test('does not call open what it says is not needed', () => {
    const need = {
      needId: null,
      libraryId: null,
      words: 'A key',
      status: 'not-started' as const,
      statusBecause: null,
    }
    const both = said('a', { answer: 'no-need', needs: [need] })
    expect(codes(obstaclesToFormAnswer(given(both), form, facts))).toEqual(['needs-still-open'])
    const ended = said('a', {
      answer: 'need',
      needs: [
        { ...need, status: 'met' },
        { ...need, words: null },
      ],
    })
    expect(codes(obstaclesToFormAnswer(given(ended), form, facts))).toEqual([
      'new-need-not-open',
      'need-without-words',
    ])
  })
})

describe('two answers side by side', () => {
  const before = {
    formId: 'f',
    form: [area('a', 'housing'), question('q')],
    parts: [said('a', { stepOfPerson: 1 })],
  }

  test('meet where they are about the same, also on another version of the form', () => {
    const after = {
      formId: 'f',
      form: [area('x', 'housing'), area('d', 'drugs')],
      parts: [said('x', { stepOfPerson: 3 })],
    }
    const pairs = pairParts(before, after)
    expect(
      pairs.map(({ part, isAskedBefore, isAskedAfter }) => [part.id, isAskedBefore, isAskedAfter]),
    ).toEqual([
      ['x', true, true],
      ['d', false, true],
      ['q', true, false],
    ])
    expect(pairs[0]).toMatchObject({ before: { stepOfPerson: 1 }, after: { stepOfPerson: 3 } })
  })

  test('do not take a question of one form for that of another', () => {
    const other = { formId: 'g', form: [question('q')], parts: [said('q', { words: 'Peace' })] }
    expect(pairParts(before, other).map(({ part, before: earlier }) => [part.id, earlier])).toEqual([
      ['q', null],
      ['a', said('a', { stepOfPerson: 1 })],
      ['q', null],
    ])
  })
})
