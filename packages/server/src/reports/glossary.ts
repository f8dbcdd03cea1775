import { calculationOf, insightMetrics, performanceMetrics, sampleMetrics } from '@labelpulse/metrics'
import type { Metric, Unit } from '@labelpulse/metrics'

const unitWords: Record<Unit, string> = { count: 'count', ms: 'milliseconds', ratio: '0…1' }

function section(title: string, family: Readonly<Record<string, Metric>>): string {
  const rows = Object.entries(family).map(([name, metric]) => {
    const unit = [unitWords[metric.unit], metric.clock].filter(Boolean).join(', ')
    const none = metric.nullable ? ' None: null, shown as —.' : ''
    return `| ${metric.title} | \`${name}\` | ${unit} | ${calculationOf(metric)} | ${metric.about}${none} |`
  })
  return [
    `## ${title}`,
    '',
    '| metric | API field | unit | calculation | about |',
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n')
}

/** The glossary of every metric, as Markdown. */
export const glossary = (): string =>
  [
    '# Metrics',
    '',
    'Generated from the catalogue (`packages/metrics`) by `npm run generate`; do not edit.',
    '',
    '**Elapsed** time (also: lead time) includes idle time, **active** time does not. Days are calendar days in the',
    "organization's time zone. Annotation metrics belong to the day on which the author last completed the annotation",
    '(skips: the day of the skip), review metrics to the day of the review action, insights to the day of the workunit.',
    '',
    '**Done** is an annotation that is not skipped and not deleted and whose last action is submitted, updated, accepted',
    'or fixed + accepted. Its **author** is the member who first completed it; only the author’s own `label` and `normal`',
    'work is its lead time. Medians are exact, over all lead times of the selection.',
    '',
    section('Member performance', performanceMetrics),
    '',
    section('Labeling insights of a member', insightMetrics),
    '',
    section('Labeling insights of a sample', sampleMetrics),
    '',
  ].join('\n')
