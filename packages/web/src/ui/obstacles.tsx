import type { IssueObstacle } from '../gql/graphql';
import { useCommonText } from '../i18n';
import styles from './obstacles.module.css';
import { Verdict } from './state-tag';

/** Everything that stands against a certificate, or against its annual review. */
export function Obstacles({ obstacles }: { obstacles: readonly IssueObstacle[] }) {
  const say = useCommonText();
  return (
    <span className={styles.obstacles}>
      {obstacles.map((obstacle) => (
        <Verdict key={obstacle} mark="incomplete">
          {say(`obstacle.${obstacle}`)}
        </Verdict>
      ))}
    </span>
  );
}
