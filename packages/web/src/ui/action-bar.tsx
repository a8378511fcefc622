import { DownOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useState } from 'react';
import { useBilingual, useCommonText } from '../i18n';
import styles from './action-bar.module.css';
import { ReasonDialog } from './reason-dialog';
import type { Outcome, Told } from './use-act';

/** How one act of a workflow is offered. A record over the generated enum: an act without its label does not compile. */
export interface ActionView {
  label: string;
  /** Lower comes first; the first enabled one below 100 is the primary button. */
  rank: number;
  danger?: boolean;
  /** What follows from it; given: it is asked before. */
  consequence?: string;
  reasons?: readonly string[];
  /** Stands elsewhere on the page. */
  hidden?: boolean;
  /** Not shown while barred: then there is nothing to do. */
  hiddenWhenBarred?: boolean;
}

export interface Offered<A extends string> {
  action: A;
  enabled: boolean;
  needsReason: boolean;
  reason: { zh: string; en: string } | null;
}

interface Props<A extends string> {
  actions: readonly Offered<A>[];
  views: Record<A, ActionView>;
  /** Sends it with what is to be told of it. */
  decide(action: A, reason: string | undefined, told: Told): Promise<Outcome<unknown>>;
  /** Acts that have a form of their own. */
  forms?: Partial<Record<A, () => void>>;
  /** How many stand beside the primary one before the rest goes under 更多. */
  beside?: number;
}

/** The acts that the server offers on a record: the next one primary, the rest beside it, the barred ones say why. */
export function ActionBar<A extends string>({ actions, views, decide, forms, beside = 2 }: Props<A>) {
  const say = useCommonText();
  const bilingual = useBilingual();
  const [asked, setAsked] = useState<Offered<A> | null>(null);
  const [busy, setBusy] = useState<A | null>(null);

  const shown = actions
    .filter(({ action, enabled }) => !views[action].hidden && (enabled || !views[action].hiddenWhenBarred))
    .toSorted((a, b) => views[a.action].rank - views[b.action].rank);
  const primary = shown.find(({ action, enabled }) => enabled && views[action].rank < 100);
  const rest = shown.filter((offered) => offered !== primary);
  const near = rest.slice(0, beside);
  const far = rest.slice(beside);
  const barred = near.filter((offered) => !offered.enabled && offered.reason);

  const run = async (action: A, reason?: string) => {
    const outcome = await decide(action, reason, { success: say('act.done', { action: views[action].label }) });
    return outcome.done;
  };
  const start = async (offered: Offered<A>) => {
    const form = forms?.[offered.action];
    if (form) return form();
    if (offered.needsReason || views[offered.action].consequence) return setAsked(offered);
    setBusy(offered.action);
    await run(offered.action);
    setBusy(null);
  };

  const button = (offered: Offered<A>, type?: 'primary') => (
    <Button
      key={offered.action}
      type={type}
      danger={views[offered.action].danger}
      disabled={!offered.enabled}
      loading={busy === offered.action}
      onClick={() => start(offered)}
    >
      {views[offered.action].label}
    </Button>
  );

  if (shown.length === 0) return null;
  return (
    <div className={styles.bar}>
      <div className={styles.buttons}>
        {near.toReversed().map((offered) => button(offered))}
        {far.length > 0 && (
          <Dropdown
            trigger={['click']}
            menu={{
              items: far.map((offered) => ({
                key: offered.action,
                label: (
                  <>
                    {views[offered.action].label}
                    {!offered.enabled && offered.reason && (
                      <div className={styles.why}>{bilingual(offered.reason)}</div>
                    )}
                  </>
                ),
                danger: views[offered.action].danger,
                disabled: !offered.enabled,
                onClick: () => void start(offered),
              })),
            }}
          >
            <Button icon={<DownOutlined aria-hidden />} iconPlacement="end">
              {say('action.more')}
            </Button>
          </Dropdown>
        )}
        {primary && button(primary, 'primary')}
      </div>
      {barred.map(({ action, reason }) => (
        <div key={action} className={styles.barred}>
          <LockOutlined aria-hidden />{' '}
          {reason && say('act.unavailable', { action: views[action].label, reason: bilingual(reason) })}
        </div>
      ))}
      {asked && (
        <ReasonDialog
          title={views[asked.action].label}
          lead={views[asked.action].consequence}
          label={asked.needsReason ? say('act.reason') : undefined}
          hint={say('act.reasonHint')}
          required={say('act.reasonRequired')}
          templates={views[asked.action].reasons}
          confirm={views[asked.action].label}
          danger={views[asked.action].danger}
          onCancel={() => setAsked(null)}
          onConfirm={async (reason) => {
            const done = await run(asked.action, reason || undefined);
            if (done) setAsked(null);
            return done;
          }}
        />
      )}
    </div>
  );
}
