import { examineOrganization } from '../exchange/doctor.ts'
import type { Health } from '../exchange/doctor.ts'
import { organizationsIn } from '../members/organizations.ts'
import type { Command } from './command.ts'

export interface DoctorArguments {
  readonly repair?: boolean | undefined
}

function report({ annotationCount, findings: { count, sentences } }: Health, isRepaired: boolean): string[] {
  if (count === 0) return [`${annotationCount} annotations, everything derived from them is right`]
  const rest = count - sentences.length
  const more = rest > 0 ? [`  … and ${rest} more`] : []
  const verdict = isRepaired ? 'written anew' : 'wrong'
  return [`${annotationCount} annotations, ${count} ${verdict}:`, ...sentences.map((one) => `  ${one}`), ...more]
}

/** Checks that every derived figure of every organization equals its recomputation; `--repair` writes anew what does not. */
export const doctor: Command<DoctorArguments> = async ({ database }, { repair = false }, io) => {
  let isHealthy = true
  for (const organization of await organizationsIn(database)) {
    const health = await examineOrganization(database, organization, { repair, signal: io.signal })
    const [first, ...others] = report(health, repair)
    for (const line of [`${organization.key}: ${first}`, ...others]) io.print(line)
    isHealthy &&= health.findings.count === 0
  }
  return isHealthy || repair ? 0 : 1
}
