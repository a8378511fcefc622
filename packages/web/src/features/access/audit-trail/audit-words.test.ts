import { readFileSync } from 'node:fs';
import { buildSchema, type GraphQLEnumType, isEnumType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { auditRecordText } from './audit-record.text';
import { auditTrailText } from './audit-trail.text';
import { auditActs } from './audit-words';

const schema = buildSchema(readFileSync(new URL('../../../../../api/schema.graphql', import.meta.url), 'utf8'));
const enums = Object.values(schema.getTypeMap()).filter(isEnumType);
const values = ({ name }: GraphQLEnumType) =>
  enums
    .find((type) => type.name === name)!
    .getValues()
    .map((value) => value.name);

describe('the words of the trail', () => {
  it('name every act of a workflow', () => {
    const acts = enums.filter(({ name }) => name.endsWith('Action')).flatMap(values);
    expect(acts.length).toBeGreaterThan(40);
    expect(acts.filter((act) => !auditActs.includes(act))).toEqual([]);
  });

  it('name every state of a record', () => {
    const records: Record<string, { state: object }> = auditRecordText.zh;
    const unnamed = Object.entries(records).flatMap(([kind, { state }]) => {
      const type = enums.find(({ name }) => name === `${kind}State`);
      const known = { ...auditTrailText.zh.state, ...state };
      return type ? values(type).filter((value) => !(value in known)) : [];
    });
    expect(unnamed).toEqual([]);
  });
});
