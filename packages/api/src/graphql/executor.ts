import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { type DocumentNode, type ExecutionResult, type GraphQLArgs, GraphQLError, type GraphQLSchema } from 'graphql';
import { type CompiledQuery, compileQuery, isCompiledQuery } from 'graphql-jit';
import { type Asked, askedOf } from '../kernel/asked.js';
import type { Request } from '../kernel/request.js';
import { holds } from '../kernel/sql.js';

type Gateway = ApolloServerOptionsWithGateway<object>['gateway'];

/** Compiled queries that are kept; the documents of our pages are far fewer, analysts' queries come and go. */
const KEPT = 500;

interface Compiled {
  query: CompiledQuery | ExecutionResult;
  asked: Asked;
}

/**
 * Executes by code compiled once for each query, which takes a fraction of the interpreter's time on lists. Apollo takes
 * an executor of one's own through its gateway interface only.
 */
export function compilingGateway(schema: GraphQLSchema): Gateway {
  const compiled = new Map<string, Compiled>();
  const compile = (document: DocumentNode, key: string, operationName: string | null | undefined) => {
    const known = compiled.get(key);
    if (known) return known;
    const made = {
      query: compileQuery(schema, document, operationName ?? undefined),
      asked: askedOf(schema, document),
    };
    if (compiled.size >= KEPT) compiled.delete(compiled.keys().next().value!);
    compiled.set(key, made);
    return made;
  };
  return {
    onSchemaLoadOrUpdate(callback) {
      callback({ apiSchema: schema, coreSupergraphSdl: '' });
      return () => {};
    },
    async load() {
      return {
        executor: async ({ document, queryHash, operationName, request, context }) => {
          const { query, asked } = compile(document, `${queryHash} ${operationName ?? ''}`, operationName);
          if (!isCompiledQuery(query)) return query;
          const run = async (context: object) =>
            (await query.query(
              undefined,
              { ...context, asked },
              (request.variables ?? {}) as GraphQLArgs['variableValues'],
            )) as ExecutionResult;
          const { anew, em } = context as Request;
          let result = await run(context);
          if (anew && !(await holds(em))) result = await run(await anew());
          return result.errors ? { ...result, errors: result.errors.map(plain) } : result;
        },
      };
    },
    async stop() {},
  };
}

/** The caller's fault; Apollo leaves it to the executor, which is too late for a compiled one. */
export const noSuchOperation = () =>
  new GraphQLError('operationName 与查询不符。 / operationName must name one operation of the query.', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
  });

/** The compiler's errors as the interpreter would give them: with extensions, and as the caller's fault for bad variables. */
function plain(error: GraphQLError): GraphQLError {
  const { message, nodes, locations, path, originalError } = error;
  const extensions = originalError instanceof GraphQLError ? originalError.extensions : (error.extensions ?? {});
  const given = new GraphQLError(message, {
    nodes,
    path,
    originalError,
    extensions: path ? extensions : { code: 'BAD_USER_INPUT', ...extensions },
  });
  if (!nodes && locations) Object.defineProperty(given, 'locations', { value: locations, enumerable: true });
  return given;
}
