import { verifyAudit } from '../audit/verify.ts'
import type { AuditHealth } from '../audit/verify.ts'
import { examine } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
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

// What was tampered with nobody can write anew.
function reportAudit({ entryCount, head, sentences }: AuditHealth): string[] {
  const kept = head === null ? '' : `, sealed up to ${head.sequence} (${head.hash})`
  if (!sentences.length) return [`  ${entryCount} audit entries, none was touched${kept}`]
  return [`  ${entryCount} audit entries, some were touched${kept}:`, ...sentences.map((one) => `  ${one}`)]
}

/**
 * Checks that every derived figure of every organization equals its recomputation, which `--repair` writes anew where it does
 * not, and that the audit is what was written.
 */
export const doctor: Command<DoctorArguments> = async ({ database }, { repair = false }, io) => {
  let isHealthy = true
  for (const organization of await organizationsIn(database)) {
    const health = await examineOrganization(database, organization, { repair, signal: io.signal })
    const [first, ...others] = report(health, repair)
    for (const line of [`${organization.key}: ${first}`, ...others]) io.print(line)
    isHealthy &&= repair || health.findings.count === 0
    const chain = await visit(database, examine(organization.organizationId), (em) =>
      verifyAudit(em, organization.organizationId),
    )
    for (const line of reportAudit(chain)) io.print(line)
    isHealthy &&= chain.sentences.length === 0
  }
  return isHealthy ? 0 : 1
}
