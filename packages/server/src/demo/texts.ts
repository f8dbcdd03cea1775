import type { LabelSchema } from '@labelpulse/domain'
import { between, chanceFrom, pick, seedOf } from './chance.ts'
import { classesNamed } from './classes.ts'

const names = ['Maren Holt', 'Tobias Lind', 'Annika Berg', 'Pascal Roux', 'Ines Carvalho', 'Jonas Weber', 'Mira Novak']
const products = ['Kestrel 40 backpack', 'Heron tent', 'Wren head lamp', 'Osprey jacket', 'Finch stove', 'Lark boots']
const places = ['Gdynia', 'Sopot', 'Uppsala', 'Porto', 'Graz', 'Leiden', 'Aarhus']
const days = ['2 September', 'Monday the 28th', '14 August', 'last Friday', '3 October', 'the 9th of July']
const faults = ['the left strap was torn', 'the zip does not close', 'a pole was bent', 'the colour was wrong']
const wishes = ['Please send a new one', 'I would like my money back', 'Can it be repaired', 'What should I do with it']
const findings = ['a mild cough', 'pain in the right knee', 'a rash on both arms', 'trouble sleeping', 'a high pulse']
const drugs = ['ibuprofen 400 mg', 'cetirizine 10 mg', 'amoxicillin 500 mg', 'metoprolol 50 mg']

const moods = ['Calm', 'Upset'].map((name) => ({ key: name.toLowerCase(), name }))

/** What is labelled in the demo's projects of texts, and how one of their texts reads; the same for the same task. */
export const texts: Readonly<
  Record<string, { readonly labels: LabelSchema; readonly write: (task: string) => string }>
> = {
  'support-tickets': {
    labels: {
      classes: classesNamed(['span'], 'Person', 'Product', 'Order', 'Date', 'Amount', 'Place'),
      choices: [{ key: 'mood', name: 'Mood', options: moods, isMultiple: false }],
    },
    write: (task) => {
      const chance = chanceFrom(seedOf(task))
      const order = `KH-${Math.floor(between(chance, 10_000, 99_999))}`
      const euros = (most: number): string => `€ ${between(chance, 5, most).toFixed(2)}`
      return [
        `Hello, my name is ${pick(chance, names)} and I ordered a ${pick(chance, products)} on ${pick(chance, days)}, order ${order}.`,
        `The parcel reached ${pick(chance, places)} only on ${pick(chance, days)}, and ${pick(chance, faults)}. I paid ${euros(240)} plus ${euros(15)} for the express delivery.`,
        `I wrote to your colleague ${pick(chance, names)} the same day, but nothing has come since. ${pick(chance, wishes)}?`,
      ].join('\n\n')
    },
  },
  'clinic-letters': {
    labels: { classes: classesNamed(['span'], 'Person', 'Date', 'Finding', 'Drug', 'Place'), choices: [] },
    write: (task) => {
      const chance = chanceFrom(seedOf(task))
      const patient = pick(chance, names)
      return [
        `Dear colleague, ${patient} from ${pick(chance, places)} came to us on ${pick(chance, days)} with ${pick(chance, findings)} and ${pick(chance, findings)}.`,
        `We gave ${pick(chance, drugs)} twice a day for ${Math.floor(between(chance, 3, 10))} days. On ${pick(chance, days)} there was still ${pick(chance, findings)}, so ${pick(chance, drugs)} was added.`,
        `Please see ${patient} again in two weeks. Kind regards, ${pick(chance, names)}`,
      ].join('\n\n')
    },
  },
}
