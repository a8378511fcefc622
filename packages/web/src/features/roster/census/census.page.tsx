import { useQuery } from '@apollo/client/react';
import { Skeleton } from 'antd';
import { CensusDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { CountySelect, usePlaceCounty } from '../../../ui/board/county-select';
import { Part } from '../../../ui/board/part';
import { FailureView } from '../../../ui/failure-view';
import { useViewer } from '../../../ui/viewer';
import { AgencyTable } from './agency-table';
import { censusText } from './census.text';
import { CensusFrame } from './census-frame';
import { FigureRow } from './figure-row';
import { KindTable } from './kind-table';
import { LackTable } from './lack-table';
import { MeasureSwitch, useMeasure } from './measure-switch';
import { PlaceTable } from './place-table';
import { Recount } from './recount';
import { WeekPart } from './week-part';

/** /census: everything that is counted, each number with its list; `?county=` for who sees the whole city. */
export function Component() {
  const say = useText(censusText);
  const viewer = useViewer();
  const county = usePlaceCounty();
  const [measure, choose] = useMeasure();
  const { data, error, refetch } = useQuery(CensusDocument, { variables: { county } });
  if (error && !data) return <FailureView error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton active paragraph={{ rows: 12 }} style={{ padding: 24 }} />;
  const { census } = data;
  const place = { county };
  return (
    <CensusFrame
      title={say('title')}
      census={census}
      stale={error !== undefined}
      actions={
        <>
          {viewer.role === 'CITY_BUREAU' && <Recount />}
          {viewer.county === null && <CountySelect />}
        </>
      }
    >
      <FigureRow census={census} weeks={census.weeks} place={place} />
      <div className={styles.halves}>
        <Part title={say('lacks.title')} hint={say('lacks.hint')}>
          <LackTable figures={census.figures} place={place} />
        </Part>
        <Part title={say('kinds.title')} hint={say('kinds.hint')}>
          <KindTable figures={census.figures} place={place} />
        </Part>
      </div>
      <Part
        wide
        title={say(county ? 'places.county' : 'places.city')}
        hint={say('places.hint')}
        aside={<MeasureSwitch measure={measure} onChoose={choose} />}
      >
        <PlaceTable census={census} measure={measure} county={county} />
      </Part>
      <div className={styles.halves}>
        <WeekPart weeks={census.weeks} both />
        <Part title={say('agencies.title')} hint={say('agencies.hint')}>
          <AgencyTable agencies={census.agencies} county={county} />
        </Part>
      </div>
    </CensusFrame>
  );
}
