import { test } from 'vitest'

test('every test of the server passes on PostgreSQL', ({ skip }) => {
  skip('There is no PostgreSQL here: install its binaries, or name a superuser in DATABASE_URL_TEST')
})
