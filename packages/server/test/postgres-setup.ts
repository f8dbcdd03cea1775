import type { TestProject } from 'vitest/node'
import { migrate } from '../src/database/migrate.ts'
import { postgresOwner } from '../src/database/owner.ts'
import { databaseUrl, postgresBinaries, runOn, startCluster } from './cluster.ts'
import type { Cluster } from './cluster.ts'

async function cluster(): Promise<Cluster | null> {
  const given = process.env['DATABASE_URL_TEST']
  if (given !== undefined) return { url: given, stop: async () => {} }
  const binaries = postgresBinaries()
  return binaries === null ? null : startCluster(binaries)
}

/** A cluster for this run with a migrated database in it, from which each test file copies its own. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const running = await cluster()
  if (!running) return undefined
  const { url, stop } = running
  const template = `labelpulse_template_${process.pid}`
  await runOn(url, `create database ${template}`)
  const owner = await postgresOwner(databaseUrl(url, template))
  await migrate(owner)
  await owner.close()
  project.provide('databaseUnderTest', { kind: 'postgres', url, template })
  return async () => {
    await runOn(url, `drop database ${template}`)
    await stop()
  }
}
