import { fileURLToPath } from 'node:url';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { GraphQLError, type GraphQLSchema, OperationTypeNode, validate } from 'graphql';
import { acceptsFreeQueries, freeQueryRefused, TrustedDocuments } from '../graphql/documents.js';
import { formatError } from '../graphql/error-format.js';
import { compilingGateway, noSuchOperation } from '../graphql/executor.js';
import { limits, refuseTooMuch } from '../graphql/limits.js';
import { noPersonalFields } from '../graphql/personal-data.js';
import { buildApiSchema } from '../graphql/schema.js';
import { refuseUnstorableText } from '../graphql/unstorable-text.js';
import { DomainError, unauthenticated } from '../kernel/errors.js';
import type { Request } from '../kernel/request.js';
import type { Em } from '../kernel/sql.js';
import { httpStatus } from './errors.js';
import { readingContext, requestContext, type Services } from './request-context.js';
import { utf8 } from './utf8.js';

interface GraphqlBody {
  query?: unknown;
  documentId?: unknown;
  variables?: unknown;
}

/** What the preparation of a request leaves for Apollo. */
interface Prepared {
  context: Request;
  /** A query text of the caller's own, not one of our documents. */
  free: boolean;
}

/** An answer is data for our own pages: nobody keeps it, and opened as a page it may do nothing. */
const answerHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  // Over plain HTTP browsers take no notice of it.
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'cross-origin-resource-policy': 'same-origin',
};

const prepared = new WeakMap<FastifyRequest, Prepared>();
const documentsFile = fileURLToPath(new URL('../../../web/src/gql/persisted-documents.json', import.meta.url));

/** POST and GET /graphql: trusted documents for pages, free queries for analysts. */
export async function registerGraphql(app: FastifyInstance, services: Services): Promise<void> {
  const schema = buildApiSchema();
  const documents = new TrustedDocuments(documentsFile);
  const apollo = new ApolloServer<Request & { free: boolean }>({
    gateway: compilingGateway(schema),
    // Apollo hands on what it is given; that it calls it a string does not matter to Fastify.
    stringifyResult: (result) => utf8(JSON.stringify(result)) as unknown as string,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // Nothing to forge: a GET only reads, a POST must be JSON, and the cookie does not travel with another site's POST.
    csrfPrevention: false,
    plugins: [
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      operationPlugin(schema, services),
      faultPlugin(app),
      legacyStatusPlugin,
    ],
    stopOnTerminationSignals: false,
    logger: { debug() {}, info() {}, warn() {}, error() {} },
  });
  await apollo.start();

  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    helmet: false,
    onRequest: async (_, reply) => void reply.headers(answerHeaders),
    preHandler: (request, reply) => prepare(services, documents, request, reply),
    handler: fastifyApolloHandler(apollo, {
      context: async (request) => {
        const { context, free } = prepared.get(request)!;
        return { ...context, free };
      },
    }),
  });
}

async function prepare(
  services: Services,
  documents: TrustedDocuments,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<void> {
  try {
    const input = (request.method === 'POST' ? request.body : request.query) as GraphqlBody | undefined;
    const trusted = typeof input?.documentId === 'string' && input.query === undefined;
    if (trusted) input.query = documents.get(input.documentId as string);
    const isOurs = trusted || services.config.openDocuments;
    const context = await (isOurs && onlyAsks(input?.query) ? readingContext : requestContext)(
      services,
      request,
      reply,
    );
    if (!trusted) refuseFreeQuery(services, context, input?.query);
    if (!trusted && onlyReads(services, context)) context.em = services.database.analysis.fork() as Em;
    prepared.set(request, { context, free: !trusted });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, detail, text } = error;
    await reply
      .status(httpStatus[code])
      .send({ errors: [{ message: error.message, extensions: { code, detail, text } }] });
  }
}

/** Certain of a text without the word; the others are looked at more closely later. */
const onlyAsks = (query: unknown): boolean => typeof query === 'string' && !query.includes('mutation');

/** Analysts write only through the pages' own documents. */
const onlyReads = ({ config }: Pick<Services, 'config'>, { actor }: Request): boolean =>
  actor.role === 'ANALYST' && !config.openDocuments;

function refuseFreeQuery(services: Services, context: Request, query: unknown): void {
  if (!acceptsFreeQueries(services.config, context.actor.role)) {
    throw context.actor.role === 'PUBLIC' ? unauthenticated() : freeQueryRefused();
  }
  if (typeof query === 'string' && query.length > limits.characters) {
    throw new DomainError('INVALID', {
      zh: `查询文本超过 ${limits.characters} 个字符，请分几次查询。`,
      en: `The query text is longer than ${limits.characters} characters. Split it.`,
    });
  }
}

const noSubscriptions = () =>
  new GraphQLError('没有订阅，请改用查询。 / There are no subscriptions. Send a query.', {
    extensions: { code: 'INVALID', http: { status: 400 } },
  });

/** What is checked once an operation is known, before it runs. */
function operationPlugin(schema: GraphQLSchema, services: Services): ApolloServerPlugin<Request & { free: boolean }> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, operation, contextValue, request }) {
          if (!operation) throw noSuchOperation();
          if (operation.operation === OperationTypeNode.SUBSCRIPTION) throw noSubscriptions();
          refuseUnstorableText(document, request.variables);
          if (contextValue.actor.role === 'ANALYST') {
            const personal = validate(schema, document, [noPersonalFields]);
            if (personal.length > 0) throw personal[0]!;
          }
          if (!contextValue.free) return;
          refuseTooMuch(schema, document, (request.variables ?? {}) as Record<string, unknown>);
          if (onlyReads(services, contextValue) && operation.operation !== OperationTypeNode.QUERY) {
            throw new GraphQLError('数据分析角色只能查询，不能更改。 / Analysts may only read.', {
              extensions: { code: 'FORBIDDEN', http: { status: 403 } },
            });
          }
        },
      };
    },
  };
}

/** Gives every fault of ours its reference number and writes it to the log. */
function faultPlugin(app: FastifyInstance): ApolloServerPlugin<Request & { free: boolean }> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, errors, contextValue }) {
          if (response.body.kind !== 'single' || !response.body.singleResult.errors) return;
          const format = formatError(contextValue.requestId, (fault) =>
            app.log.error(
              { requestId: contextValue.requestId, fault: fault instanceof Error ? fault.stack : String(fault) },
              'fault',
            ),
          );
          const given = response.body.singleResult.errors;
          response.body.singleResult.errors = given.map((formatted, at) => format(formatted, errors?.[at]));
        },
      };
    },
  };
}

const requestErrors: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
]);

/** Who insists on the older media type is answered 200 for a query that could not start, as GraphQL over HTTP has it. */
const legacyStatusPlugin: ApolloServerPlugin<Request & { free: boolean }> = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response, errors }) {
        const legacy = request.http?.headers.get('accept')?.startsWith('application/json');
        if (legacy && errors?.every((error) => requestErrors.has(error.extensions.code))) response.http.status = 200;
      },
    };
  },
};
