import { App } from 'antd';
import { type ReactElement, useRef, useState } from 'react';
import {
  PassReviewDocument,
  ReportRectifiedDocument,
  type ReviewAction,
  type ReviewRowFragment,
} from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { ReasonDialog } from '../../../ui/reason-dialog';
import type { Outcome } from '../../../ui/use-act';
import { useSend } from '../../../ui/use-send';
import { DeclareDialog } from './declare.dialog';
import { DemandDialog } from './demand.dialog';
import { reviewText } from './review.text';

export interface ReviewActs {
  pass(review: ReviewRowFragment): Promise<Outcome<unknown>>;
  /** Asks for what the act needs, if it can be done now; else says why not. */
  ask(action: Exclude<ReviewAction, 'PASS'>, review: ReviewRowFragment): void;
  element: ReactElement | null;
}

/** What can be done with a review, by button and by key; `onDecided` hears of each decision. */
export function useReviewActs(onDecided: (id: string) => void): ReviewActs {
  const say = useText(reviewText);
  const bilingual = useBilingual();
  const { message } = App.useApp();
  const [sendPass] = useSend(PassReviewDocument, (data) => data.passReview);
  const [sendReport] = useSend(ReportRectifiedDocument, (data) => data.reportRectified);
  const [asked, setAsked] = useState<{ action: ReviewAction; review: ReviewRowFragment } | null>(null);
  const passing = useRef(false);
  const close = () => setAsked(null);

  /** Whether the server offers it now; a key that does nothing says why. */
  const offered = (action: ReviewAction, { allowedActions }: ReviewRowFragment): boolean => {
    const found = allowedActions.find((allowed) => allowed.action === action);
    if (found && !found.enabled && found.reason) message.warning(bilingual(found.reason));
    return found?.enabled ?? false;
  };

  return {
    pass: async (review) => {
      // A key that repeats must not decide twice.
      if (passing.current || !offered('PASS', review)) return { done: false, errors: [] };
      passing.current = true;
      const outcome = await sendPass(
        { input: { review: review.id, expectedVersion: review.version } },
        { success: say('passed', { number: review.credential.number }) },
      );
      passing.current = false;
      if (outcome.done) onDecided(review.id);
      return outcome;
    },
    ask: (action, review) => offered(action, review) && setAsked({ action, review }),
    element: asked && (
      <>
        {asked.action === 'REQUIRE_RECTIFICATION' && (
          <DemandDialog
            review={asked.review}
            onClose={close}
            onDone={() => {
              close();
              onDecided(asked.review.id);
            }}
          />
        )}
        {asked.action === 'DECLARE' && <DeclareDialog ids={[asked.review.id]} filter={{}} onClose={close} />}
        {asked.action === 'REPORT_RECTIFIED' && (
          <ReasonDialog
            title={say('report.title')}
            lead={asked.review.rectifyBy ? say('until', { day: asked.review.rectifyBy }) : undefined}
            label={say('report.label')}
            templates={[say('report.health'), say('report.consent'), say('report.register')]}
            confirm={say('report.title')}
            onCancel={close}
            onConfirm={async (reason) => {
              const { id, version } = asked.review;
              const { done } = await sendReport(
                { input: { review: id, reason, expectedVersion: version } },
                { success: say('report.sent') },
              );
              if (done) close();
              return done;
            }}
          />
        )}
      </>
    ),
  };
}
