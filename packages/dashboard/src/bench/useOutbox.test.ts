// @vitest-environment happy-dom
import { GraphQLError } from 'graphql'
import { beforeEach, expect, test } from 'vitest'
import { session } from '../api/session.ts'
import { answerWith, start } from '../api/session.testing.ts'
import { inScope } from '../scope.testing.ts'
import { timeAlone } from './presses.ts'
import type { Press } from './presses.ts'
import { useOutbox } from './useOutbox.ts'

const endedAt = '2026-10-14T12:03:00.000Z'
const press: Press = {
  member: 'ann',
  task: 'ticket_020',
  work: { assignment: '1', uuid: 'a', action: 'SUBMITTED', endedAt, time: 90_000, inactiveTime: 10_000, result: [] },
}
const no = (code: string) => ({ errors: [new GraphQLError('No.', { extensions: { code } })] })

let takenBack: Press[]
const open = () => inScope(() => useOutbox('ann', (each) => takenBack.push(each) > 0))
beforeEach(() => {
  localStorage.clear()
  takenBack = []
})

test('a press that is refused while it is taken back gives its time to the clock once', async () => {
  answerWith(() => no('CONFLICT'))
  const outbox = open()
  outbox.keep(press)
  const refused = outbox.flush()
  await outbox.withdraw(press)
  await refused
  expect([takenBack, outbox.refusals.value.length]).toEqual([[press], 1])
})

test('the time of a press that is refused for good is not sent alone, to be refused once more', async () => {
  answerWith(() => no('FORBIDDEN'))
  const outbox = open()
  outbox.keep(press)
  await outbox.flush()
  expect([takenBack, outbox.waiting.value, outbox.refusals.value.length]).toEqual([[], 0, 1])
})

test('what waits for its project to be open again is told of once, and not as if the server did not answer', async () => {
  session.value = start()
  const outbox = open()
  for (const uuid of ['a', 'b'])
    outbox.keep({ ...press, project: { key: 'p', name: 'Posts' }, work: { ...press.work, uuid } })
  await outbox.flush()
  expect([outbox.barred.value, outbox.waiting.value, outbox.isOffline.value]).toEqual([['Posts'], 0, false])
  outbox.haveSeen()
  await outbox.flush()
  expect([outbox.barred.value, outbox.waitsOn('1')]).toEqual([[], true])
  session.value = null
})

test('time that the server fails at holds its task up until it is given up', async () => {
  answerWith(() => no('INTERNAL'))
  const outbox = open()
  outbox.keep(timeAlone(press))
  for (let tries = 0; tries < 3; tries += 1) await outbox.flush()
  expect([outbox.waitsOn('1'), outbox.failing.value.length]).toEqual([true, 1])
  await outbox.withdraw(timeAlone(press))
  expect([outbox.waitsOn('1'), outbox.failing.value, takenBack]).toEqual([false, [], []])
})
