import { WarningFilled } from '@ant-design/icons';
import { Link } from 'react-router';
import type { RegionWordsFragment } from '../../gql/graphql';
import { useCommonText } from '../../i18n';
import { formatNumber } from '../format';
import { useRegionName } from '../region-name';
import { LAGGING, legend, percent, rateOf, stepOf } from './rate';
import styles from './tile-map.module.css';

/** 乳源瑶族自治县 is 乳源县 on a tile; the whole name stands in the table. */
const shortName = (name: string) => name.replace(/^(\p{sc=Han}{2})\p{sc=Han}+族自治县$/u, '$1县');

/** One region on the map: how many of how many. */
export interface MapPart {
  region: Pick<RegionWordsFragment, 'code' | 'name' | 'romanName'> & { tile: { column: number; row: number } | null };
  count: number;
  of: number;
  to: string;
}

/** One tile a county, roughly where it lies; the darker the further. `none`: said where there is nothing to reach. */
export function TileMap(props: { parts: readonly MapPart[]; measure: string; none: string }) {
  const say = useCommonText();
  return (
    <div className={styles.map}>
      <ul className={styles.tiles}>
        {props.parts.map((part) => (
          <Tile key={part.region.code} part={part} measure={props.measure} none={props.none} />
        ))}
      </ul>
      <div className={styles.legend} aria-hidden>
        {legend.map(({ step, words }) => (
          <span key={step}>
            <i data-step={step} className={styles.swatch} /> {words}
          </span>
        ))}
        <span>
          <WarningFilled className={styles.low} /> {say('region.low', { limit: LAGGING })}
        </span>
      </div>
    </div>
  );
}

function Tile({ part, measure, none }: { part: MapPart; measure: string; none: string }) {
  const nameOf = useRegionName();
  const { region, count, of, to } = part;
  const rate = rateOf(count, of);
  if (!region.tile) return null;
  return (
    <li style={{ gridColumn: region.tile.column + 1, gridRow: region.tile.row + 1 }}>
      <Link to={to} className={styles.tile} data-step={rate === null ? 'none' : stepOf(rate)} title={region.name}>
        <span className={styles.name}>{shortName(nameOf(region))}</span>
        <span className="visually-hidden">{measure}</span>
        <strong>
          {rate === null ? none : percent(rate)}
          {rate !== null && rate < LAGGING && <WarningFilled className={styles.low} aria-hidden />}
        </strong>
        <span className={styles.parts}>
          {formatNumber(count)} / {formatNumber(of)}
        </span>
      </Link>
    </li>
  );
}
