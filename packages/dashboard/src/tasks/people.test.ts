import { expect, test } from 'vitest'
import { aProject } from '../organization/places.testing.ts'
import { choicesOfPeople, peopleOf, reviewersAmong } from './people.ts'

const member = (name: string, role: 'OWNER' | 'MANAGER' | 'REVIEWER' | 'ANNOTATOR', isActive = true) => ({
  key: `${name.toLowerCase()}@acme.example`,
  name,
  role,
  isActive,
})
const [olga, mo, rita, ann, gone] = [
  member('Olga', 'OWNER'),
  member('Mo', 'MANAGER'),
  member('Rita', 'REVIEWER'),
  member('Ann', 'ANNOTATOR'),
  member('Gone', 'ANNOTATOR', false),
]
const project = aProject({ members: [rita, ann, gone], membersThroughWorkspace: [mo, ann] })
const members = [olga, mo, rita, ann, gone, member('Else', 'ANNOTATOR')]
const people = peopleOf(project, { members })

test('tasks are given to members of the project and to those who see every one, each once, by name', () => {
  expect(people.map(({ name }) => name)).toEqual(['Ann', 'Mo', 'Olga', 'Rita'])
})

test('only those whose role reviews are offered as reviewers', () => {
  expect(reviewersAmong(people).map(({ name }) => name)).toEqual(['Mo', 'Olga', 'Rita'])
})

test('nobody can be chosen, too', () => {
  expect(choicesOfPeople(people)[0]).toMatchObject({ key: '', name: 'Nobody' })
})
