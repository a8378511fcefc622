import { Link } from 'react-router';
import type { CensusFieldsFragment, CensusPartFieldsFragment, FiguresFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { NumberLink } from '../../../ui/board/number-link';
import { laggingFirst } from '../../../ui/board/rate';
import { RateBar } from '../../../ui/board/rate-bar';
import { useRegionName } from '../../../ui/region-name';
import { listsOf, NO_TOWN, type Place } from './census.links';
import { censusText } from './census.text';
import { type Measure, rateUnder } from './measure';

type Counted = Pick<CensusPartFieldsFragment, 'figures' | 'waiting' | 'overdue'>;

interface Props {
  census: CensusFieldsFragment;
  measure: Measure;
  /** The county whose towns are listed; absent: the counties of the city. */
  county: string | undefined;
}

/** What the parts leave of the whole: workers without a town. */
function restOf(census: CensusFieldsFragment): Counted {
  const left = (pick: (counted: Counted) => number) =>
    pick(census) - census.rows.reduce((sum, row) => sum + pick(row), 0);
  const figure = (key: 'registered' | 'verified' | 'complete' | 'agencies') => left(({ figures }) => figures[key]);
  const figures: FiguresFieldsFragment = {
    ...census.figures,
    registered: figure('registered'),
    verified: figure('verified'),
    complete: figure('complete'),
    agencies: figure('agencies'),
  };
  return { figures, waiting: left(({ waiting }) => waiting), overdue: left(({ overdue }) => overdue) };
}

/** Counties or towns side by side, lagging first; the last line is the whole and equals the sum of the others. */
export function PlaceTable({ census, measure, county }: Props) {
  const say = useText(censusText);
  const nameOf = useRegionName();
  const level = county ? 'county' : 'city';
  const parts = [...census.rows].sort((one, other) =>
    laggingFirst(rateUnder(measure, one.figures), rateUnder(measure, other.figures)),
  );
  const rest = restOf(census);
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say(`places.region.${level}`)}</th>
            <th scope="col" className={styles.number} title={say('definition.registered')}>
              {say('places.registered')}
            </th>
            <th scope="col" className={styles.number}>
              {say(`places.${measure}`)}
            </th>
            <th scope="col" title={say(`definition.${measure}`)}>
              {say(`measure.${measure}`)}
            </th>
            <th scope="col" className={styles.number} title={say('definition.agencies')}>
              {say('places.agencies')}
            </th>
            <th scope="col" className={styles.number} title={say('definition.waiting')}>
              {say('places.waiting')}
            </th>
            <th scope="col" className={styles.number} title={say('definition.overdue')}>
              {say('places.overdue')}
            </th>
            <th scope="col" className={styles.number} title={say('definition.waited')}>
              {say('places.oldest')}
            </th>
          </tr>
        </thead>
        <tbody>
          {parts.map((part) => (
            <Line
              key={part.region.code}
              name={nameOf(part.region)}
              to={county ? undefined : `/board?county=${part.region.code}`}
              counted={part}
              place={county ? { county, town: part.region.code } : { county: part.region.code }}
              measure={measure}
              oldest={part.waiting > 0 ? say('places.days', { count: part.oldestWaitingDays }) : undefined}
            />
          ))}
          {county && (rest.figures.registered > 0 || rest.figures.agencies > 0) && (
            <Line name={say('places.none')} counted={rest} place={{ county, town: NO_TOWN }} measure={measure} />
          )}
        </tbody>
        <tfoot>
          <Line name={say(`places.total.${level}`)} counted={census} place={{ county }} measure={measure} />
        </tfoot>
      </table>
    </div>
  );
}

interface LineProps {
  name: string;
  to?: string | undefined;
  counted: Counted;
  /** Whose records the numbers open. */
  place: Place;
  measure: Measure;
  oldest?: string | undefined;
}

function Line({ name, to, counted, place, measure, oldest }: LineProps) {
  const say = useText(censusText);
  const { figures, waiting, overdue } = counted;
  const lists = listsOf(place);
  const cell = (value: number, path: string, label: string, tone?: 'late') => (
    <td className={styles.number}>
      <NumberLink value={value} to={path} label={`${name} ${label}`} tone={tone} />
    </td>
  );
  return (
    <tr>
      <th scope="row">{to ? <Link to={to}>{name}</Link> : name}</th>
      {cell(figures.registered, lists.registered, say('places.registered'))}
      {cell(figures[measure], lists[measure], say(`places.${measure}`))}
      <td className={styles.rateCell}>
        <RateBar rate={rateUnder(measure, figures)} lagging />
      </td>
      {cell(figures.agencies, lists.agencies, say('places.agencies'))}
      {cell(waiting, lists.waiting, say('places.waiting'))}
      {cell(overdue, lists.overdue, say('places.overdue'), 'late')}
      <td className={styles.number}>{oldest ?? '—'}</td>
    </tr>
  );
}
