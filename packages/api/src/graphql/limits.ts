import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  visit,
} from 'graphql';

/** How much one free query may ask for. Trusted documents are ours and are not measured. */
export const limits = {
  depth: 10,
  fields: 400,
  aliases: 30,
  rootFields: 10,
  characters: 20_000,
  rows: 20_000,
} as const;

const tooMuch = (zh: string, en: string) =>
  new GraphQLError(`${zh} / ${en}`, { extensions: { code: 'TOO_MUCH', http: { status: 400 } } });

/** Records of a page, and of a list without pages, when the query does not say how many. */
const DEFAULT_PAGE = 50;
const ORDINARY_LIST = 10;

/** Refuses a free query that asks for too much, and says how to ask for less. */
export function refuseTooMuch(schema: GraphQLSchema, document: DocumentNode, variables: Record<string, unknown>): void {
  if (small.has(document)) return;
  const { fields, aliases, fragments } = contentsOf(document);
  if (fields > limits.fields) {
    throw tooMuch(
      `查询了 ${fields} 个字段，上限 ${limits.fields}；请分几次查询。`,
      `The query has ${fields} fields, the limit is ${limits.fields}. Split it.`,
    );
  }
  if (aliases > limits.aliases) {
    throw tooMuch(
      `使用了 ${aliases} 个别名，上限 ${limits.aliases}；请减少重复查询。`,
      `The query has ${aliases} aliases, the limit is ${limits.aliases}. Ask for fewer at a time.`,
    );
  }
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const root = schema.getRootType(definition.operation) ?? undefined;
    const measured = measure({ schema, fragments, variables }, definition.selectionSet, root, new Set());
    if (definition.selectionSet.selections.length > limits.rootFields) {
      throw tooMuch(
        `一次查询了多于 ${limits.rootFields} 项，请分几次查询。`,
        `More than ${limits.rootFields} root fields. Split the query.`,
      );
    }
    if (measured.depth > limits.depth) {
      throw tooMuch(
        `查询嵌套 ${measured.depth} 层，上限 ${limits.depth}；请减少层数。`,
        `The query is ${measured.depth} levels deep, the limit is ${limits.depth}. Nest less.`,
      );
    }
    if (measured.rows > limits.rows) {
      throw tooMuch(
        `预计返回 ${measured.rows} 条，上限 ${limits.rows}；请把 first 改小并翻页。`,
        `The query may return ${measured.rows} records, the limit is ${limits.rows}. Lower \`first\` and follow the cursor.`,
      );
    }
  }
  if (!hasVariables(document)) small.add(document);
}

const hasVariables = ({ definitions }: DocumentNode): boolean =>
  definitions.some((node) => node.kind === Kind.OPERATION_DEFINITION && node.variableDefinitions?.length);

/** Queries without variables that were found small enough: Apollo keeps the document of each text. */
const small = new WeakSet<DocumentNode>();

interface Contents {
  fields: number;
  aliases: number;
  fragments: Map<string, FragmentDefinitionNode>;
}

/** What was counted of a document before. */
const known = new WeakMap<DocumentNode, Contents>();

function contentsOf(document: DocumentNode): Contents {
  const found = known.get(document);
  if (found) return found;
  const contents: Contents = { fields: 0, aliases: 0, fragments: new Map() };
  visit(document, {
    Field(node) {
      contents.fields += 1;
      if (node.alias) contents.aliases += 1;
    },
    FragmentDefinition(node) {
      contents.fragments.set(node.name.value, node);
    },
  });
  known.set(document, contents);
  return contents;
}

interface Size {
  depth: number;
  rows: number;
}

/** What a measurement needs to know of the query as a whole. */
interface Query {
  schema: GraphQLSchema;
  fragments: Map<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
}

const nothing: Size = { depth: 0, rows: 0 };

/** `open`: fragments that are being read; one that contains itself is refused by validation, and measured once here. */
function measure(query: Query, set: SelectionSetNode, type: GraphQLNamedType | undefined, open: Set<string>): Size {
  const sizes = set.selections.map((node): Size => {
    if (node.kind === Kind.FIELD) return measureField(query, node, type, open);
    if (node.kind === Kind.INLINE_FRAGMENT) {
      const on = node.typeCondition ? query.schema.getType(node.typeCondition.name.value) : type;
      return measure(query, node.selectionSet, on, open);
    }
    const name = node.name.value;
    const fragment = query.fragments.get(name);
    if (!fragment || open.has(name)) return nothing;
    const on = query.schema.getType(fragment.typeCondition.name.value);
    return measure(query, fragment.selectionSet, on, new Set([...open, name]));
  });
  return {
    depth: Math.max(0, ...sizes.map((size) => size.depth)),
    rows: sizes.reduce((sum, size) => sum + size.rows, 0),
  };
}

function measureField(query: Query, node: FieldNode, type: GraphQLNamedType | undefined, open: Set<string>): Size {
  if (!node.selectionSet || node.name.value.startsWith('__')) return { depth: 1, rows: 0 };
  const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[node.name.value] : undefined;
  const inner = measure(query, node.selectionSet, field && getNamedType(field.type), open);
  const count = countOf(query, node, field);
  return { depth: inner.depth + 1, rows: count === undefined ? inner.rows : count * Math.max(1, inner.rows) };
}

/** How many records a field may bring: what is asked for, else what its page or an ordinary list holds; undefined for one. */
function countOf(
  { variables }: Query,
  node: FieldNode,
  field: GraphQLField<unknown, unknown> | undefined,
): number | undefined {
  const page = node.arguments?.find(({ name }) => name.value === 'first' || name.value === 'last')?.value;
  if (page?.kind === Kind.INT) return Math.abs(Number(page.value));
  if (page?.kind === Kind.VARIABLE) return Math.abs(Number(variables[page.name.value] ?? DEFAULT_PAGE)) || 1;
  if (!field) return undefined;
  const isPaged = field.args.some(({ name }) => name === 'first');
  const isList = isListType(isNonNullType(field.type) ? field.type.ofType : field.type);
  // The nodes of a page are counted with the page.
  if (field.name === 'nodes') return undefined;
  return isPaged ? DEFAULT_PAGE : isList ? ORDINARY_LIST : undefined;
}
