import { expect, test } from 'vitest'
import { obstaclesToReport, reportKinds, routeOf } from './duty-report.ts'

const now = Temporal.Instant.from('2026-11-22T09:00:00Z')
const report = {
  kind: 'harm-to-child',
  receiverKind: 'child-welfare',
  toldAt: '2026-11-22T08:55:00Z',
} as const

test('the route is fixed: child welfare hears of harm to a child, the emergency number of danger to life', () => {
  expect(reportKinds.map((kind) => routeOf[kind][0])).toEqual(['emergency', 'child-welfare'])
  expect(obstaclesToReport(report, now)).toEqual([])
  expect(obstaclesToReport({ ...report, receiverKind: 'prison' }, now)).toMatchObject([
    { code: 'not-on-the-route', field: 'receiverKind' },
  ])
})

test('nobody has told anybody yet at a moment that is still to come', () => {
  expect(obstaclesToReport({ ...report, toldAt: '2026-11-22T09:10:00Z' }, now)).toMatchObject([
    { code: 'reported-in-future', field: 'toldAt' },
  ])
})
