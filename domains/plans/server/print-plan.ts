import { makePdf } from '#platform/documents/make-pdf.ts'
import type { FileAnswer } from '#platform/http/mount.ts'
import { type Context, handle } from '#platform/operations/handler.ts'
import { refuse } from '#platform/problem.ts'
import { dayText } from '#platform/texts/days.ts'
import type { Language } from '#platform/texts/languages.ts'
import { format, type TextKey, type TextValues } from '#platform/texts/text.ts'
import type { CardAppointment } from '../model/card.ts'
import { paperApi } from '../model/paper-api.ts'
import type { PlanFile } from '../model/plan.ts'
import type { Step } from '../model/step.ts'
import { readCard } from './card-store.ts'
import { namesOnPaper, pictogramWords, whenOf } from './paper-words.ts'
import { requireReach } from './reach-store.ts'
import { readPlan } from './show-plan.ts'

const saying = (language: Language) => (key: TextKey, values?: TextValues) => format(language, key, values)

async function gather(context: Context, personId: string) {
  const { tx } = context
  const { unitId } = await requireReach(tx, personId)
  return {
    plan: await readPlan(context, personId),
    card: await readCard(tx, personId, unitId),
    ...(await namesOnPaper(tx, personId)),
  }
}

/** One page for the wall: what was chosen, in both voices, with boxes for a pen. */
const printPlan = handle(paperApi.printPlan, {
  permission: 'plans:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId, language, goals = [], strengths = [] }): Promise<FileAnswer> {
    const t = saying(language)
    const { plan, card, called, house } = await gather(context, personId)
    const chosen = plan.goals.filter(({ id, state }) => goals.includes(id) && state === 'open')
    if (chosen.length === 0) refuse('paper-is-empty')
    const due = plan.next?.due ?? null
    const bytes = await makePdf('plan', {
      ...{ language, title: t('plans.paper.title'), name: called, pictograms: pictogramWords(language) },
      strengthsHeading: t('plans.paper.strengths'),
      strengths: plan.strengths.filter(({ id }) => strengths.includes(id)).map(({ words }) => words),
      goals: chosen.map(({ own, workerWords, steps }) => ({
        own: own?.words ?? '',
        worker: workerWords ?? '',
        steps: steps
          .filter(({ state }) => state !== 'dropped')
          .map((step) => ({
            words: step.words,
            owner: step.ownerKind,
            who: ownerOf(step, language),
            when: whenOf(step, language),
            done: step.state === 'done',
          })),
      })),
      tickedLabel: t('plans.paper.ticked'),
      tickHelp: t('plans.paper.tick-help'),
      next: due === null ? '' : t('plans.paper.next', { day: dayText(due, language, 'long') }),
      calls: card.calls.slice(0, 2),
      foot: t('plans.paper.foot', { day: dayText(context.today.toString(), language, 'long'), house }),
    })
    return { name: `${t('plans.paper.title')}.pdf`, bytes }
  },
})

const ownerOf = (step: Step, language: Language): string =>
  step.ownerKind === 'partner'
    ? (step.ownerName ?? '')
    : step.ownerKind === 'staff'
      ? (step.owner ?? format(language, 'plans.owner.staff'))
      : format(language, `plans.paper.owner.${step.ownerKind}`)

const onCard = 3

/** The next steps for the card: those chosen, or the next of the person's own. What stands in a closed place is chosen, never taken. */
function stepsForCard({ goals }: PlanFile, stepIds: readonly string[]): Step[] {
  const open = goals.filter(({ state }) => state === 'open')
  const steps = open.flatMap((goal) =>
    goal.steps.map((step) => ({ ...step, isPrivate: goal.compartment !== 'help' })),
  )
  const unfinished = steps.filter(({ state }) => state === 'open')
  const chosen = unfinished.filter(({ id }) => stepIds.includes(id))
  const own = unfinished.filter(({ ownerKind, isPrivate }) => ownerKind === 'me' && !isPrivate)
  const later = (a: Step, b: Step) => (a.due ?? '9999').localeCompare(b.due ?? '9999')
  return (stepIds.length > 0 ? chosen : own).toSorted(later).slice(0, onCard)
}

const printCard = handle(paperApi.printCard, {
  permission: 'plans:read',
  concerns: ({ personId }) => personId,
  async run(context, { personId, language }): Promise<FileAnswer> {
    const t = saying(language)
    const { plan, card, called } = await gather(context, personId)
    const bytes = await makePdf('pocket-card', {
      ...{ language, title: t('plans.paper.card-title'), name: called, pictograms: pictogramWords(language) },
      ...{ callsHeading: t('plans.paper.calls'), nobodyYet: t('plans.paper.nobody'), calls: card.calls },
      appointmentsHeading: t('plans.paper.appointments'),
      appointments: card.appointments.map((one) => appointmentOf(one, language)),
      stepsHeading: t('plans.paper.steps'),
      steps: stepsForCard(plan, card.stepIds).map((step) => ({
        words: step.words,
        when: whenOf(step, language),
      })),
      howToCut: t('plans.paper.cut'),
    })
    return { name: `${t('plans.paper.card-title')}.pdf`, bytes }
  },
})

const appointmentOf = ({ what, day, time, where }: CardAppointment, language: Language) => ({
  what: [what, where].filter(Boolean).join(', '),
  when: [day && dayText(day, language, 'near'), time].filter(Boolean).join(', '),
})

export const paperHandlers = [printPlan, printCard]
