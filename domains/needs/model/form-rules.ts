import type { Reason } from '#platform/problem.ts'
import { type Language, languages } from '#platform/texts/languages.ts'
import type { FormPart, QuestionTexts } from './form.ts'
import type { NewFormAnswer, PartAnswer } from './form-answer.ts'
import type { AreaCompartment, LifeArea } from './life-area.ts'
import { isOpenNeed } from './need-rules.ts'

type Areas = ReadonlyMap<string, Pick<LifeArea, 'compartment'>>

/** What a part is about, whichever form asks it: an area, the strengths, an instrument, a question. */
export const subjectOf = (part: FormPart): string =>
  `${part.kind} ${part.kind === 'question' ? part.id : (part.areaId ?? part.instrument ?? '')}`

/** What stands in the way of a form, part by part, with every reason at once. */
export function obstaclesToForm(parts: readonly FormPart[], areas: Areas): Reason[] {
  const ids = new Set<string>()
  const asked = new Set<string>()
  return parts.flatMap((part, index): Reason[] => {
    const field = `parts.${index}`
    const reasons: Reason[] = []
    if (ids.has(part.id) || asked.has(subjectOf(part))) reasons.push({ code: 'part-twice', field })
    ids.add(part.id)
    asked.add(subjectOf(part))
    if (part.kind === 'area' && (part.areaId === null || !areas.has(part.areaId)))
      reasons.push({ code: 'part-without-area', field: `${field}.areaId` })
    if (part.kind === 'instrument' && part.instrument === null)
      reasons.push({ code: 'part-without-instrument', field: `${field}.instrument` })
    if (part.kind === 'question') reasons.push(...obstaclesToQuestion(part, field))
    return reasons
  })
}

function obstaclesToQuestion(part: FormPart, field: string): Reason[] {
  const reasons: Reason[] = []
  if (part.texts === null || writtenIn(part.texts).length === 0)
    reasons.push({ code: 'question-without-text', field: `${field}.texts` })
  if (part.answerAs === null) reasons.push({ code: 'question-without-kind', field: `${field}.answerAs` })
  if (part.compartment === null)
    reasons.push({ code: 'question-without-compartment', field: `${field}.compartment` })
  return reasons
}

/** The languages in which a question was written. */
export const writtenIn = (texts: QuestionTexts): Language[] =>
  languages.filter((language) => texts[language].trim() !== '')

/** The question in the reader's language, or else in the first in which somebody wrote it. */
export function questionIn(texts: QuestionTexts, language: Language): { text: string; language: Language } {
  const written = writtenIn(texts)
  const found = written.includes(language) ? language : (written[0] ?? language)
  return { text: texts[found], language: found }
}

/** Where the answer to a part is kept. */
export function compartmentOf(part: FormPart, areas: Areas): AreaCompartment {
  if (part.kind === 'question') return part.compartment ?? 'help'
  if (part.kind === 'instrument') return 'health'
  return (part.areaId !== null && areas.get(part.areaId)?.compartment) || 'help'
}

export function obstaclesToFormAnswer(
  given: Pick<NewFormAnswer, 'heldOn' | 'parts'>,
  form: readonly FormPart[],
  facts: { today: string; areas: Areas; mayWrite: readonly string[] },
): Reason[] {
  const reasons: Reason[] = []
  if (given.heldOn > facts.today) reasons.push({ code: 'said-in-future', field: 'heldOn' })
  if (!given.parts.some(saysSomething)) reasons.push({ code: 'form-empty', field: 'parts' })
  const seen = new Set<string>()
  given.parts.forEach((said, index) => {
    const part = form.find(({ id }) => id === said.partId)
    const field = `parts.${index}`
    if (!part || seen.has(said.partId)) reasons.push({ code: 'part-not-in-form', field })
    else if (!facts.mayWrite.includes(compartmentOf(part, facts.areas)))
      reasons.push({ code: 'area-closed', field })
    else reasons.push(...obstaclesToPart(part, said, field))
    seen.add(said.partId)
  })
  return reasons
}

function obstaclesToPart(part: FormPart, said: PartAnswer, field: string): Reason[] {
  const reasons: Reason[] = []
  const fits = {
    area: said.strengths.length === 0 && said.yesNo === null && said.words === null,
    strengths: said.answer === null && said.needs.length === 0 && said.yesNo === null && said.words === null,
    question: said.answer === null && said.needs.length === 0 && said.strengths.length === 0,
    instrument: !saysSomething(said),
  }
  if (!fits[part.kind]) reasons.push({ code: 'part-not-in-form', field })
  const open = said.needs.filter(isOpenNeed)
  if (open.length > 0 && said.answer === 'no-need')
    reasons.push({ code: 'needs-still-open', field: `${field}.answer`, values: { count: open.length } })
  said.needs.forEach((need, place) => {
    const at = `${field}.needs.${place}`
    if (need.needId === null && need.libraryId === null && need.words === null)
      reasons.push({ code: 'need-without-words', field: `${at}.words` })
    if (need.needId === null && !isOpenNeed(need)) reasons.push({ code: 'new-need-not-open', field: at })
  })
  return reasons
}

/** Whether anything was said in a part; "not asked" says nothing. */
export const saysSomething = (said: PartAnswer): boolean =>
  (said.answer !== null && said.answer !== 'not-asked') ||
  said.needs.length > 0 ||
  said.strengths.length > 0 ||
  said.stepOfPerson !== null ||
  said.stepOfStaff !== null ||
  (said.yesNo !== null && said.yesNo !== 'not-asked') ||
  said.words !== null
