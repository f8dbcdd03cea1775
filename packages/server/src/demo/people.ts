import type { Role } from '@labelpulse/domain'
import type { Hours } from './rota.ts'

/** Somebody of the demo: who, when, at what, how fast and how carefully. */
export interface Person extends Hours {
  readonly name: string
  readonly role: Role
  /** Keys of the projects they are members of; the first is where they mostly work. */
  readonly projects: readonly string[]
  /** Counted from the demo's first day. */
  readonly joinsOnDay: number
  /** Their times as multiples of the project's, when they join and when they have learned. */
  readonly pace: Trait
  /** How much of their work is accepted at the first look, when they join and when they have learned. */
  readonly care: Trait
}

/** Something that changes from the day somebody joins, over some days, and stays. */
export interface Trait {
  readonly first: number
  readonly later: number
  readonly overDays: number
}

export const traitOn = ({ first, later, overDays }: Trait, daysSinceJoined: number): number =>
  first + (later - first) * Math.min(1, Math.max(0, daysSinceJoined) / overDays)

const steady = (value: number): Trait => ({ first: value, later: value, overDays: 1 })
const learning = (first: number, later: number, overDays: number): Trait => ({ first, later, overDays })

const mondayToFriday = [1, 2, 3, 4, 5]

// The morning of other continents, on the clock of the office.
const inAsia = { beginsAtHour: 3 }
const inAmerica = { beginsAtHour: 14.5 }
const partTime = { hoursADay: 4.5 }

type Told = Pick<Person, 'name' | 'role' | 'projects'> & Partial<Person>

const emailOf = (name: string): string => {
  const letters = name
    .normalize('NFD')
    .replaceAll('ł', 'l')
    .replaceAll(/[^A-Za-z ]/g, '')
  return `${letters.toLowerCase().split(' ').join('.')}@kestrel.example`
}

const person = (told: Told): Person => ({
  key: emailOf(told.name),
  beginsAtHour: 8.5,
  hoursADay: 8,
  weekdays: mondayToFriday,
  joinsOnDay: 0,
  pace: steady(1),
  care: steady(0.86),
  ...told,
})

const streets = ['urban-crossings', 'night-driving', 'parking-pilot']
const language = ['support-tickets', 'clinic-letters']
const sound = ['service-calls']

const leaders: readonly Told[] = [
  { name: 'Marta Kowalczyk', role: 'owner', projects: [] },
  { name: 'Tomás Ferreira', role: 'admin', projects: [] },
  { name: 'Aylin Demir', role: 'manager', projects: streets },
  { name: 'Samuel Osei', role: 'manager', projects: [...language, ...sound] },
  { name: 'Hanna Lindqvist', role: 'manager', projects: [...sound, 'night-driving'], beginsAtHour: 7.5 },
]

const reviewers: readonly Told[] = [
  { name: 'Ravi Menon', role: 'reviewer', projects: streets, beginsAtHour: 7.5 },
  { name: 'Chloé Marchand', role: 'reviewer', projects: language, pace: steady(0.85) },
  { name: 'Kenji Watanabe', role: 'reviewer', projects: [...streets, ...sound], ...inAsia, pace: steady(1.2) },
  { name: 'Zofia Wiśniewska', role: 'reviewer', projects: [...sound, ...language], beginsAtHour: 9.5 },
]

const annotators: readonly Told[] = [
  { name: 'Adaeze Okafor', role: 'annotator', projects: ['urban-crossings', 'parking-pilot'], pace: steady(0.78) },
  { name: 'Bruno Carvalho', role: 'annotator', projects: streets, ...inAmerica },
  {
    name: 'Chen Yu-ting',
    role: 'annotator',
    projects: ['night-driving', 'urban-crossings'],
    ...inAsia,
    care: steady(0.94),
  },
  // Gets faster and faster.
  {
    name: 'Daria Petrenko',
    role: 'annotator',
    projects: ['urban-crossings', 'night-driving'],
    pace: learning(1.6, 0.75, 80),
  },
  { name: 'Elias Haddad', role: 'annotator', projects: language, beginsAtHour: 7.5 },
  { name: 'Fatima Zahra Alaoui', role: 'annotator', projects: ['clinic-letters', 'support-tickets'], ...partTime },
  // Hurries more and more, and gets much back.
  {
    name: 'Giulia Romano',
    role: 'annotator',
    projects: language,
    pace: learning(0.9, 0.6, 70),
    care: learning(0.92, 0.45, 75),
  },
  { name: 'Hoang Minh Anh', role: 'annotator', projects: [...sound, 'support-tickets'], ...inAsia, pace: steady(0.9) },
  {
    name: 'Ivana Novak',
    role: 'annotator',
    projects: [...sound, 'clinic-letters'],
    care: steady(0.92),
    joinsOnDay: 12,
  },
  {
    name: 'Jonas Becker',
    role: 'annotator',
    projects: ['support-tickets'],
    ...partTime,
    beginsAtHour: 13,
    weekdays: [2, 3, 4, 5, 6],
  },
  {
    name: 'Kwame Mensah',
    role: 'annotator',
    projects: ['night-driving', 'urban-crossings'],
    pace: steady(1.15),
    joinsOnDay: 24,
  },
  {
    name: 'Leila Karimi',
    role: 'annotator',
    projects: ['clinic-letters', 'service-calls'],
    beginsAtHour: 9.5,
    joinsOnDay: 31,
  },
  {
    name: 'Mateo Quispe',
    role: 'annotator',
    projects: ['support-tickets', 'service-calls'],
    ...inAmerica,
    joinsOnDay: 38,
  },
  // Studies on weekdays.
  {
    name: 'Nora Haugen',
    role: 'annotator',
    projects: ['urban-crossings'],
    ...partTime,
    beginsAtHour: 10,
    weekdays: [0, 3, 5, 6],
  },
  {
    name: 'Priya Sharma',
    role: 'annotator',
    projects: ['support-tickets', 'clinic-letters'],
    ...inAsia,
    joinsOnDay: 52,
    pace: learning(1.5, 0.9, 25),
  },
  // The newcomer.
  {
    name: 'Quentin Moreau',
    role: 'annotator',
    projects: ['urban-crossings'],
    joinsOnDay: 75,
    pace: learning(2.3, 1.1, 20),
    care: learning(0.6, 0.85, 20),
  },
]

export const people: readonly Person[] = [...leaders, ...reviewers, ...annotators].map(person)
