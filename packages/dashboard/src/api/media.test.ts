// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { unreachable } from './doors.ts'
import { keptIn } from './media.ts'

test('a file that is kept has an address', () => {
  expect(keptIn(201, '{"sha256":"ab","url":"/media/ab","contentType":"image/png","sizeBytes":3}')).toEqual({
    url: '/media/ab',
  })
})

test('a no is told in the server’s words', () => {
  const body = '{"code":"BAD_USER_INPUT","message":"Neither an image nor a text."}'
  expect(keptIn(400, body)).toEqual({ refusal: { code: 'BAD_USER_INPUT', message: 'Neither an image nor a text.' } })
})

test('an answer of something in between is no answer', () => {
  expect(keptIn(502, '<html>')).toEqual({ refusal: unreachable })
  expect(keptIn(413, '{}')).toEqual({ refusal: unreachable })
})
