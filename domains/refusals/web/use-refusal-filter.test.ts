import { expect, test } from 'vitest'
import { filterOf } from './use-refusal-filter.ts'

test('only what the register knows is asked for, whatever stands in the address', () => {
  expect(filterOf({ deciderKind: 'landlord', reason: 'money', view: 'without-alternative' })).toEqual({
    ...{ deciderKind: 'landlord', reason: 'money', view: 'without-alternative' },
  })
  expect(filterOf({ deciderKind: 'king', reason: '', view: 'upside-down', unitId: 'Pleven' })).toEqual({})
})
