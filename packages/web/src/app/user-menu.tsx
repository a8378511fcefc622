import { LogoutOutlined, UserOutlined } from '@ant-design/icons';
import { useMutation } from '@apollo/client/react';
import { Avatar, Dropdown } from 'antd';
import { useNavigate } from 'react-router';
import { SignOutDocument } from '../gql/graphql';
import { setLanguage, useCommonText, useLanguage } from '../i18n';
import { type AppearanceMode, useAppearance } from '../ui/appearance';
import { useViewer } from '../ui/viewer';
import styles from './shell.module.css';

const modes: readonly AppearanceMode[] = ['light', 'dark', 'system'];

/** Who is signed in; account, language, appearance, sign out. */
export function UserMenu({ onLeave }: { onLeave(): void }) {
  const say = useCommonText();
  const viewer = useViewer();
  const navigate = useNavigate();
  const language = useLanguage();
  const appearance = useAppearance();
  const [signOut] = useMutation(SignOutDocument);
  const { displayName } = viewer.account;

  const leave = async () => {
    await signOut().catch(() => undefined);
    // A fresh page: nothing of this person stays in memory.
    window.location.assign('/sign-in');
  };

  return (
    <Dropdown
      trigger={['click']}
      placement="topLeft"
      menu={{
        selectedKeys: [language, appearance.mode],
        items: [
          {
            key: 'account',
            icon: <UserOutlined />,
            label: say('shell.account'),
            onClick: () => {
              onLeave();
              void navigate('/account');
            },
          },
          { type: 'divider' },
          {
            type: 'group',
            label: say('shell.language'),
            children: [
              { key: 'zh-CN', label: '中文', onClick: () => setLanguage('zh-CN') },
              { key: 'en', label: 'English', onClick: () => setLanguage('en') },
            ],
          },
          {
            type: 'group',
            label: say('shell.appearance'),
            children: modes.map((mode) => ({
              key: mode,
              label: say(`shell.${mode}`),
              onClick: () => appearance.choose(mode),
            })),
          },
          { type: 'divider' },
          { key: 'leave', icon: <LogoutOutlined />, label: say('action.signOut'), onClick: () => void leave() },
        ],
      }}
    >
      <button type="button" className={styles.user}>
        <Avatar size={28} className={styles.avatar} aria-hidden>
          {[...displayName][0]}
        </Avatar>
        <span className={styles.userWords}>
          <span>{displayName}</span>
          <span className={styles.role}>{say(`role.${viewer.role}`)}</span>
          <span className="visually-hidden">{say('shell.user')}</span>
        </span>
      </button>
    </Dropdown>
  );
}
