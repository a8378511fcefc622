import type { ReviewConcern, ReviewRowFragment, ReviewState } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { DueText } from '../../../ui/moment';
import { Obstacles } from '../../../ui/obstacles';
import { type StateMark, StateTag, Verdict } from '../../../ui/state-tag';
import styles from './review.module.css';
import { reviewText } from './review.text';

const marks: Record<ReviewState, StateMark> = {
  DUE: 'incomplete',
  DECLARED: 'waiting',
  RECTIFICATION: 'returned',
  RECTIFIED: 'waiting',
  PASSED: 'done',
};

/** Every state of a review that is due, in the order in which they are offered. */
export const reviewStates = ['DUE', 'DECLARED', 'RECTIFICATION', 'RECTIFIED'] as const satisfies ReviewState[];

export function ReviewStateTag({ state }: { state: ReviewState }) {
  const say = useText(reviewText);
  return <StateTag mark={marks[state]}>{say(`state.${state}`)}</StateTag>;
}

/** How it stands and by when it is due. */
export function ReviewTags({ review }: { review: Pick<ReviewRowFragment, 'state' | 'dueOn'> }) {
  return (
    <span className={styles.tags}>
      <ReviewStateTag state={review.state} />
      <DueText date={review.dueOn} />
    </span>
  );
}

/** What somebody should look at. */
export function Concerns({ concerns }: { concerns: readonly ReviewConcern[] }) {
  const say = useText(reviewText);
  return (
    <span className={styles.words}>
      {concerns.map((concern) => (
        <span key={concern}>{say(`concern.${concern}`)}</span>
      ))}
    </span>
  );
}

/** Beside the state in a list: what stands against passing, then what to look at; green when there is neither. */
export function Findings({ review }: { review: Pick<ReviewRowFragment, 'obstacles' | 'concerns' | 'revocationOpen'> }) {
  const say = useText(reviewText);
  const { obstacles, concerns, revocationOpen } = review;
  if (obstacles.length === 0 && concerns.length === 0 && !revocationOpen)
    return <Verdict mark="done">{say('clearRow')}</Verdict>;
  return (
    <span className={styles.words}>
      {revocationOpen && <Verdict mark="conflict">{say('revocation')}</Verdict>}
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} />}
      <Concerns concerns={concerns} />
    </span>
  );
}

/** The words of the timeline. What the server adds before this build knows it is shown as it came. */
export function useTimelineWords() {
  const say = useText(reviewText);
  const known = (path: string, fallback: string) => say(path as Parameters<typeof say>[0], { defaultValue: fallback });
  return {
    action: (action: string) => known(`act.${action}`, action),
    state: (state: string) => known(`state.${state}`, state),
    field: (field: string) => known(`field.${field}`, field),
  };
}
