import { journalApi } from '#domains/journal/model/index.ts'
import { matchesApi, proposalsApi } from '#domains/matches/model/index.ts'
import { meetingsApi } from '#domains/meetings/model/index.ts'
import { silenceApi } from '#domains/meetings/model/silence-api.ts'
import { refusalsApi } from '#domains/refusals/model/index.ts'
import { releaseApi } from '#domains/release/model/index.ts'
import { safeguardingApi } from '#domains/safeguarding/model/index.ts'
import { careApi, networkKind, offersApi } from '#domains/volunteers/model/index.ts'
import { type Page, pathOf } from './growth.ts'
import type { OneToOneFilled } from './one-to-one-fill.ts'

/** What the cards of a coordinator's Today ask for. */
const today = [
  pathOf(journalApi.today, {}),
  pathOf(releaseApi.board, {}),
  pathOf(matchesApi.list, { view: 'attention' }),
  pathOf(meetingsApi.today, {}),
  pathOf(meetingsApi.boundaryTalks, {}),
  pathOf(silenceApi.silences, { mine: true }),
  pathOf(careApi.mine, {}),
  pathOf(offersApi.list, {}),
  pathOf(safeguardingApi.worries, {}),
  pathOf(refusalsApi.waiting, {}),
]

export const pages: Page<OneToOneFilled>[] = [
  { name: "a coordinator's home page", paths: () => today },
  {
    name: 'volunteers proposed for one participant',
    paths: ({ waiting }, turn) => [pathOf(proposalsApi.candidates, { id: waiting[turn % waiting.length]! })],
  },
  {
    name: 'the assignment of a whole unit',
    paths: ({ unitId }) => [pathOf(proposalsApi.assignment, { unitId, kindId: networkKind })],
  },
  { name: 'the list of silences', paths: () => [pathOf(silenceApi.silences, {})] },
]
