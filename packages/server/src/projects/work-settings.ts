import {
  defaultWorkSettings,
  labelSchemaBreach,
  labelSchemaJson,
  labelSchemaOf,
  Refusal,
  workSettingsBreach,
  workSettingsJson,
  workSettingsOf,
} from '@labelpulse/domain'
import type { WorkSettings, WorkSettingsJson } from '@labelpulse/domain'
import { audit } from '../audit/audit.ts'
import type { Json } from '../database/entities.ts'
import { query } from '../database/query.ts'
import { change } from '../members/change.ts'
import type { Changer } from '../members/change.ts'
import { projectToLead } from './leading.ts'
import { refuseOvertaken } from './overtaken.ts'

/** What is to change: absent stays as it was, null becomes the usual. */
export type WorkSettingsChange = { readonly [Name in keyof WorkSettings]?: WorkSettings[Name] | null | undefined }

const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key)

const schemaText = (labels: unknown): string => JSON.stringify(labelSchemaJson(labelSchemaOf(labels)))

/**
 * Says what is labelled in a project. Refused: a schema of which a field is missing, wrong or unknown.
 * @param from what it was when the change began; refused where it is something else by now. Absent: whatever it was
 */
export function setLabels(asker: Changer, key: string, given: unknown, from?: unknown): Promise<void> {
  const breach = labelSchemaBreach(given)
  if (breach) {
    const field = breach.field ? `labels.${breach.field}` : 'labels'
    throw new Refusal('BAD_USER_INPUT', `${field} ${breach.reason}.`, field)
  }
  const schema = labelSchemaOf(given)
  return change(asker, async (em) => {
    const { id } = await projectToLead(em, asker.viewer, key)
    const [kept] = await query<{ labels: unknown; is_same: boolean }>(
      em,
      `select labels, labels is not distinct from $2::jsonb as is_same from projects where project_id = $1`,
      [id, schemaText(given)],
    )
    if (kept?.is_same) return
    if (from !== undefined && schemaText(from) !== schemaText(kept?.labels))
      await refuseOvertaken(em, asker, { what: 'the labels', action: 'project.labels_changed', project: key })
    await query(em, 'update projects set labels = $2::jsonb where project_id = $1', [id, schemaText(given)])
    const details = { classes: keysOf(schema.classes), choices: keysOf(schema.choices) }
    await audit(em, asker.by, { action: 'project.labels_changed', subject: key, details })
  })
}

function changedSettings(before: WorkSettings, given: WorkSettingsChange): WorkSettings {
  const said = Object.entries(given).filter(([, value]) => value !== undefined)
  const values = said.map(([name, value]) => [name, value ?? defaultWorkSettings[name as keyof WorkSettings]])
  return { ...before, ...Object.fromEntries(values) } as WorkSettings
}

/** The fields that differ, as the audit shows them. */
function difference(from: WorkSettingsJson, to: WorkSettingsJson): Record<string, Json> {
  const names = Object.keys(to) as (keyof WorkSettingsJson)[]
  const changed = names.filter((name) => JSON.stringify(from[name]) !== JSON.stringify(to[name]))
  return Object.fromEntries(changed.map((name) => [name, { from: from[name], to: to[name] }]))
}

/**
 * Says what a project's queues and its workbench do. Fields of its settings that are none of these stay.
 * @param from what they were when the change began; refused where one of these is something else by now
 */
export function setWorkSettings(
  asker: Changer,
  key: string,
  given: WorkSettingsChange,
  from: WorkSettingsChange = {},
): Promise<void> {
  return change(asker, async (em) => {
    const { id } = await projectToLead(em, asker.viewer, key)
    const [row] = await query<{ settings: unknown }>(em, 'select settings from projects where project_id = $1', [id])
    const before = workSettingsOf(row?.settings)
    const after = changedSettings(before, given)
    const breach = workSettingsBreach(after)
    if (breach) throw new Refusal('BAD_USER_INPUT', `${breach.field} ${breach.reason}.`, `settings.${breach.field}`)
    const details = difference(workSettingsJson(before), workSettingsJson(after))
    if (!Object.keys(details).length) return
    const began = workSettingsJson(changedSettings(before, from))
    if (Object.keys(difference(began, workSettingsJson(before))).length)
      await refuseOvertaken(em, asker, { what: 'the settings', action: 'project.settings_changed', project: key })
    await query(
      em,
      `update projects set settings = case jsonb_typeof(settings) when 'object' then settings else '{}' end || $2::jsonb
       where project_id = $1`,
      [id, JSON.stringify(workSettingsJson(after))],
    )
    await audit(em, asker.by, { action: 'project.settings_changed', subject: key, details })
  })
}
