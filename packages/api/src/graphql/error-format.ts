import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, fault } from '../kernel/errors.js';

/**
 * What a client sees of an error: a code, words in both languages, what to do. A fault of ours shows nothing but its
 * reference number; `report` gets the fault itself.
 */
export function formatError(requestId: string, report: (error: unknown) => void) {
  return (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const cause = unwrapResolverError(error);
    if (cause instanceof DomainError) {
      const { code, detail, text: words, field } = cause;
      return { ...formatted, message: cause.message, extensions: { code, detail, field, text: words } };
    }
    const code = formatted.extensions?.code as string | undefined;
    if (code && code !== 'INTERNAL_SERVER_ERROR') {
      return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
    }
    if (cause instanceof GraphQLError && !cause.originalError && cause.extensions.code !== undefined) return formatted;
    report(cause);
    return {
      message: `${fault.zh} / ${fault.en}`,
      path: formatted.path,
      extensions: { code: 'INTERNAL', reference: requestId, text: fault },
    };
  };
}
