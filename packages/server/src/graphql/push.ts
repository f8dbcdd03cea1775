import { createSourceEventStream, execute } from 'graphql'
import type { ExecutionResult } from 'graphql'
import { contextBeside } from './context.ts'
import type { Operation } from './execute.ts'

/**
 * Runs a subscription. Each value of its source is executed with a context of its own: what one push has loaded would
 * be old in the next, and a socket that stays open for weeks would remember all of it.
 * @param holds asked before each push whether the asker may still see what was measured for them; no: that was the end
 */
export async function push(
  { schema, document, variables, operationName, asker }: Operation,
  holds: () => Promise<boolean>,
): Promise<AsyncIterableIterator<ExecutionResult> | ExecutionResult> {
  const args = { schema, document, variableValues: variables ?? {}, operationName: operationName ?? null }
  const source = await createSourceEventStream({ ...args, contextValue: contextBeside(asker) })
  if (!(Symbol.asyncIterator in source)) return source
  const values = source[Symbol.asyncIterator]() as AsyncIterator<unknown, undefined>
  // Not a generator: its return() would wait for the next value, and the source would stay open until then.
  const results: AsyncIterableIterator<ExecutionResult> = {
    next: async () => {
      try {
        const { done, value } = await values.next()
        if (done) return { done, value: undefined }
        if (!(await holds())) return await results.return!()
        return { done: false, value: await execute({ ...args, rootValue: value, contextValue: contextBeside(asker) }) }
      } catch (error) {
        // Whoever iterates takes an iterator that threw for one that has ended, and does not end it.
        await results.return!()
        throw error
      }
    },
    return: async () => {
      await values.return?.()
      return { done: true, value: undefined }
    },
    [Symbol.asyncIterator]: () => results,
  }
  return results
}
