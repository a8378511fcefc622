import { type DocumentNode, GraphQLError, visit } from 'graphql';

/** The one character that no text of the database can hold. */
const NUL = '\u0000';

/** Queries that were looked through before: Apollo keeps the document of each text. */
const clean = new WeakSet<DocumentNode>();

/** Refuses NUL in the texts of a query and of its variables; nobody types it, and the database would fail on it. */
export function refuseUnstorableText(document: DocumentNode, variables: unknown): void {
  if (!clean.has(document)) {
    visit(document, {
      StringValue(node) {
        if (node.value.includes(NUL)) throw refusal();
      },
    });
    clean.add(document);
  }
  if (holdsNul(variables)) throw refusal();
}

/** By a list of what is left to see, not by recursion: variables may be nested as deep as their sender likes. */
function holdsNul(variables: unknown): boolean {
  const left = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string' && value.includes(NUL)) return true;
    if (value !== null && typeof value === 'object') for (const inner of Object.values(value)) left.push(inner);
  }
  return false;
}

const refusal = () =>
  new GraphQLError(
    '文字中含有不可见的空字符，请删去后再试。 / A text holds a NUL character. Remove it and try again.',
    {
      extensions: { code: 'INVALID', http: { status: 400 } },
    },
  );
