import type { Role } from '@labelpulse/domain'
import { between, exponential, happens } from './chance.ts'
import { openProjects } from './floor.ts'
import type { Scene, Turn } from './floor.ts'
import { label } from './labeling.ts'
import { manage } from './managing.ts'
import type { Person } from './people.ts'
import type { DemoProject } from './projects.ts'
import { review } from './reviewing.ts'

const minuteMs = 60_000

type Play = (scene: Scene, person: Person, open: readonly DemoProject[], atMs: number) => Turn | null

const plays: Readonly<Record<Role, Play>> = {
  owner: () => null,
  admin: () => null,
  manager: manage,
  // Who reviews also labels, but less.
  reviewer: (scene, ...rest) => (happens(scene.chance, 0.2) ? label : review)(scene, ...rest),
  annotator: label,
}

/** What somebody does from an instant on; null: there is nothing for them to do. */
export function turn(scene: Scene, person: Person, atMs: number): Turn | null {
  return plays[person.role](scene, person, openProjects(scene, atMs), atMs)
}

/** How long somebody is away from work after a turn: they work in bursts, and do other things between them. */
export function pauseMs({ chance }: Scene, { role }: Person): number {
  if (role === 'manager') return exponential(chance, 100 * minuteMs)
  if (happens(chance, 0.82)) return between(chance, 4000, 40_000)
  return exponential(chance, (role === 'reviewer' ? 60 : 100) * minuteMs)
}
