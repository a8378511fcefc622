import {
  ApiOutlined,
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  BellOutlined,
  BookOutlined,
  CalendarOutlined,
  CloudServerOutlined,
  DashboardOutlined,
  ExportOutlined,
  FileDoneOutlined,
  HomeOutlined,
  IdcardOutlined,
  InboxOutlined,
  KeyOutlined,
  ProfileOutlined,
  ReadOutlined,
  RiseOutlined,
  ScheduleOutlined,
  SendOutlined,
  SettingOutlined,
  SolutionOutlined,
  TeamOutlined,
  UserAddOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';
import { matchRoutes } from 'react-router';
import type { NavigationItem } from '../gql/graphql';
import { useCommonText } from '../i18n';
import type { Viewer } from '../ui/viewer';
import { deskRoutes } from './routes';

interface Place {
  path(viewer: Viewer): string;
  /** Syllables, for finding it by pinyin. */
  pinyin: string;
  /** Absent: it stands under 名录与导入. */
  icon?: ReactNode;
}

const at = (path: string) => () => path;

/** Every entry that the server can put into a menu. */
const places: Record<NavigationItem, Place> = {
  INBOX: { path: at('/inbox'), pinyin: 'dai ban', icon: <InboxOutlined /> },
  CITY_BOARD: { path: at('/board'), pinyin: 'jia shi cang', icon: <DashboardOutlined /> },
  COUNTY_BOARD: { path: at('/board'), pinyin: 'ben xian kan ban', icon: <DashboardOutlined /> },
  AGENCY_HOME: {
    path: (viewer) => (viewer.agency ? `/agencies/${viewer.agency.id}` : '/agencies'),
    pinyin: 'ben ji gou',
    icon: <HomeOutlined />,
  },
  WORKERS: { path: at('/workers'), pinyin: 'fu wu yuan' },
  AGENCIES: { path: at('/agencies'), pinyin: 'ji gou' },
  EMPLOYMENTS: { path: at('/employments'), pinyin: 'cong ye guan xi' },
  IMPORTS: { path: at('/imports'), pinyin: 'dao ru' },
  CENSUS: { path: at('/census'), pinyin: 'di shu mo cha' },
  TRAINING: { path: at('/training'), pinyin: 'pei xun ban ci', icon: <ScheduleOutlined /> },
  COURSES: { path: at('/training/courses'), pinyin: 'ke cheng', icon: <BookOutlined /> },
  TRAINING_INSTITUTIONS: { path: at('/training/institutions'), pinyin: 'pei xun ji gou', icon: <BankOutlined /> },
  TRAINERS: { path: at('/training/trainers'), pinyin: 'jiao shi shi zi', icon: <SolutionOutlined /> },
  CERTIFICATES: { path: at('/certificates'), pinyin: 'jia zheng fu wu zheng', icon: <IdcardOutlined /> },
  CERTIFICATE_BATCHES: { path: at('/certificates/batches'), pinyin: 'fa zheng pi ci', icon: <FileDoneOutlined /> },
  REVIEWS: { path: at('/reviews'), pinyin: 'nian shen', icon: <CalendarOutlined /> },
  COVERAGE: { path: at('/coverage'), pinyin: 'chi zheng jin du', icon: <RiseOutlined /> },
  UNCERTIFIED: { path: at('/uncertified'), pinyin: 'wei chi zheng', icon: <UserAddOutlined /> },
  CATALOGUE: { path: at('/catalogue'), pinyin: 'shu ju mu lu', icon: <ReadOutlined /> },
  STATISTICS: { path: at('/statistics'), pinyin: 'tong ji', icon: <BarChartOutlined /> },
  GRAPHIQL: { path: at('/graphiql'), pinyin: 'cha xun', icon: <ApiOutlined /> },
  EXPORTS: { path: at('/exports'), pinyin: 'dao chu', icon: <ExportOutlined /> },
  TOKENS: { path: at('/tokens'), pinyin: 'ling pai', icon: <KeyOutlined /> },
  AUDIT_TRAIL: { path: at('/audit'), pinyin: 'shen ji', icon: <AuditOutlined /> },
  ACCOUNTS: { path: at('/accounts'), pinyin: 'zhang hao', icon: <TeamOutlined /> },
  OUTBOX: { path: at('/outbox'), pinyin: 'xiao xi tou di', icon: <SendOutlined /> },
  RECEIVERS: { path: at('/receivers'), pinyin: 'jie shou duan', icon: <CloudServerOutlined /> },
  NOTIFICATIONS: { path: at('/notifications'), pinyin: 'tong zhi', icon: <BellOutlined /> },
  SETTINGS: { path: at('/settings'), pinyin: 'she zhi', icon: <SettingOutlined /> },
};

export interface NavigationEntry {
  item: NavigationItem;
  label: string;
  path: string;
  pinyin: string;
  icon?: ReactNode;
}

/** What the server lets this reader open, in its order, as far as this build has a page for it. */
export function useNavigation(viewer: Viewer): NavigationEntry[] {
  const say = useCommonText();
  return viewer.navigation
    .map((item) => ({
      item,
      label: say(`nav.${item}`),
      path: places[item].path(viewer),
      pinyin: places[item].pinyin,
      icon: places[item].icon,
    }))
    .filter(({ path }) => matchRoutes(deskRoutes, path) !== null);
}

/** Icon of the group that holds the registers. */
export const rosterIcon = <ProfileOutlined />;
