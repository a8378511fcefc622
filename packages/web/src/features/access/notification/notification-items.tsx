import { CheckOutlined } from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { Link } from 'react-router';
import type { NotificationRowFragment } from '../../../gql/graphql';
import { useBilingual, useText } from '../../../i18n';
import { RelativeTime } from '../../../ui/moment';
import styles from './notification.module.css';
import { notificationText } from './notification.text';
import { useMarkRead } from './use-mark-read';

interface Props {
  notifications: readonly NotificationRowFragment[];
  label: string;
  /** A notification was followed to its record. */
  onFollow?(): void;
}

/** Notifications, newest first; to follow one is to have read it. */
export function NotificationItems({ notifications, label, onFollow }: Props) {
  return (
    <ol className={styles.list} aria-label={label}>
      {notifications.map((notification) => (
        <Item key={notification.id} notification={notification} onFollow={onFollow} />
      ))}
    </ol>
  );
}

function Item({ notification, onFollow }: { notification: NotificationRowFragment; onFollow?(): void }) {
  const say = useText(notificationText);
  const text = useBilingual()(notification.text);
  const [markRead, marking] = useMarkRead();
  const unread = !notification.readAt;
  const follow = () => {
    if (unread) void markRead({ notification: notification.id });
    onFollow?.();
  };
  return (
    <li className={styles.item} data-unread={unread || undefined}>
      <span className={styles.head}>
        {unread && (
          <span className={styles.mark}>
            <span className={styles.dot} aria-hidden />
            <span className="visually-hidden">{say('isUnread')}</span>
          </span>
        )}
        <span>{say(`kind.${notification.kind}`)}</span>
        <RelativeTime at={notification.createdAt} />
      </span>
      {notification.path ? (
        <Link to={notification.path} className={styles.what} onClick={follow}>
          {text}
        </Link>
      ) : (
        <span className={styles.what}>{text}</span>
      )}
      {unread && (
        <Tooltip title={say('read')}>
          <Button
            type="text"
            size="small"
            className={styles.read}
            icon={<CheckOutlined aria-hidden />}
            aria-label={say('readOf', { text })}
            loading={marking}
            onClick={() => void markRead({ notification: notification.id })}
          />
        </Tooltip>
      )}
    </li>
  );
}
