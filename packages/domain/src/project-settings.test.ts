import { describe, expect, it } from 'vitest'
import { defaultWorkSettings, workSettingsBreach, workSettingsJson, workSettingsOf } from './project-settings.ts'

const settings = {
  maySave: true,
  maySkip: false,
  skippedGoTo: 'others' as const,
  reassignAfterMs: 1,
  leaseMs: 60_000,
  mediaOrigins: ['https://images.example', 'http://127.0.0.1:8080', 'https://[::1]'],
}

describe('settings of the work in a project', () => {
  it('are read back as they were written', () => {
    expect(workSettingsOf(workSettingsJson(settings))).toEqual(settings)
    expect(workSettingsBreach(settings)).toBeNull()
    expect(workSettingsBreach(defaultWorkSettings)).toBeNull()
  })

  it.each([[undefined], [null], ['text'], [[]], [{}], [{ may_save: 'yes', may_skip: 0, skipped_go_to: 'anybody' }]])(
    'are the usual ones where %j is set',
    (json) => {
      expect(workSettingsOf(json)).toEqual(defaultWorkSettings)
    },
  )

  it('take what can be read and leave the rest as usual', () => {
    const json = {
      may_save: true,
      lease_ms: 0,
      reassign_after_ms: 5,
      media_origins: ['https://a.example', 'ftp://b', 7],
    }
    expect(workSettingsOf(json)).toEqual({
      ...defaultWorkSettings,
      maySave: true,
      reassignAfterMs: 5,
      mediaOrigins: ['https://a.example'],
    })
  })

  it.each([[0], [1.5], [-1], [315_360_000_001], [Number.NaN]])('refuse a span of %d ms', (ms) => {
    expect(workSettingsBreach({ ...settings, leaseMs: ms })).toMatchObject({ field: 'leaseMs' })
    expect(workSettingsBreach({ ...settings, reassignAfterMs: ms })).toMatchObject({ field: 'reassignAfterMs' })
  })

  it.each([
    ['*'],
    ['https:'],
    ['https://*'],
    ['https://*.example'],
    ['https://images.example/'],
    ['https://images.example/path'],
    ['https://images.example;script-src'],
    ['https://images.example, https://b.example'],
    ['https://images.example\nx: y'],
    ["https://'self'"],
    ['https://user@images.example'],
    ['https://Images.example'],
    ['data:'],
    ['blob:'],
    [''],
  ])('refuse %j for an origin, and never hand it on', (origin) => {
    expect(workSettingsBreach({ ...settings, mediaOrigins: [origin] })).toMatchObject({ field: 'mediaOrigins' })
    expect(workSettingsOf({ media_origins: [origin] }).mediaOrigins).toEqual([])
  })

  it('name at most 20 origins', () => {
    const many = Array.from({ length: 21 }, (_, index) => `https://i${index}.example`)
    expect(workSettingsBreach({ ...settings, mediaOrigins: many })).toMatchObject({ reason: 'must be at most 20' })
    expect(workSettingsOf({ media_origins: many }).mediaOrigins).toHaveLength(20)
  })
})
