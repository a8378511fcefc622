import { useMutation } from '@apollo/client/react';
import { App } from 'antd';
import { useState } from 'react';
import { type ImportRowFieldsFragment, MendImportRowDocument } from '../../../gql/graphql';
import { useBilingual, useCommonText, useText } from '../../../i18n';
import { describeFailure } from '../../../ui/failure';
import { importText } from './import.text';

/** A row as it was when it was last bad, and as it is now. */
export interface Mended {
  before: ImportRowFieldsFragment;
  now: ImportRowFieldsFragment;
}

/**
 * Mends cells of one batch. The answer holds the row with its new verdict and the new counts, so nothing else is fetched
 * anew: the rows under the reader's hands stay where they are.
 */
export function useMend(batch: string) {
  const say = useText(importText);
  const common = useCommonText();
  const bilingual = useBilingual();
  const { message } = App.useApp();
  const [save] = useMutation(MendImportRowDocument);
  const [mended, setMended] = useState<ReadonlyMap<number, Mended>>(new Map());
  const [saving, setSaving] = useState<ReadonlySet<number>>(new Set());
  const [told, setTold] = useState('');

  const refuse = (words: string) => {
    message.error(words);
    setTold(words);
  };
  const settle = (before: ImportRowFieldsFragment, now: ImportRowFieldsFragment) => {
    setMended((known) => new Map(known).set(before.row, { before, now }));
    const reasons = now.problems.map((problem) => bilingual(problem.message)).join(' ');
    setTold(
      now.verdict === 'BAD' ? say('rows.stillBad', { row: now.row, reasons }) : say('rows.passedRow', { row: now.row }),
    );
  };
  const mend = async (row: ImportRowFieldsFragment, field: string, value: string): Promise<void> => {
    setSaving((rows) => new Set(rows).add(row.row));
    try {
      const { data } = await save({
        variables: { input: { batch, row: row.row, cells: [{ field, value }] } },
      });
      const payload = data?.mendImportRow;
      if (payload?.userErrors.length) refuse(payload.userErrors.map((error) => bilingual(error.message)).join(' '));
      else if (payload?.row) settle(row, payload.row);
    } catch (error) {
      const failure = describeFailure(error, common, bilingual);
      refuse(`${failure.title} ${failure.advice}`);
    } finally {
      setSaving((rows) => new Set([...rows].filter((number) => number !== row.row)));
    }
  };
  return { mended, saving, told, mend };
}
