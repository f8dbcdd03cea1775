import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { freshTasks, queueWorld } from '../../test/queue-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { editTasks } from './edit-tasks.ts'
import { startWork } from './hand-out.ts'
import { saveWork } from './save-work.ts'

const fresh = freshDatabase()

test('a task that is given a status and a labeler at once is that labeler’s', async () => {
  const world = await queueWorld(fresh.database, {
    people: { mia: 'manager', ann: 'annotator', bob: 'annotator' },
    settings: {},
    tasks: freshTasks(1),
  })
  const start = (name: string) => startWork(world.worker(name), 'label', world.project)
  const { id, task } = (await start('ann'))!
  await saveWork(world.worker('ann'), { assignment: id, uuid: crypto.randomUUID(), action: 'submitted', time: 1000 })
  await editTasks(world.worker('mia'), world.project, [task.key], {
    labelStatus: 'REJECTED',
    assignedLabeler: 'bob@x.org',
  })
  expect(await start('ann')).toBeNull()
  expect((await start('bob'))?.task.key).toBe(task.key)
})

test('tasks of a project that was put away are not changed', async () => {
  const world = await queueWorld(fresh.database, { people: { mia: 'manager' }, settings: {}, tasks: freshTasks(1) })
  await visit(fresh.database, operate(world.organizationId), (em) =>
    query(em, 'update projects set archived_at = now()'),
  )
  const edit = editTasks(world.worker('mia'), world.project, [freshTasks(1)[0]!.id], { priority: 5 })
  await expect(edit).rejects.toMatchObject({
    code: 'CONFLICT',
    message: 'This project is archived: restore it before changing its tasks.',
    field: 'project',
  })
})
