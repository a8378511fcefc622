import { WarningFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import type { CensusFieldsFragment, CensusWeekFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { percent, rateOf } from '../../../ui/board/rate';
import { Figure } from '../../../ui/figure';
import { formatNumber } from '../../../ui/format';
import { listsOf, type Place } from './census.links';
import { censusText } from './census.text';

interface Props {
  census: CensusFieldsFragment;
  weeks: readonly CensusWeekFieldsFragment[];
  place: Place;
}

const signed = (change: number) => `${change > 0 ? '+' : ''}${formatNumber(change)}`;

/** The five numbers at the head of a board; each says what it counts and opens its list. */
export function FigureRow({ census, weeks, place }: Props) {
  const say = useText(censusText);
  const { figures, waiting, overdue, standing } = census;
  const lists = listsOf(place);
  const change = figures.registered - (weeks.at(-2)?.registered ?? 0);
  const people = (count: number, place: number | undefined) =>
    [say('context.people', { count }), standing && say('context.standing', { place, counties: standing.counties })]
      .filter(Boolean)
      .join(' · ');
  return (
    <div className={styles.figures}>
      <Figure
        label={say('figure.registered')}
        value={figures.registered}
        unit={say('unit.people')}
        definition={say('definition.registered')}
        context={say('context.week', { change: signed(change) })}
        to={lists.registered}
      />
      <Figure
        label={say('figure.verified')}
        value={percent(rateOf(figures.verified, figures.registered))}
        definition={say('definition.verified')}
        context={people(figures.verified, standing?.verified)}
        to={lists.verified}
      />
      <Figure
        label={say('figure.complete')}
        value={percent(rateOf(figures.complete, figures.registered))}
        definition={say('definition.complete')}
        context={people(figures.complete, standing?.complete)}
        to={lists.complete}
      />
      <Figure
        label={say('figure.agencies')}
        value={figures.agencies}
        unit={say('unit.agencies')}
        definition={say('definition.agencies')}
        context={say('context.agenciesVerified', { count: figures.agenciesVerified })}
        to={lists.agencies}
      />
      <Figure
        label={say('figure.waiting')}
        value={waiting}
        unit={say('unit.people')}
        definition={say('definition.waiting')}
        context={
          overdue > 0 && (
            <Link to={lists.overdue} className={styles.late} title={say('definition.overdue')}>
              <WarningFilled aria-hidden /> {say('context.overdue', { count: overdue })}
            </Link>
          )
        }
        to={lists.waiting}
      />
    </div>
  );
}
