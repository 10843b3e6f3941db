import { expect, test } from 'vitest'
import { alarmWords } from './alarms'

const found = (...checks: string[]) => checks.map((check) => ({ check }))

test('what contradicts is counted apart from names that are spelt in two ways', () => {
  expect(alarmWords(found('dead_act', 'two_places'))).toBe('Two places where two things cannot both be so.')
  expect(alarmWords(found('name_drift'))).toBe('One name that is spelt in two ways.')
  expect(alarmWords(found('name_drift', 'dead_act', 'name_drift'))).toBe(
    'One place where two things cannot both be so and two names that are spelt in two ways.',
  )
})
