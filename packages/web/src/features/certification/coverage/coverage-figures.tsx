import type { CertificateCoverageQuery, CoverageCountyFieldsFragment } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import styles from '../../../ui/board/board.module.css';
import { percent, rateOf } from '../../../ui/board/rate';
import { Figure } from '../../../ui/figure';
import { useClock } from '../../../ui/viewer';
import { listsOf } from './coverage.links';
import { coverageText } from './coverage.text';

export type Coverage = CertificateCoverageQuery['certificateCoverage'];

/** The numbers at the head: how many, of how many, how far by the due day, and who is left. */
export function CoverageFigures(props: { coverage: Coverage; county: CoverageCountyFieldsFragment | undefined }) {
  const say = useText(coverageText);
  const { today } = useClock();
  const { coverage, county } = props;
  const { holders, target, forecast, dueOn, reachedOn, uncertified, workers } = coverage;
  const lists = listsOf({ county: county?.county.code });
  const arrival = () => {
    if (holders >= target) return say('context.reached');
    if (!reachedOn) return say('context.never');
    return reachedOn <= today ? say('context.reached') : say('context.reachedOn', { day: reachedOn });
  };
  return (
    <div className={styles.figures}>
      <Figure
        label={say('figure.holders')}
        value={holders}
        unit={say('people')}
        definition={say('definition.holders')}
        context={say('context.rate', { rate: percent(rateOf(holders, target)) })}
        to={lists.holders}
      />
      <Figure
        label={say('figure.target')}
        value={target}
        unit={say('people')}
        definition={county?.targetShared ? say('definition.targetShared') : say('definition.target', { day: dueOn })}
        context={target > holders && say('context.gap', { count: target - holders })}
      />
      <Figure
        label={say('figure.forecast')}
        value={forecast}
        unit={say('people')}
        definition={say('definition.forecast', { day: dueOn })}
        context={arrival()}
      />
      <Figure
        label={say('figure.uncertified')}
        value={uncertified}
        unit={say('people')}
        definition={say('definition.uncertified')}
        context={say('context.of', { count: workers })}
        to={lists.uncertified}
      />
      {county && <Figure label={say('figure.place')} value={county.place} definition={say('definition.place')} />}
    </div>
  );
}
