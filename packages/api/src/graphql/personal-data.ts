import {
  type ASTVisitor,
  GraphQLError,
  type GraphQLInputType,
  getNamedType,
  isInputObjectType,
  type ValidationContext,
} from 'graphql';

interface Input {
  name: string;
  type: GraphQLInputType;
  extensions: { personal?: boolean };
}

const refusal = (coordinate: string) =>
  new GraphQLError(
    `${coordinate} 含个人信息，数据分析角色不可查询；可改用出生年份、县区、状态等字段。 / ${coordinate} holds personal data, which analysts cannot query. Use birthYear, county, state and the like.`,
    { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
  );

/** Validation rule for analysts: a field marked personal is refused under any alias and in any fragment; the query does not start. */
export function noPersonalFields(context: ValidationContext): ASTVisitor {
  return {
    Field() {
      const field = context.getFieldDef();
      if (field?.extensions.personal) context.reportError(refusal(`${context.getParentType()?.name}.${field.name}`));
    },
  };
}

/** The same for arguments and input fields, whether written in the query or sent as variables. */
export function refusePersonalInput(inputs: readonly Input[], values: Record<string, unknown>): void {
  for (const input of inputs) {
    const value = values[input.name];
    if (value === undefined || value === null) continue;
    if (input.extensions.personal) throw refusal(input.name);
    const type = getNamedType(input.type);
    if (isInputObjectType(type)) {
      for (const item of Array.isArray(value) ? value : [value]) {
        refusePersonalInput(Object.values(type.getFields()) as Input[], item as Record<string, unknown>);
      }
    }
  }
}
