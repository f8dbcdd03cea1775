import type { Metric } from '@labelpulse/metrics'

/** A number taken apart, so that units can be set smaller: `2 m 40 s` is [{2, m}, {40, s}]. */
export interface NumberPart {
  readonly digits: string
  readonly unit: string
}

/** What stands where there is no number. */
export const nothing = '—'

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 })
const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })
const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 1 })

const two = (value: number): string => String(value).padStart(2, '0')

function durationParts(ms: number): NumberPart[] {
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return [{ digits: String(seconds), unit: 's' }]
  if (seconds < 3600) {
    return [
      { digits: String(Math.floor(seconds / 60)), unit: 'm' },
      { digits: two(seconds % 60), unit: 's' },
    ]
  }
  const minutes = Math.round(ms / 60_000)
  return [
    { digits: whole.format(Math.floor(minutes / 60)), unit: 'h' },
    { digits: two(minutes % 60), unit: 'm' },
  ]
}

/** A metric's value in parts. Ratios (0…1) are printed per cent. */
export function numberParts(value: number | null, unit: Metric['unit']): NumberPart[] {
  if (value === null) return [{ digits: nothing, unit: '' }]
  if (unit === 'ms') return durationParts(value)
  if (unit === 'ratio') return [{ digits: oneDecimal.format(value * 100), unit: '%' }]
  return [{ digits: whole.format(value), unit: '' }]
}

/** A metric's value on one line: `35,834`, `1 h 02 m`, `87.7 %`, `—`. */
export const numberText = (value: number | null, unit: Metric['unit']): string =>
  numberParts(value, unit)
    .map((part) => `${part.digits} ${part.unit}`.trim())
    .join(' ')

/**
 * A number at an axis whose numbers are `step` apart: `1.5k`, `30 h`, `2 m`. The step decides on the unit of a duration,
 * so that an axis has one: 15 m, 30 m, 45 m, 60 m.
 */
export function axisText(value: number, unit: Metric['unit'], step: number): string {
  if (unit === 'count') return compact.format(value).toLowerCase()
  if (value === 0) return '0'
  if (unit === 'ratio') return `${whole.format(value * 100)} %`
  if (step % 3_600_000 === 0) return `${whole.format(value / 3_600_000)} h`
  return step % 60_000 === 0 ? `${value / 60_000} m` : `${value / 1000} s`
}
