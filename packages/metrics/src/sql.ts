import type { FactSet, Value } from './algebra.ts'
import { snake } from './snake.ts'

function from(set: FactSet, selection: string): string {
  const narrowed = set.where.map(({ field, oneOf }) => `${snake(field)} in (${oneOf.map((v) => `'${v}'`).join(', ')})`)
  return `from facts_${snake(set.kind)} f where ${[`(${selection})`, ...narrowed].join(' and ')}`
}

/**
 * A value as one SQL expression over the views `facts_…`, in double precision.
 * @param selection a condition on `f` (member_id, project_id, task_id, day) that every fact has to fulfil
 */
export function sqlOf(value: Value, selection: string): string {
  switch (value.op) {
    case 'count':
      return `(select count(*) ${from(value.of, selection)})::float8`
    case 'sum':
      return `(select coalesce(sum(${snake(value.field)}), 0) ${from(value.of, selection)})::float8`
    case 'median':
      return `(select percentile_cont(0.5) within group (order by ${snake(value.of.field)}) ${from(value.of.of, selection)})`
    case 'times':
      return `(${sqlOf(value.left, selection)} * coalesce(${sqlOf(value.right, selection)}, 0))`
    case 'over':
      return `(${sqlOf(value.left, selection)} / nullif(${sqlOf(value.right, selection)}, 0))`
  }
}
