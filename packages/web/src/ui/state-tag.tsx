import {
  CheckCircleFilled,
  ClockCircleOutlined,
  CloseCircleFilled,
  EditOutlined,
  ExclamationCircleFilled,
  MinusCircleOutlined,
  PauseCircleFilled,
  RollbackOutlined,
  SwapOutlined,
} from '@ant-design/icons';
import { Tag } from 'antd';
import type { ComponentType } from 'react';
import styles from './state-tag.module.css';

/** What a state asks of the reader; each has one icon and one colour everywhere. */
export type StateMark =
  | 'done'
  | 'waiting'
  | 'incomplete'
  | 'returned'
  | 'conflict'
  | 'barred'
  | 'paused'
  | 'left'
  | 'draft';

type Tone = 'green' | 'blue' | 'orange' | 'red' | 'grey';

const looks: Record<StateMark, { icon: ComponentType; tone: Tone }> = {
  done: { icon: CheckCircleFilled, tone: 'green' },
  waiting: { icon: ClockCircleOutlined, tone: 'blue' },
  incomplete: { icon: ExclamationCircleFilled, tone: 'orange' },
  returned: { icon: RollbackOutlined, tone: 'orange' },
  conflict: { icon: SwapOutlined, tone: 'red' },
  barred: { icon: CloseCircleFilled, tone: 'red' },
  paused: { icon: PauseCircleFilled, tone: 'grey' },
  left: { icon: MinusCircleOutlined, tone: 'grey' },
  draft: { icon: EditOutlined, tone: 'grey' },
};

const antColor: Record<Tone, 'success' | 'processing' | 'warning' | 'error' | 'default'> = {
  green: 'success',
  blue: 'processing',
  orange: 'warning',
  red: 'error',
  grey: 'default',
};

/** State as icon + word + colour, so that none of them carries the meaning alone. */
export function StateTag({ mark, children }: { mark: StateMark; children: string }) {
  const { icon: Icon, tone } = looks[mark];
  return (
    <Tag color={antColor[tone]} variant="outlined" icon={<Icon aria-hidden />} className={styles.tag}>
      {children}
    </Tag>
  );
}

/** The same without a frame, for a verdict beside a heading. */
export function Verdict({ mark, children }: { mark: StateMark; children: string }) {
  const { icon: Icon, tone } = looks[mark];
  return (
    <span className={`${styles.verdict} ${styles[tone]}`}>
      <Icon aria-hidden /> {children}
    </span>
  );
}
