import { expect, test } from 'vitest'
import type { Falling } from '../api/types'
import { byKind } from './falling'

function falling(kind: string, severity: Falling['severity'], scene: string): Falling {
  return { kind, severity, message: '', scene, hanging: [], carried: [], confidence: 0.8 }
}

test('what falls stands by its kind, each as grave as its gravest', () => {
  const kinds = byKind([
    falling('Loses its cause', 'info', 's4'),
    falling('Loses its name', 'info', 's5'),
    falling('Loses its cause', 'warning', 's6'),
  ])
  expect(kinds.map((each) => [each.kind, each.severity, each.falling.map((one) => one.scene)])).toEqual([
    ['Loses its cause', 'warning', ['s4', 's6']],
    ['Loses its name', 'info', ['s5']],
  ])
})
