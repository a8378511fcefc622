import { defineText } from '../../../i18n';

export const screenText = defineText(
  'attendanceScreen',
  {
    title: '扫码签到',
    lead: '用手机扫描二维码，输入编号或手机号，再输入证件后四位',
    every: '每分钟更换，拍照转发无效。',
    count: '已签到 {{attended}} / {{expected}}',
    next: '{{seconds}} 秒后更换',
    noClass: '现在没有课',
    noClassHint: '开班后，在授课当天打开本页即显示二维码。',
    stale: '网络中断，正在重试……',
  },
  {
    title: 'Scan to sign in',
    lead: 'Scan with your phone, type your number or phone, then the last four of your ID',
    every: 'Changes each minute: a photo of it is worth nothing.',
    count: '{{attended}} of {{expected}} signed in',
    next: 'The next in {{seconds}} s.',
    noClass: 'No class now',
    noClassHint: 'Open this page on a day of teaching, once the session has started.',
    stale: 'Connection lost, trying again …',
  },
);
