import type { OutputOf } from '#platform/operations/operation.ts'
import type { Texts, WayLent } from '#platform/web/index.ts'
import { countdownApi } from '../../model/index.ts'

/** Whether somebody stood at the gate, on the day of each release. */
const lend = ({ releases }: OutputOf<typeof countdownApi.ofPerson>, { t }: Texts): WayLent => ({
  marks: releases.flatMap(({ id, day, metAtGate }): WayLent['marks'] =>
    day === null || metAtGate === null
      ? []
      : [
          {
            ...{ id: `gate ${id}`, day, look: metAtGate ? 'outside' : 'missed', short: '' },
            long: t(metAtGate ? 'release.gate.way-met' : 'release.gate.way-not-met'),
          },
        ],
  ),
  stretches: [],
})

export default { ask: countdownApi.ofPerson, lend }
