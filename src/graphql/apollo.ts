import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import type { GraphSizes } from '../model/definition/graph-sizes.js';
import { LIMIT } from '../shared/limits.js';
import type { Logger } from '../shared/logger.js';
import { tagPlugin } from './answer-tags.js';
import { Prices } from './cost.js';
import { Executor } from './executor.js';
import { HeavyLane } from './heavy-lane.js';
import { jsonInTurns } from './json-in-turns.js';
import { formatError, isFault, withoutSuggestions, withRequestId } from './error-format.js';
import { limitRules, type QueryLimits } from './limits.js';
import { outcomePlugin, type KnownOutcome } from './outcome.js';

/** What a request brings beside the reader: a log that says its id, the tag of its answer, and what came of it. */
export type RequestContext = Context & {
  readonly logger: Logger;
  readonly requestId: string;
  /** How many nodes its answer may hold. */
  readonly mostNodes: number;
  /** Fires when the client has gone, or the time is over. */
  readonly signal: AbortSignal;
  readonly tag: string | null;
  readonly outcome: KnownOutcome;
};

interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly limits: QueryLimits & { readonly tokens: number };
  /** How large the graph is; null if that is not known. */
  readonly sizes: () => Promise<GraphSizes | null>;
  /** Whether clients may read the schema, by introspection and from suggestions in errors. */
  readonly introspection: boolean;
}

/** Apollo Server without what phones out or costs: no landing page, no cache control, no batches of requests. */
export function createApollo({ schema, limits, sizes, introspection }: ApolloOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: executing(schema),
    validationRules: [...limitRules(limits)],
    parseOptions: { maxTokens: limits.tokens },
    // Suggestions go before the message is cut: one that is cut in the middle would not be found.
    formatError: (formatted, error) => formatError(introspection ? formatted : withoutSuggestions(formatted), error),
    introspection,
    stringifyResult: async (result) => `${await jsonInTurns(result)}\n`,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    stopOnTerminationSignals: false,
    csrfPrevention: true,
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      errorPlugin,
      costPlugin(schema, sizes),
      textsPlugin,
      tagPlugin,
      outcomePlugin,
    ],
  });
}

/** What Apollo Server calls a gateway is all that may run an operation for it. */
function executing(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>['gateway'] {
  const executor = new Executor(schema);
  return {
    onSchemaLoadOrUpdate(given) {
      given({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => undefined;
    },
    load: () =>
      Promise.resolve({
        executor: ({ document, request, context }) =>
          executor.run({
            document,
            operationName: request.operationName,
            variableValues: request.variables,
            contextValue: context as RequestContext,
          }),
      }),
    stop: () => Promise.resolve(),
  };
}

/** Logs faults with their cause, and leaves out what is too much of the errors that a client sees. */
const errorPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async didEncounterErrors({ errors, contextValue }) {
        for (const error of errors)
          if (isFault(error))
            contextValue.logger.error({ err: error.originalError ?? error, path: error.path }, 'fault');
      },
      async willSendResponse({ response, contextValue: { requestId } }) {
        if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
        const { errors, extensions } = response.body.singleResult;
        const shown = isAnswer(response.body.singleResult.data) ? errors : errors.slice(0, LIMIT.validationErrors);
        response.body.singleResult.errors = shown.map((error) => withRequestId(error, requestId));
        if (shown.length < errors.length)
          response.body.singleResult.extensions = { ...extensions, errorsLeftOut: errors.length - shown.length };
      },
    };
  },
};

/** An answer that quotes what other people wrote is for whoever asked alone. */
const textsPlugin: ApolloServerPlugin<RequestContext> = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, contextValue: { texts } }) {
        if (texts?.used) response.http.headers.set('cache-control', 'private, no-store');
      },
    };
  },
};

/**
 * Refuses what could hold too many nodes before it is run, and lets what is heavy wait for its turn; says of every
 * answer its estimate and its cost.
 */
function costPlugin(schema: GraphQLSchema, sizes: ApolloOptions['sizes']): ApolloServerPlugin<RequestContext> {
  const prices = new Prices();
  const lane = new HeavyLane();
  return {
    async requestDidStart() {
      let estimated: number | null = null;
      let endTurn = (): void => undefined;
      return {
        async didResolveOperation({ document, operationName, request, contextValue }) {
          const { mostNodes: limit, signal, reader } = contextValue;
          const asked = { schema, document, operationName, variables: { ...request.variables }, sizes: await sizes() };
          reader.sizes = asked.sizes;
          const price = prices.of(asked);
          estimated = price?.nodes ?? null;
          if (estimated !== null && estimated > limit)
            throw new GraphQLError(
              `Expected a query whose answer holds at most ${limit} nodes, got one that could hold ` +
                `${estimated}: ask for smaller pages.`,
              { extensions: { code: 'LIMIT_EXCEEDED', http: { status: 400 } } },
            );
          reader.heavy = price !== null && price.nodes + price.looked > LIMIT.heavyWork;
          if (reader.heavy) endTurn = await lane.enter(signal);
        },
        async willSendResponse({ response, contextValue: { reader, outcome, mostNodes: limit } }) {
          endTurn();
          if (estimated === null || response.body.kind !== 'single') return;
          const cost = { estimate: estimated, limit, nodes: reader.nodes, statements: reader.statements };
          outcome.cost = cost;
          const { extensions } = response.body.singleResult;
          response.body.singleResult.extensions = { ...extensions, cost };
        },
      };
    },
  };
}

const isAnswer = (data: unknown): boolean => data !== undefined && data !== null;
