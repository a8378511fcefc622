import type { ReactNode } from 'react';
import type { CensusFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { ButtonLink } from '../../../ui/button-link';
import { EmptyView } from '../../../ui/failure-view';
import { momentOf } from '../../../ui/format';
import { PageHeader } from '../../../ui/page-header';
import { PrintButton } from '../../../ui/print-button';
import { useRegionName } from '../../../ui/region-name';
import { useMay } from '../../../ui/use-may';
import { censusText } from './census.text';
import { PrintNotes } from './print-notes';

interface Props {
  title: string;
  census: CensusFieldsFragment;
  crumbs?: readonly { label: string; to: string }[];
  actions?: ReactNode;
  /** The figures on screen could not be fetched anew. */
  stale: boolean;
  children: ReactNode;
}

/** What every page of figures has: title with place and time, printing, the notes on paper, and words while there is nobody. */
export function CensusFrame({ title, census, crumbs, actions, stale, children }: Props) {
  const say = useText(censusText);
  const nameOf = useRegionName();
  const mayImport = useMay()('commitImport');
  const nobody = census.figures.registered === 0 && census.figures.agencies === 0;
  return (
    <div className={styles.page}>
      <PageHeader
        title={title}
        crumbs={crumbs}
        aside={say('asOf', { region: nameOf(census.region), time: momentOf(census.asOf) })}
        actions={
          <>
            {actions}
            <PrintButton />
          </>
        }
      />
      {stale && (
        <p className={styles.stale} role="status">
          {say('stale')}
        </p>
      )}
      {nobody ? (
        <EmptyView title={say('empty')} hint={say('emptyHint')}>
          {mayImport && (
            <ButtonLink type="primary" to="/imports/new">
              {say('emptyStart')}
            </ButtonLink>
          )}
        </EmptyView>
      ) : (
        children
      )}
      <PrintNotes />
    </div>
  );
}
