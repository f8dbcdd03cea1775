import type { Report } from '../live/merge.ts'

export interface TextPart {
  readonly text: string
  readonly isStrong: boolean
}

const strong = (count: number): TextPart => ({ text: count.toLocaleString('en'), isStrong: true })
const plain = (text: string): TextPart => ({ text, isStrong: false })

/** Of whom the numbers are: "24 of 30 members submitted work, 5 reviewed". */
export function populationParts({ selected, submitted, reviewed }: Report['population']): TextPart[] {
  const members =
    selected === 1 ? ' of 1 member submitted work, ' : ` of ${selected.toLocaleString('en')} members submitted work, `
  return [strong(submitted), plain(members), strong(reviewed), plain(' reviewed')]
}
