import type { Value } from './algebra.ts'
import type { Metric } from './metric.ts'

function inWords(value: Value): string {
  switch (value.op) {
    case 'count':
      return `number of ${value.of.words}`
    case 'sum':
      return `sum of the ${value.words} of ${value.of.words}`
    case 'median':
      return `median of the ${value.of.words} of ${value.of.of.words}`
    case 'times':
      return `${inWords(value.left)} × ${inWords(value.right)}`
    case 'over':
      return `${inWords(value.left)} ÷ ${inWords(value.right)}`
  }
}

/** How a metric is calculated, as a phrase: "number of done annotations × median of the lead times of done annotations". */
export const calculationOf = (metric: Metric): string => inWords(metric.value)
