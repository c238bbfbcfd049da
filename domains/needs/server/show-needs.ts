import { requirePart } from '#domains/journal/server/index.ts'
import { requirePerson } from '#domains/people/server/index.ts'
import { handle } from '#platform/operations/handler.ts'
import { notFound } from '#platform/problem.ts'
import { isUsedIn } from '../model/life-area.ts'
import { needsApi } from '../model/needs-api.ts'
import type { AreaOfPerson } from '../model/person-needs.ts'
import { listAreas } from './house-store.ts'
import {
  listAnswers,
  listChanges,
  listDistances,
  listNeeds,
  listStrengths,
  requireNeed,
} from './person-store.ts'

const showNeeds = handle(needsApi.ofPerson, {
  permission: 'needs:read',
  concerns: ({ personId }) => personId,
  async run({ tx, today }, { personId }) {
    const { unitId } = await requirePerson(tx, personId)
    const { records, mayRead, mayWrite } = await requirePart(tx, personId)
    const [areas, answers, needs, distances, strengths] = await Promise.all([
      listAreas(tx),
      listAnswers(tx, records),
      listNeeds(tx, records),
      listDistances(tx, records),
      listStrengths(tx, records),
    ])
    const inArea = <One extends { areaId: string | null }>(all: One[], id: string) =>
      all.filter(({ areaId }) => areaId === id)
    const ofPerson = areas.map((area): AreaOfPerson => {
      const isOpen = mayRead.includes(area.compartment)
      return {
        ...{ area, isOpen, mayWrite: mayWrite.includes(area.compartment) },
        said: answers.find(({ areaId }) => areaId === area.id) ?? null,
        needs: inArea(needs, area.id),
        distances: inArea(distances, area.id),
      }
    })
    // What is out of use stays where something was said about it.
    const holds = ({ said, needs, distances }: AreaOfPerson) =>
      said !== null || needs.length > 0 || distances.length > 0
    return {
      areas: ofPerson.filter((one) => isUsedIn(one.area, unitId, today.toString()) || holds(one)),
      strengths,
      mayWriteHelp: mayWrite.includes('help'),
    }
  },
})

const showHistory = handle(needsApi.history, {
  permission: 'needs:read',
  concerns: ({ personId }) => personId,
  async run({ tx }, { personId, id }) {
    const { records } = await requirePart(tx, personId)
    if (!records.includes((await requireNeed(tx, id)).personId)) notFound()
    return listChanges(tx, id)
  },
})

export const showingHandlers = [showNeeds, showHistory]
