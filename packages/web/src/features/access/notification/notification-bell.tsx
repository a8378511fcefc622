import { BellOutlined } from '@ant-design/icons';
import { useQuery } from '@apollo/client/react';
import { Badge, Button, Drawer, Skeleton } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { NotificationsDocument, UnreadNotificationsDocument } from '../../../gql/graphql';
import { useText } from '../../../i18n';
import { EmptyView, FailureView } from '../../../ui/failure-view';
import { useViewer } from '../../../ui/viewer';
import { whileVisible } from '../../../ui/while-visible';
import styles from './notification.module.css';
import { notificationText } from './notification.text';
import { NotificationItems } from './notification-items';
import { useMarkRead } from './use-mark-read';

const shown = 20;

/** How many notifications are unread, and behind it the latest of them. */
export function NotificationBell({ onLeave }: { onLeave?(): void }) {
  const say = useText(notificationText);
  const [open, setOpen] = useState(false);
  const { data } = useQuery(UnreadNotificationsDocument, whileVisible);
  const unread = data?.unreadNotifications ?? 0;
  const label = unread > 0 ? say('bell', { count: unread }) : say('bellNone');
  const leave = () => {
    setOpen(false);
    onLeave?.();
  };
  return (
    <>
      <Button
        type="text"
        className={styles.bell}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={open}
        icon={
          <Badge count={unread} size="small" overflowCount={99} title="" color="var(--ant-color-error)">
            <BellOutlined className={styles.bellIcon} aria-hidden />
          </Badge>
        }
        onClick={() => setOpen(true)}
      />
      <span className="visually-hidden" aria-live="polite">
        {unread > 0 && say('unread', { count: unread })}
      </span>
      <Drawer
        open={open}
        placement="right"
        size={420}
        title={say('panel')}
        onClose={() => setOpen(false)}
        destroyOnHidden
        styles={{ body: { padding: 0 } }}
      >
        <Panel unread={unread} onLeave={leave} />
      </Drawer>
    </>
  );
}

function Panel({ unread, onLeave }: { unread: number; onLeave(): void }) {
  const say = useText(notificationText);
  const navigate = useNavigate();
  const admin = useViewer().role === 'ADMIN';
  const { data, error, refetch } = useQuery(NotificationsDocument, { variables: { unread: false, first: shown } });
  const [markRead, marking] = useMarkRead();
  const found = data?.notifications.nodes ?? [];
  const seeAll = () => {
    onLeave();
    void navigate('/notifications');
  };
  return (
    <>
      <div className={styles.acts}>
        <Button onClick={seeAll}>{say('seeAll')}</Button>
        {unread > 0 && (
          <Button type="text" loading={marking} onClick={() => void markRead({}, { success: say('allRead') })}>
            {say('readAll')}
          </Button>
        )}
      </div>
      {error && !data && <FailureView error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton active className={styles.waiting} title={false} paragraph={{ rows: 6 }} />}
      {data && found.length === 0 && (
        <EmptyView title={say('empty')} hint={say(admin ? 'emptyHintAdmin' : 'emptyHint')} />
      )}
      {found.length > 0 && <NotificationItems notifications={found} label={say('panel')} onFollow={onLeave} />}
    </>
  );
}
