import { defineText } from '../i18n';

/** Words of a last day: of a validity, which ends, and of something to be done, which is late. */
export const momentText = defineText(
  'moment',
  {
    expiry: { none: '未登记', past: '过期 {{count, number}} 天', soon: '{{count}} 天后到期', today: '今天到期' },
    due: { past: '逾期 {{count, number}} 天', soon: '{{count}} 天后到期', today: '今天到期' },
  },
  {
    expiry: {
      none: 'Not on file',
      past: 'expired {{count, number}} days ago',
      past_one: 'expired yesterday',
      soon: 'expires in {{count}} days',
      soon_one: 'expires tomorrow',
      today: 'expires today',
    },
    due: {
      past: '{{count, number}} days overdue',
      past_one: 'due yesterday',
      soon: 'due in {{count}} days',
      soon_one: 'due tomorrow',
      today: 'due today',
    },
  },
);
