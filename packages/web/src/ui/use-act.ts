import { useApolloClient } from '@apollo/client/react';
import { App } from 'antd';
import { useCallback } from 'react';
import { useBilingual, useCommonText } from '../i18n';
import { describeFailure } from './failure';

interface UserError {
  field?: string | null;
  code: string;
  message: { zh: string; en: string };
}

/** What became of an act: done, or refused with the server's words for each field. */
export type Outcome<T> = { done: true; value: T } | { done: false; errors: readonly UserError[] };

/** What every payload of a mutation carries. */
export interface UserErrors {
  userErrors: readonly UserError[];
}

export interface Told {
  /** Said when it is done. */
  success?: string;
  /** Nothing is said of the errors: the form shows them under its fields. */
  quiet?: boolean;
}

/**
 * Runs a mutation and tells the person what came of it. `pick` takes the payload out of the answer. On success all
 * lists and counts on screen are fetched anew: the server decides what they hold.
 */
export function useAct() {
  const client = useApolloClient();
  const { message, notification } = App.useApp();
  const say = useCommonText();
  const bilingual = useBilingual();

  return useCallback(
    async <D, P extends UserErrors>(
      call: () => Promise<{ data?: D | null }>,
      pick: (data: D) => P,
      told?: Told,
    ): Promise<Outcome<P>> => {
      try {
        const { data } = await call();
        if (!data) return { done: false, errors: [] };
        const payload = pick(data);
        if (payload.userErrors.length > 0) {
          if (!told?.quiet) message.error(payload.userErrors.map((error) => bilingual(error.message)).join(' '));
          return { done: false, errors: payload.userErrors };
        }
        if (told?.success) message.success(told.success);
        void client.refetchQueries({ include: 'active' });
        return { done: true, value: payload };
      } catch (error) {
        const failure = describeFailure(error, say, bilingual);
        notification.error({
          title: failure.title,
          description: failure.reference
            ? `${failure.advice} ${say('error.reference', { reference: failure.reference })}`
            : failure.advice,
          role: 'alert',
        });
        return { done: false, errors: [] };
      }
    },
    [client, message, notification, say, bilingual],
  );
}
