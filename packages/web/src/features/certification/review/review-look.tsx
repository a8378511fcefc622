import { Link } from 'react-router';
import type { ReviewRecordFragment } from '../../../gql/graphql';
import { useCommonText, useText } from '../../../i18n';
import { Facts } from '../../../ui/facts';
import { dayOf, momentOf } from '../../../ui/format';
import { DueText, ExpiryText } from '../../../ui/moment';
import { Obstacles } from '../../../ui/obstacles';
import { recordPath } from '../../../ui/record-path';
import { Verdict } from '../../../ui/state-tag';
import styles from './review.module.css';
import { reviewText } from './review.text';
import { Concerns, Findings } from './review.words';

/** Everything that a decision rests on, in the order in which an officer looks: findings, declaration, the holder today. */
export function ReviewLook({ review }: { review: ReviewRecordFragment }) {
  return (
    <>
      <ReviewFindings review={review} />
      <Rectification review={review} />
      <Declaration review={review} />
      <Holder review={review} />
    </>
  );
}

function ReviewFindings({ review }: { review: ReviewRecordFragment }) {
  const say = useText(reviewText);
  const { obstacles, concerns, revocationOpen } = review;
  const clear = obstacles.length === 0 && concerns.length === 0 && !revocationOpen;
  return (
    <div className={styles.findings} data-wide data-clear={clear || undefined}>
      {clear && <Verdict mark="done">{say('evidence.nothing')}</Verdict>}
      {revocationOpen && <Findings review={{ obstacles: [], concerns: [], revocationOpen }} />}
      {obstacles.length > 0 && (
        <>
          <h2>{say('evidence.against')}</h2>
          <Obstacles obstacles={obstacles} />
        </>
      )}
      {concerns.length > 0 && (
        <>
          <h2>{say('evidence.look')}</h2>
          <Concerns concerns={concerns} />
        </>
      )}
    </div>
  );
}

function Rectification({ review }: { review: ReviewRecordFragment }) {
  const say = useText(reviewText);
  if (!review.demand) return null;
  return (
    <Facts
      title={say('evidence.rectification')}
      facts={[
        { label: say('field.demand'), value: review.demand },
        { label: say('field.rectifyBy'), value: review.rectifyBy && <DueText date={review.rectifyBy} /> },
        { label: say('field.report'), value: review.report },
      ]}
    />
  );
}

function Declaration({ review }: { review: ReviewRecordFragment }) {
  const say = useText(reviewText);
  const answer = (given: boolean | null) =>
    given === null ? null : given ? (
      <Verdict mark="done">{say('answer.yes')}</Verdict>
    ) : (
      <Verdict mark="incomplete">{say('answer.no')}</Verdict>
    );
  if (!review.declaredAt)
    return <Facts title={say('evidence.declaration')} facts={[]} empty={say('evidence.notDeclared')} />;
  return (
    <Facts
      title={say('evidence.declaration')}
      facts={[
        { label: say('field.inTrade'), value: answer(review.inTrade) },
        { label: say('field.informationCurrent'), value: answer(review.informationCurrent) },
        { label: say('field.noIncident'), value: answer(review.noIncident) },
        { label: say('field.remark'), value: review.remark },
        {
          label: say('field.declared'),
          value: review.declarerName
            ? say('evidence.by', { name: review.declarerName, time: momentOf(review.declaredAt) })
            : momentOf(review.declaredAt),
        },
      ]}
    />
  );
}

function Holder({ review: { credential } }: { review: ReviewRecordFragment }) {
  const say = useText(reviewText);
  const common = useCommonText();
  const { worker } = credential;
  const consent = worker.consents.find(({ kind }) => kind === 'DATA');
  return (
    <>
      <Facts
        title={say('evidence.holder')}
        facts={[
          { label: say('field.holder'), value: <Link to={recordPath('/workers', worker.id)}>{worker.name}</Link> },
          { label: say('field.workerState'), value: say(`worker.${worker.state}`) },
          { label: say('field.agency'), value: worker.agency?.name },
          { label: say('field.health'), value: <ExpiryText date={worker.healthExpiresOn} /> },
          { label: say('field.identity'), value: worker.identityCheck && dayOf(worker.identityCheck.at) },
          {
            label: say('field.consent'),
            value:
              consent &&
              (consent.withdrawnAt ? (
                <Verdict mark="incomplete">{say('evidence.consentGone')}</Verdict>
              ) : (
                say('evidence.consentSince', { day: consent.givenOn })
              )),
          },
        ]}
      />
      <Facts
        title={say('evidence.integrity')}
        empty={say('evidence.noIntegrity')}
        facts={worker.integrity.map((entry) => ({
          key: entry.id,
          label: `${entry.on} ${entry.source}`,
          value: (
            <>
              <Verdict mark={entry.good ? 'done' : 'barred'}>
                {entry.good ? say('evidence.good') : say('evidence.bad')}
              </Verdict>{' '}
              {entry.summary}
            </>
          ),
        }))}
      />
      <Facts
        title={say('evidence.certificate')}
        facts={[
          {
            label: say('field.number'),
            value: <Link to={recordPath('/certificates', credential.id)}>{credential.number}</Link>,
          },
          { label: say('field.issuedOn'), value: credential.issuedOn },
          {
            label: say('field.reviews'),
            value: credential.reviews ? say('evidence.times', { count: credential.reviews }) : common('none'),
          },
        ]}
      />
    </>
  );
}
