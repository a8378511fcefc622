import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Skeleton } from 'antd';
import { type ReactNode, useEffect, useState } from 'react';
import { useParams } from 'react-router';
import {
  AnswerEmploymentOfferDocument,
  EmploymentOfferDocument,
  type EmploymentOfferQuery,
} from '../../../gql/graphql';
import { setLanguage, useBilingual, useCommonText, useLanguage, useText } from '../../../i18n';
import { FailureView } from '../../../ui/failure-view';
import { dayOf } from '../../../ui/format';
import { useAct } from '../../../ui/use-act';
import { useSettings } from '../../../ui/viewer';
import styles from './employment-answer.module.css';
import { employmentAnswerText } from './employment-answer.text';

type Offer = NonNullable<EmploymentOfferQuery['employmentOffer']>;
type Answered = 'accepted' | 'acceptedLabour' | 'declined' | 'ended' | 'kept';

/** What is told after the answer. A labour contract may meet another one: nobody promises that it stands. */
const becameOf = (offer: Offer, accept: boolean): Answered => {
  if (offer.ending) return accept ? 'ended' : 'kept';
  if (!accept) return 'declined';
  return offer.contractKind === 'LABOUR' ? 'acceptedLabour' : 'accepted';
};

/** /e/:token: the worker answers an agency by a one-time link, on a phone, without signing in. */
export function Component() {
  const { token = '' } = useParams();
  const say = useText(employmentAnswerText);
  const [answered, setAnswered] = useState<Answered | null>(null);
  const { data, error, refetch } = useQuery(EmploymentOfferDocument, {
    variables: { token },
    fetchPolicy: 'no-cache',
    skip: answered !== null,
  });

  if (answered) {
    return (
      <Sheet title={say(`done.${answered}`)}>
        <p role="status">{say(`done.${answered}Lead`)}</p>
      </Sheet>
    );
  }
  if (error) {
    return (
      <Sheet>
        <FailureView error={error} onRetry={() => void refetch()} />
      </Sheet>
    );
  }
  if (!data) {
    return (
      <Sheet>
        <Skeleton active paragraph={{ rows: 6 }} />
      </Sheet>
    );
  }
  const offer = data.employmentOffer;
  if (!offer) {
    return (
      <Sheet title={say('gone')}>
        <p>{say('goneLead')}</p>
      </Sheet>
    );
  }
  return (
    <Sheet title={say('greeting', { name: offer.workerName })}>
      <Question token={token} offer={offer} onAnswered={(accept) => setAnswered(becameOf(offer, accept))} />
    </Sheet>
  );
}

function Sheet({ title, children }: { title?: string; children: ReactNode }) {
  const say = useText(employmentAnswerText);
  const bilingual = useBilingual();
  const language = useLanguage();
  const platform = bilingual(useSettings().platformName);
  useEffect(() => {
    document.title = `${say('title')} - ${platform}`;
  }, [say, platform]);
  return (
    <main className={styles.page}>
      <div className={styles.sheet}>
        <div className={styles.head}>
          <span>{platform}</span>
          <Button type="link" onClick={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
            {language === 'en' ? <span lang="zh-CN">中文</span> : <span lang="en">English</span>}
          </Button>
        </div>
        {title && <h1 className={styles.title}>{title}</h1>}
        {children}
      </div>
    </main>
  );
}

function Question(props: { token: string; offer: Offer; onAnswered(accept: boolean): void }) {
  const { token, offer, onAnswered } = props;
  const say = useText(employmentAnswerText);
  const common = useCommonText();
  const act = useAct();
  const [send, { loading }] = useMutation(AnswerEmploymentOfferDocument);
  const [doubting, setDoubting] = useState(false);

  const answer = async (accept: boolean) => {
    const outcome = await act(
      () => send({ variables: { token, accept } }),
      (data) => data.answerEmploymentOffer,
    );
    if (outcome.done) onAnswered(accept);
  };

  return (
    <>
      <p>{offer.ending ? say('askedEnd') : say('asked')}</p>
      <dl className={styles.facts}>
        <dt>{say('agency')}</dt>
        <dd className={styles.agency}>{offer.agencyName}</dd>
        <dt>{say('contract')}</dt>
        <dd>
          {common(`employment.kind.${offer.contractKind}`)}
          <p className={styles.note}>{say(`meaning.${offer.contractKind}`)}</p>
        </dd>
        <dt>{say('startedOn')}</dt>
        <dd>{offer.startedOn}</dd>
        {offer.ending && offer.endingOn && (
          <>
            <dt>{say('endingOn')}</dt>
            <dd>{offer.endingOn}</dd>
          </>
        )}
      </dl>
      <div className={styles.buttons} aria-live="polite">
        {doubting ? (
          <>
            <p className={styles.sure}>
              <strong>{say('sure')}</strong> {say('sureLead')}
            </p>
            <Button size="large" danger block loading={loading} onClick={() => void answer(false)}>
              {offer.ending ? say('declineEnd') : say('decline')}
            </Button>
            <Button size="large" block onClick={() => setDoubting(false)}>
              {common('action.back')}
            </Button>
          </>
        ) : (
          <>
            <Button size="large" type="primary" block loading={loading} onClick={() => void answer(true)}>
              {offer.ending ? say('acceptEnd') : say('accept')}
            </Button>
            <Button size="large" block onClick={() => setDoubting(true)}>
              {offer.ending ? say('declineEnd') : say('decline')}
            </Button>
          </>
        )}
      </div>
      <p className={styles.note}>{say('valid', { date: dayOf(offer.expiresAt) })}</p>
      <p className={styles.note}>{say('careful')}</p>
    </>
  );
}
