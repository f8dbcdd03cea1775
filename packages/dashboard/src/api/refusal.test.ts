import { ApolloError } from '@apollo/client/core'
import type { ServerError } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { expect, test } from 'vitest'
import { isStranger, saidNo } from './refusal.ts'

const refusal = { message: 'Sign in first.', extensions: { code: 'UNAUTHENTICATED' } }

test('a no over the line is read', () => {
  const error = new ApolloError({
    graphQLErrors: [new GraphQLError(refusal.message, { extensions: refusal.extensions })],
  })
  expect(saidNo(error)).toEqual({ code: 'UNAUTHENTICATED', message: 'Sign in first.' })
})

test('a no over HTTP is read too, which comes as an error of the network', () => {
  const networkError: ServerError = Object.assign(new Error('Response not successful: Received status code 401'), {
    response: new Response(),
    statusCode: 401,
    result: { errors: [refusal] },
  })
  const error = new ApolloError({ networkError })
  expect(saidNo(error)).toEqual({ code: 'UNAUTHENTICATED', message: 'Sign in first.' })
  expect(isStranger(error)).toBe(true)
})

test('a network that failed said nothing', () => {
  const error = new ApolloError({ networkError: new Error('Failed to fetch') })
  expect(saidNo(error)).toEqual({ code: null, message: 'Failed to fetch' })
  expect(isStranger(error)).toBe(false)
})
