import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import type { CommonSay } from '../i18n';

type Bilingual = { zh: string; en: string };

/** What went wrong in words for the reader, with the number under which the server logged it. */
export interface Failure {
  title: string;
  advice: string;
  reference?: string;
  /** Trying again will not help. */
  final?: true;
}

const isBilingual = (value: unknown): value is Bilingual =>
  typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;

/** Turns any error of a request into a title and an advice; nothing internal is shown. */
export function describeFailure(error: unknown, say: CommonSay, bilingual: (text: Bilingual) => string): Failure {
  if (!CombinedGraphQLErrors.is(error)) {
    return ServerError.is(error)
      ? { title: say('error.unknown'), advice: say('error.advice'), reference: `HTTP ${error.statusCode}` }
      : { title: say('error.network'), advice: say('error.networkAdvice') };
  }
  const extensions = error.errors[0]?.extensions ?? {};
  const told = [extensions.text, extensions.message, extensions.messages].find(isBilingual);
  const reference = typeof extensions.reference === 'string' ? extensions.reference : undefined;
  switch (extensions.code) {
    case 'FORBIDDEN':
      return {
        title: told ? bilingual(told) : say('error.forbidden'),
        advice: say('error.forbiddenAdvice'),
        final: true,
      };
    case 'NOT_FOUND':
      return { title: say('error.notFound'), advice: say('error.notFoundAdvice'), final: true };
    case 'CONFLICT':
      return { title: told ? bilingual(told) : say('error.conflict'), advice: say('error.conflictAdvice') };
    default:
      return { title: told ? bilingual(told) : say('error.unknown'), advice: say('error.advice'), reference };
  }
}
