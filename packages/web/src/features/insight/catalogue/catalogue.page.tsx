import { Link } from 'react-router';
import { useText } from '../../../i18n';
import { PageHeader } from '../../../ui/page-header';
import styles from './catalogue.module.css';
import { catalogueText } from './catalogue.text';

const steps = {
  ask: '/statistics?by=COUNTY',
  query: '/graphiql?sample=workers-by-county',
  docs: '/graphiql',
  programme: '/tokens',
} as const;

const sets = {
  workerStatistics: { statistics: '/statistics?by=COUNTY,LACK', graphiql: '/graphiql?sample=lacks-by-county' },
  agencyStatistics: {
    statistics: '/statistics?of=agencies&by=AGENCY_KIND',
    graphiql: '/graphiql?sample=agencies-by-kind',
  },
  workers: { graphiql: '/graphiql?sample=workers-page' },
  agencies: { graphiql: '/graphiql?sample=agencies-page' },
  regions: { graphiql: '/graphiql?sample=regions' },
} as const satisfies Record<string, { statistics?: string; graphiql: string }>;

const rules = ['personal', 'pseudonym', 'suppressed', 'limits', 'readOnly'] as const;

const keysOf = <T extends object>(tree: T) => Object.keys(tree) as (keyof T & string)[];

/** /catalogue: where an analyst begins. */
export function Component() {
  const say = useText(catalogueText);
  return (
    <>
      <PageHeader title={say('title')} />
      <div className={styles.page}>
        <p className={styles.lead}>{say('lead')}</p>
        <section>
          <h2>{say('start')}</h2>
          <ol className={styles.steps}>
            {keysOf(steps).map((step) => (
              <li key={step}>
                <h3>{say(`step.${step}.title`)}</h3>
                <p>{say(`step.${step}.text`)}</p>
                <Link to={steps[step]}>{say(`step.${step}.link`)}</Link>
              </li>
            ))}
          </ol>
        </section>
        <section>
          <h2>{say('data')}</h2>
          <DataSets />
        </section>
        <section>
          <h2>{say('never')}</h2>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <li key={rule}>{say(`rules.${rule}`)}</li>
            ))}
          </ul>
        </section>
        <section>
          <h2>{say('more')}</h2>
          <a href="https://graphql.org/learn/" target="_blank" rel="noreferrer">
            {say('learn')}
          </a>
        </section>
      </div>
    </>
  );
}

function DataSets() {
  const say = useText(catalogueText);
  return (
    <dl className={styles.sets}>
      {keysOf(sets).map((name) => {
        const ways: { statistics?: string; graphiql: string } = sets[name];
        return (
          <div key={name}>
            <dt>
              {say(`set.${name}.name`)} <code>{name}</code>
            </dt>
            <dd>{say(`set.${name}.fields`)}</dd>
            <dd className={styles.ways}>
              {ways.statistics && (
                <Link to={ways.statistics} aria-label={`${say(`set.${name}.name`)}: ${say('askStatistics')}`}>
                  {say('askStatistics')}
                </Link>
              )}
              <Link to={ways.graphiql} aria-label={`${say(`set.${name}.name`)}: ${say('askGraphiql')}`}>
                {say('askGraphiql')}
              </Link>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
