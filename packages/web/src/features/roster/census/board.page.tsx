import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { BoardDocument, type BoardQuery } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { CountySelect, usePlaceCounty } from '../../../ui/board/county-select';
import { Part } from '../../../ui/board/part';
import { TileMap } from '../../../ui/board/tile-map';
import { ButtonLink } from '../../../ui/button-link';
import { FailureView } from '../../../ui/failure-view';
import { useRegionName } from '../../../ui/region-name';
import { useViewer } from '../../../ui/viewer';
import { AgencyTable } from './agency-table';
import { censusText } from './census.text';
import { CensusFrame } from './census-frame';
import { FigureRow } from './figure-row';
import { LackTable } from './lack-table';
import { MeasureSwitch, useMeasure } from './measure-switch';
import { PlaceTable } from './place-table';
import { TodaysWork } from './todays-work';
import { WeekPart } from './week-part';

type Counted = BoardQuery['census'];

/** /board: the city side by side, or one county; `?county=` shows the city bureau one county's board. */
export function Component() {
  const say = useText(censusText);
  const nameOf = useRegionName();
  const own = useViewer().county !== null;
  const county = usePlaceCounty();
  const { data, error, refetch } = useQuery(BoardDocument, {
    variables: { county, agencies: county !== undefined },
  });
  if (error && !data) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} style={{ padding: 24 }} />;
  const { census } = data;
  const title = own
    ? say('countyBoard')
    : county
      ? say('countyBoardOf', { county: nameOf(census.region) })
      : say('cityBoard');
  return (
    <CensusFrame
      title={title}
      census={census}
      crumbs={county && !own ? [{ label: say('cityBoard'), to: '/board' }] : undefined}
      stale={error !== undefined}
      actions={
        <>
          {!own && <CountySelect />}
          <ButtonLink to={county && !own ? `/census?county=${county}` : '/census'}>{say('openCensus')}</ButtonLink>
        </>
      }
    >
      <FigureRow census={census} weeks={census.weeks} place={{ county }} />
      {county ? <CountyParts census={census} county={county} own={own} /> : <CityParts census={census} />}
    </CensusFrame>
  );
}

function CityParts({ census }: { census: Counted }) {
  const say = useText(censusText);
  const [measure, choose] = useMeasure();
  return (
    <>
      <div className={styles.cityMain}>
        <Part title={say('tiles.title', { measure: say(`measure.${measure}`) })} hint={say('tiles.hint')}>
          <TileMap
            parts={census.rows.map(({ region, figures }) => ({
              region,
              count: figures[measure],
              of: figures.registered,
              to: `/board?county=${region.code}`,
            }))}
            measure={say(`measure.${measure}`)}
            none={say('tiles.none')}
          />
        </Part>
        <Part
          title={say('places.city')}
          hint={say('places.hint')}
          aside={<MeasureSwitch measure={measure} onChoose={choose} />}
        >
          <PlaceTable census={census} measure={measure} county={undefined} />
        </Part>
      </div>
      <div className={styles.halves}>
        <Part title={say('lacks.title')} hint={say('lacks.hint')}>
          <LackTable figures={census.figures} place={{}} />
        </Part>
        <WeekPart weeks={census.weeks} />
      </div>
    </>
  );
}

function CountyParts({ census, county, own }: { census: Counted; county: string; own: boolean }) {
  const say = useText(censusText);
  const [measure, choose] = useMeasure();
  return (
    <>
      <div className={styles.countyMain}>
        <Part
          title={say('places.county')}
          hint={say('places.hint')}
          aside={<MeasureSwitch measure={measure} onChoose={choose} />}
        >
          <PlaceTable census={census} measure={measure} county={county} />
        </Part>
        <Part title={say('lacks.title')} hint={say('lacks.hint')}>
          <LackTable figures={census.figures} place={{ county }} />
        </Part>
      </div>
      <div className={own ? styles.thirds : styles.halves}>
        {own && <TodaysWork />}
        <WeekPart weeks={census.weeks} />
        <Part title={say('agencies.title')} hint={say('agencies.hint')}>
          <AgencyTable agencies={census.agencies ?? []} county={county} />
        </Part>
      </div>
    </>
  );
}
