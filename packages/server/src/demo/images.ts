import { createHash } from 'node:crypto'
import { mediaAddressOf } from '@labelpulse/domain'
import type { LabelSchema } from '@labelpulse/domain'
import { chanceFrom, pick, seedOf } from './chance.ts'
import { classesNamed } from './classes.ts'
import { lotPicture, nightPicture, streetPicture } from './pictures/pictures.ts'
import { framesOf, projects } from './projects.ts'

/** A picture of the demo, as a PNG file. */
export interface Picture {
  readonly sha256: string
  readonly png: Buffer
}

interface Images {
  readonly labels: LabelSchema
  /** How many different scenes there are; the tasks share them. */
  readonly scenes: number
  readonly draw: (scene: number, frame: number) => Buffer
}

type ImageData = { readonly image: string } | { readonly images: string[] }

const onTheStreet: LabelSchema = {
  classes: classesNamed(
    ['box', 'polygon'],
    'Car',
    'Van',
    'Bus',
    'Truck',
    'Pedestrian',
    'Cyclist',
    'Traffic light',
    'Traffic sign',
  ),
  choices: [],
}

/** What is labelled in the demo's projects of images, and how their scenes are drawn. */
export const images: Readonly<Record<string, Images>> = {
  'urban-crossings': { labels: onTheStreet, scenes: 12, draw: streetPicture },
  'night-driving': { labels: onTheStreet, scenes: 4, draw: nightPicture },
  'parking-pilot': { labels: onTheStreet, scenes: 12, draw: lotPicture },
}

const drawn = new Map<string, Picture>()

// Many tasks show each of them.
function pictureOf(project: string, { draw }: Images, scene: number, frame: number): Picture {
  const name = `${project} ${scene} ${frame}`
  const known = drawn.get(name)
  if (known) return known
  const png = draw(scene, frame)
  const picture = { sha256: createHash('sha256').update(png).digest('hex'), png }
  drawn.set(name, picture)
  return picture
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, n) => n)

/** What a task of so many frames shows; the same for the same task. */
export function imageDataOf(project: string, task: string, frames: number): ImageData | undefined {
  const shown = images[project]
  if (!shown) return undefined
  const scene = pick(chanceFrom(seedOf(`scene of ${task}`)), upTo(shown.scenes))
  const addresses = upTo(frames).map((frame) => mediaAddressOf(pictureOf(project, shown, scene, frame).sha256))
  return frames === 1 ? { image: addresses.join() } : { images: addresses }
}

/** Every picture that a task of the demo may show, drawn one by one. */
export function* everyPicture(): Generator<Picture> {
  for (const project of projects) {
    const shown = images[project.key]
    if (!shown) continue
    for (const scene of upTo(shown.scenes))
      for (const frame of upTo(framesOf(project)[1])) yield pictureOf(project.key, shown, scene, frame)
  }
}
