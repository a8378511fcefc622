import { useQuery } from '@apollo/client/react';
import { Segmented, Skeleton } from 'antd';
import { Link } from 'react-router';
import {
  PersonTimesDocument,
  ProviderChoicesDocument,
  SessionBoardDocument,
  type SessionRowFragment,
  type TrainingSessionFilter,
} from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { Figure } from '../../../ui/figure';
import { optionsOf } from '../../../ui/options';
import { PageHeader } from '../../../ui/page-header';
import { PrintButton } from '../../../ui/print-button';
import { recordPath } from '../../../ui/record-path';
import {
  FilterCounty,
  FilterMany,
  FilterOne,
  type ListSpec,
  manyOf,
  oneOf,
  text,
  useListState,
} from '../../../ui/record-table';
import { RegionName } from '../../../ui/region-name';
import { StartLink } from '../../../ui/start-link';
import { useFilterWords } from '../../../ui/use-filter-words';
import { useMay } from '../../../ui/use-may';
import { useClock, useViewer } from '../../../ui/viewer';
import { Filling } from './filling';
import styles from './training.module.css';
import { trainingText } from './training.text';
import { courseKinds, SessionStateTag, sessionStates } from './training.words';

const MOST = 100;

type When = 'upcoming' | 'past' | 'all';
interface BoardFilter extends Pick<TrainingSessionFilter, 'county' | 'states' | 'kinds' | 'institution' | 'trainer'> {
  when?: When;
}

const boardSpec: ListSpec<BoardFilter, 'DATE'> = {
  filter: {
    when: oneOf<When>(['past', 'all']),
    county: text(),
    states: manyOf(sessionStates),
    kinds: manyOf(courseKinds),
    institution: text(),
    trainer: text(),
  },
  orders: ['DATE'],
};

/** /training: what goes on and what is to come, by day, with how full it is. */
export function Component() {
  const say = useText(trainingText);
  const { role, county } = useViewer();
  const may = useMay();
  const { today } = useClock();
  const { bind, filter, setFilter } = useListState(boardSpec);
  const { when = 'upcoming', ...rest } = filter;
  const period: Record<When, TrainingSessionFilter> = { upcoming: { from: today }, past: { until: today }, all: {} };
  const { data, error, refetch } = useQuery(SessionBoardDocument, {
    variables: {
      filter: { ...rest, ...period[when ?? 'upcoming'] },
      order: when === 'upcoming' ? 'UPCOMING' : 'NEWEST',
      first: MOST,
    },
  });
  const found = data?.trainingSessions;
  const words = useFilterWords(filter, [
    [say('when'), say(when)],
    [say('field.state'), filter.states?.map((state) => say(`state.${state}`)).join('、')],
    [say('field.kind'), filter.kinds?.map((kind) => say(`kind.${kind}`)).join('、')],
  ]);
  const byDay = Map.groupBy(found?.nodes ?? [], (session) => session.firstDay);
  return (
    <>
      <PageHeader
        title={say('title')}
        aside={found && say('count', { count: found.totalCount })}
        facts={[say('free')]}
        printed={words}
        actions={
          <>
            <PrintButton />
            {may('trainingApplications') && <ButtonLink to="/training/applications">{say('applications')}</ButtonLink>}
            <StartLink to="/training/sessions/new" operation="planTrainingSession">
              {say('plan')}
            </StartLink>
          </>
        }
      />
      {role !== 'AGENCY' && <PersonTimes year={Number(today.slice(0, 4))} />}
      <div className={styles.filters}>
        <Segmented<When>
          aria-label={say('when')}
          value={when}
          onChange={(value) => setFilter({ when: value === 'upcoming' ? undefined : value })}
          options={optionsOf<When>(['upcoming', 'past', 'all'], (value) => say(value))}
        />
        {!county && <FilterCounty label={say('field.county')} {...bind('county')} />}
        <FilterMany
          label={say('field.state')}
          width={180}
          options={optionsOf(sessionStates, (state) => say(`state.${state}`))}
          {...bind('states')}
        />
        <FilterMany
          label={say('field.kind')}
          options={optionsOf(courseKinds, (kind) => say(`kind.${kind}`))}
          {...bind('kinds')}
        />
        {role !== 'AGENCY' && <ProviderFilters filter={filter} setFilter={setFilter} />}
      </div>
      {!found && error && <FailureView error={error} onRetry={() => void refetch()} />}
      {!found && !error && <Skeleton active className={styles.page} />}
      {found?.totalCount === 0 && <EmptyView title={say('empty')} hint={say('emptyHint')} />}
      {[...byDay].map(([day, sessions]) => (
        <section key={day} className={styles.day} aria-label={day}>
          <h2>{day}</h2>
          <ul className={styles.list}>
            {sessions.map((session) => (
              <SessionLine key={session.id} session={session} />
            ))}
          </ul>
        </section>
      ))}
      {found && found.totalCount > MOST && <p className={styles.page}>{say('more', { count: MOST })}</p>}
    </>
  );
}

/** By whom it is held: the institution, and of one that is chosen the trainer. */
function ProviderFilters(props: { filter: BoardFilter; setFilter(change: Partial<BoardFilter>): void }) {
  const say = useText(trainingText);
  const { filter, setFilter } = props;
  const { data } = useQuery(ProviderChoicesDocument);
  const institutions = data?.trainingInstitutions.nodes ?? [];
  const named = (list: readonly { id: string; name: string }[]) =>
    list.map(({ id, name }) => ({ value: id, label: name }));
  const chosen = institutions.filter(
    ({ id, trainers }) => id === filter.institution || trainers.some((trainer) => trainer.id === filter.trainer),
  );
  return (
    <>
      <FilterOne
        label={say('field.institution')}
        width={240}
        options={named(institutions)}
        value={filter.institution}
        onChange={(institution) => setFilter({ institution, trainer: undefined })}
      />
      {chosen.length > 0 && (
        <FilterOne
          label={say('field.trainer')}
          width={160}
          options={named(chosen.flatMap(({ trainers }) => trainers))}
          value={filter.trainer}
          onChange={(trainer) => setFilter({ trainer })}
        />
      )}
    </>
  );
}

function SessionLine({ session }: { session: SessionRowFragment }) {
  const say = useText(trainingText);
  return (
    <li className={styles.row}>
      <div className={styles.course}>
        <Link to={recordPath('/training/sessions', session.id)}>{session.course.name}</Link>{' '}
        <span className={styles.quiet}>{say(`kind.${session.course.kind}`)}</span>
      </div>
      <div>
        {session.place} <span className={styles.quiet}>{session.number}</span>
      </div>
      <div>
        <RegionName of={[session.county]} />
      </div>
      <Filling {...session} />
      <div>
        <SessionStateTag state={session.state} />
      </div>
    </li>
  );
}

function PersonTimes({ year }: { year: number }) {
  const say = useText(trainingText);
  const { data } = useQuery(PersonTimesDocument, { variables: { year } });
  const { county } = useViewer();
  const times = data?.trainingPersonTimes;
  if (!times) return null;
  return (
    <div className={styles.figures}>
      <Figure
        label={say('projectTimes')}
        value={times.project ?? 0}
        unit={say('times')}
        // The target is the city's: beside the number of one county it would say nothing.
        context={county ? undefined : say('target', { target: times.target })}
        definition={say('projectDefinition')}
      />
      <Figure
        label={say('certificateTimes')}
        value={times.certificate ?? 0}
        unit={say('times')}
        definition={say('certificateDefinition')}
      />
    </div>
  );
}
