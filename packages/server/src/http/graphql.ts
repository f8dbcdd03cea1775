import { ApolloServer } from '@apollo/server'
import type { ApolloServerOptionsWithGateway, ApolloServerPlugin } from '@apollo/server'
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled'
import { fastifyApolloHandler } from '@as-integrations/fastify'
import { Refusal } from '@labelpulse/domain'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { GraphQLError } from 'graphql'
import type { GraphQLSchema } from 'graphql'
import type { Asker } from '../graphql/context.ts'
import { formatted } from '../graphql/errors.ts'
import { run } from '../graphql/execute.ts'
import { askerOf, stranger } from './askers.ts'
import type { WhoAsks } from './askers.ts'
import type { Spend } from './cost.ts'
import { limitSize, parsing } from './limits.ts'
import type { Parts } from './parts.ts'
import { noFor } from './refusals.ts'

interface Asked {
  readonly asker: Asker
  readonly secretId: string
  readonly signal: AbortSignal
}

// Apollo takes an executor from a gateway only; a visit that is opened around it is closed whatever becomes of the request.
const gatewayOf = (schema: GraphQLSchema): ApolloServerOptionsWithGateway<Asked>['gateway'] => ({
  onSchemaLoadOrUpdate: (tell) => {
    tell({ apiSchema: schema, coreSupergraphSdl: '' })
    return () => {}
  },
  load: async () => ({
    executor: ({ document, request, context }) => {
      const { asker, signal } = context as Asked
      const { variables, operationName } = request
      return run({ schema, document, variables, operationName, asker, signal })
    },
  }),
  stop: async () => {},
})

const spending = (spend: Spend): ApolloServerPlugin<Asked> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ contextValue, document, request: { operationName, variables } }) => {
      await spend(contextValue.secretId, { document, operationName, variables }).catch((error: Refusal) => {
        throw new GraphQLError(error.message, {
          originalError: error,
          extensions: { code: error.code, http: { status: 429 } },
        })
      })
    },
  }),
})

const aboutTheDocument = new Set<unknown>(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'])

// GraphQL over HTTP: to whoever does not ask for application/graphql-response+json, an answered request is a 200.
const legacyStatus: ApolloServerPlugin<Asked> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response, errors }) => {
      const isLegacy = !request.http?.headers.get('accept')?.includes('application/graphql-response+json')
      const isAnswer = errors?.some(({ extensions }) => aboutTheDocument.has(extensions['code']))
      if (response.http.status === 400 && isLegacy && isAnswer) response.http.status = 200
    },
  }),
}

/** Aborted when the caller goes before the answer is written. */
function signalOf({ raw }: FastifyReply): AbortSignal {
  const controller = new AbortController()
  raw.once('close', () => {
    // A refusal, which is not logged: nothing went wrong here, and nobody reads it.
    if (!raw.writableFinished) controller.abort(new Refusal('INTERNAL', 'The caller has gone.'))
  })
  return controller.signal
}

/** `POST /graphql`. Strangers are turned away before anything is parsed, introspection included. */
export async function serveGraphql(app: FastifyInstance, parts: Parts, whoAsks: WhoAsks, spend: Spend): Promise<void> {
  const { schema, log } = parts
  const apollo = new ApolloServer<Asked>({
    gateway: gatewayOf(schema),
    introspection: true,
    csrfPrevention: true,
    persistedQueries: false,
    parseOptions: parsing,
    validationRules: [limitSize],
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    logger: log,
    formatError: (shape, error) => formatted(log, error, shape),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      spending(spend),
      legacyStatus,
    ],
  })
  await apollo.start()
  app.addHook('onClose', () => apollo.stop())

  async function context(request: FastifyRequest, reply: FastifyReply): Promise<Asked> {
    const who = await whoAsks(request.headers)
    if (!who) {
      const originalError = stranger()
      const extensions = { code: originalError.code, http: { status: 401 } }
      throw new GraphQLError(originalError.message, { originalError, extensions })
    }
    return { asker: askerOf(parts, who, request.ip), secretId: who.secretId, signal: signalOf(reply) }
  }

  await app.register(async (scope) => {
    // What fails before Apollo sees it speaks GraphQL too.
    scope.setErrorHandler<FastifyError | Refusal>(async (error, request, reply) => {
      const { status, message, ...extensions } = noFor(error, request.log)
      return reply.code(status).send({ errors: [{ message, extensions: { code: extensions.code } }] })
    })
    scope.route({ method: ['GET', 'POST'], url: '/graphql', handler: fastifyApolloHandler(apollo, { context }) })
  })
}
