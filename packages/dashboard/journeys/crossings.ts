import type { Instance } from './instance.ts'
import { street } from './pictures.ts'

export const password = 'correct horse battery'

export const people = {
  ann: 'ann@acme.example',
  rea: 'rea@acme.example',
  mo: 'mo@acme.example',
}

const classes = (names: readonly string[], tools: readonly string[]) => {
  const colors = ['#3db8f5', '#f7d840', '#f5913d', '#f26db6', '#b9a7f0', '#34d399']
  return names.map((name, at) => ({ key: name.toLowerCase(), name, color: colors[at % colors.length], tools }))
}

/** An organization with a project of images and one of texts; its people, and what is labelled there. */
export const acme = [
  { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'Europe/Warsaw' },
  { type: 'member', key: people.ann, name: 'Ann Nowak', role: 'annotator' },
  { type: 'member', key: people.rea, name: 'Rea Holt', role: 'reviewer' },
  { type: 'member', key: people.mo, name: 'Mo Baker', role: 'manager' },
  {
    type: 'project',
    key: 'crossings',
    name: 'Urban crossings',
    members: Object.values(people),
    labels: {
      classes: classes(['Car', 'Van', 'Bus', 'Pedestrian', 'Cyclist', 'Sign'], ['box', 'polygon']),
      choices: [],
    },
  },
  {
    type: 'project',
    key: 'tickets',
    name: 'Support tickets',
    members: Object.values(people),
    settings: { may_save: true },
    labels: {
      classes: classes(['Person', 'Product', 'Order', 'Date', 'Amount', 'Place'], ['span']),
      choices: [
        {
          key: 'mood',
          name: 'Mood',
          options: [
            { key: 'calm', name: 'Calm' },
            { key: 'upset', name: 'Upset' },
          ],
        },
      ],
    },
  },
]

export const ticket = (number: number): string =>
  [
    `Maren Holt ordered a Kestrel 40 backpack in grey on 2 September, order KH-${20_400 + number}-77.`,
    'The parcel reached Gdynia only on Monday the 28th, and the left strap was torn at the seam. I paid € 139.00 plus € 9.90 for the express delivery.',
    'I wrote to your colleague Tobias the same day. He promised a new strap within a week, but nothing has come since. Please send the strap to my sister Annika Holt in Sopot instead, or give me back the money for the backpack.',
  ].join('\n\n')

export const ticketTask = (number: number) => ({
  type: 'task',
  project: 'tickets',
  key: `ticket_${String(number).padStart(3, '0')}`,
  data: { text: ticket(number) },
})

/** Brings an image to the server, as a manager does, and gives its address. */
export async function bringStreet({ origin }: Instance, token: string, number: number): Promise<string> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'image/png' }
  const response = await fetch(`${origin}/media`, { method: 'POST', headers, body: new Uint8Array(street(number)) })
  if (!response.ok) throw new Error(`POST /media answered ${response.status}: ${await response.text()}`)
  return ((await response.json()) as { url: string }).url
}

export const crossingTask = (number: number, urls: readonly string[]) => ({
  type: 'task',
  project: 'crossings',
  key: `crossing_${String(number).padStart(3, '0')}.png`,
  frames: urls.length,
  data: urls.length === 1 ? { image: urls[0] } : { images: urls },
})
