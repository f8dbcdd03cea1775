import type { Metric } from '@labelpulse/metrics'

/** How a number moved against the one before, and whether the team is glad of it. */
export interface Difference {
  /** Without its sign: `5.2 %`, `0.5 pts`. */
  readonly amount: string
  readonly direction: 'up' | 'down' | 'same'
  readonly verdict: 'better' | 'worse' | 'neutral'
}

type Judged = Pick<Metric, 'unit' | 'better'>

function verdictOf(direction: Difference['direction'], better: Metric['better']): Difference['verdict'] {
  if (better === 'neither' || direction === 'same') return 'neutral'
  return (direction === 'up') === (better === 'more') ? 'better' : 'worse'
}

/** The difference between two values of a metric; null where one is missing or nothing was before. */
export function differenceOf(now: number | null, before: number | null, metric: Judged): Difference | null {
  if (now === null || before === null) return null
  if (metric.unit !== 'ratio' && before === 0) return null
  const amount = metric.unit === 'ratio' ? (now - before) * 100 : (now / before - 1) * 100
  const rounded = Math.round(amount * 10) / 10
  const direction = rounded > 0 ? 'up' : rounded < 0 ? 'down' : 'same'
  const unit = metric.unit === 'ratio' ? 'pts' : '%'
  return { amount: `${amountText(Math.abs(rounded))} ${unit}`, direction, verdict: verdictOf(direction, metric.better) }
}

// Above a thousand per cent nobody reads the decimal.
const amountText = (amount: number): string =>
  amount >= 1000 ? Math.round(amount).toLocaleString('en') : amount.toFixed(1)

const signs = { up: '+', down: '−', same: '' } as const

/** A difference with its sign, as tables and tooltips print it: `−7.2 %`. */
export const signedText = (difference: Difference): string => signs[difference.direction] + difference.amount
