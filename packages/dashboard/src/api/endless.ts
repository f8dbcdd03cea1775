import { ApolloLink, Observable } from '@apollo/client/core'

/** A subscription that the server ends is a failure like any other: a page that nobody pushes to must not seem live. */
export const endless = new ApolloLink((operation, forward) => {
  const ended = new Error('The server ended the report.')
  return new Observable((observer) =>
    forward(operation).subscribe({
      next: (result) => observer.next(result),
      error: (error: unknown) => observer.error(error),
      complete: () => observer.error(ended),
    }),
  )
})
