import type { FiguresFieldsFragment, WorkerLack } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { NumberLink } from '../../../ui/board/number-link';
import { rateOf } from '../../../ui/board/rate';
import { RateBar } from '../../../ui/board/rate-bar';
import { formatNumber } from '../../../ui/format';
import { listsOf, type Place } from './census.links';
import { censusText } from './census.text';

const kinds = ['identity', 'integrity', 'health', 'training'] as const;
/** Health is lacking in two ways: no certificate, or one that has lapsed. */
const lackOf: Record<(typeof kinds)[number], readonly WorkerLack[]> = {
  identity: ['IDENTITY_CHECK'],
  integrity: ['INTEGRITY'],
  health: ['HEALTH', 'HEALTH_EXPIRED'],
  training: ['TRAINING'],
};

/** The four kinds of information: who has each, who lacks it, and who has all. */
export function KindTable({ figures, place }: { figures: FiguresFieldsFragment; place: Place }) {
  const say = useText(censusText);
  const lists = listsOf(place);
  const row = (name: string, have: number, missing: string) => (
    <tr key={name}>
      <th scope="row">{name}</th>
      <td className={styles.number}>{formatNumber(have)}</td>
      <td className={styles.number}>
        <NumberLink value={figures.registered - have} to={missing} label={`${name} ${say('kinds.missing')}`} />
      </td>
      <td className={styles.rateCell}>
        <RateBar rate={rateOf(have, figures.registered)} />
      </td>
    </tr>
  );
  return (
    <div className={styles.scroll}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{say('kinds.kind')}</th>
            <th scope="col" className={styles.number}>
              {say('kinds.have')}
            </th>
            <th scope="col" className={styles.number}>
              {say('kinds.missing')}
            </th>
            <th scope="col">{say('lacks.share')}</th>
          </tr>
        </thead>
        <tbody>{kinds.map((kind) => row(say(`kinds.${kind}`), figures[kind], lists.lack(...lackOf[kind])))}</tbody>
        <tfoot>{row(say('kinds.all'), figures.complete, lists.incomplete)}</tfoot>
      </table>
    </div>
  );
}
