import { expect, test } from 'vitest'
import { settingsThatLogValues } from './server-log.ts'

const quiet = {
  log_statement: 'none',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_parameter_max_length_on_error: '0',
}

test('a server that logs no statements is nothing to speak of, nor is one that logs changes of tables', () => {
  expect(settingsThatLogValues(quiet)).toEqual([])
  expect(settingsThatLogValues({ ...quiet, log_statement: 'ddl' })).toEqual([])
})

test.each([
  [{ log_statement: 'all' }, 'log_statement = all'],
  [{ log_statement: 'mod' }, 'log_statement = mod'],
  [{ log_min_duration_statement: '0' }, 'log_min_duration_statement = 0'],
  [{ log_min_duration_sample: '250' }, 'log_min_duration_sample = 250'],
  [{ log_transaction_sample_rate: '0.01' }, 'log_transaction_sample_rate = 0.01'],
  [{ log_parameter_max_length_on_error: '-1' }, 'log_parameter_max_length_on_error = -1'],
])('a server that would write into its log what people typed is named: %o', (change, named) => {
  expect(settingsThatLogValues({ ...quiet, ...change })).toEqual([named])
})
