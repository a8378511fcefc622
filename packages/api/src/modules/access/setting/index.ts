export { CalendarResolver } from './calendar.resolver.js';
export { SettingResolver } from './setting.resolver.js';
