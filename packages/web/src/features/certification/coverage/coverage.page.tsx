import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { CertificateCoverageDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { CountySelect, usePlaceCounty } from '../../../ui/board/county-select';
import { Part } from '../../../ui/board/part';
import { TileMap } from '../../../ui/board/tile-map';
import { FailureView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { PageHeader } from '../../../ui/page-header';
import { PrintButton } from '../../../ui/print-button';
import { useRegionName } from '../../../ui/region-name';
import { useFilterWords } from '../../../ui/use-filter-words';
import { useViewer } from '../../../ui/viewer';
import { coverageText } from './coverage.text';
import { CoverageAgencies } from './coverage-agencies';
import { CoverageFigures } from './coverage-figures';
import { CoverageTable } from './coverage-table';
import { Targets } from './targets.dialog';
import { WeekBars } from './week-bars';

/** /coverage: how far the city, or one county, has come with its certificates; `?county=` shows one county's. */
export function Component() {
  const say = useText(coverageText);
  const nameOf = useRegionName();
  const viewer = useViewer();
  const county = usePlaceCounty();
  const place = useFilterWords({ county }, []);
  const { data, error, refetch } = useQuery(CertificateCoverageDocument, { variables: { county } });
  if (error && !data) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} style={{ padding: 24 }} />;
  const coverage = data.certificateCoverage;
  const { counties } = coverage;
  const one = county ? counties[0] : undefined;
  return (
    <div className={styles.page}>
      <PageHeader
        title={one ? say('titleOf', { county: nameOf(one.county) }) : say('title')}
        crumbs={one && !viewer.county ? [{ label: say('title'), to: '/coverage' }] : undefined}
        aside={say('asOf', { time: momentOf(coverage.asOf) })}
        printed={place}
        actions={
          <>
            {!viewer.county && <CountySelect />}
            <PrintButton />
            {viewer.role === 'CITY_BUREAU' && !one && <Targets coverage={coverage} />}
          </>
        }
      />
      {error && (
        <p className={styles.stale} role="status">
          {say('stale')}
        </p>
      )}
      <CoverageFigures coverage={coverage} county={one} />
      {!one && (
        <div className={styles.cityMain}>
          <Part title={say('map.title')} hint={say('map.hint')}>
            <TileMap
              parts={counties.map((each) => ({
                region: each.county,
                count: each.holders,
                of: each.target,
                to: `/coverage?county=${each.county.code}`,
              }))}
              measure={say('table.rate')}
              none={say('map.none')}
            />
          </Part>
          <Part title={say('table.title')} hint={say('table.hint')}>
            <CoverageTable coverage={coverage} />
          </Part>
        </div>
      )}
      <div className={styles.halves}>
        <WeekBars weeks={coverage.weeks} />
        <CoverageAgencies agencies={coverage.agencies} county={county} />
      </div>
    </div>
  );
}
