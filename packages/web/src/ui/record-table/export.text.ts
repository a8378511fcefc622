import { defineText } from '../../i18n';

export const exportText = defineText(
  'export',
  {
    title: '导出',
    selected: '导出所选',
    count: '将导出 {{count, number}} 行，不截断。',
    counting: '正在清点行数……',
    none: '当前条件下没有可导出的记录。',
    chosen: '只导出所选的行。导出会记入审计。',
    scope: '按当前筛选条件导出。导出会记入审计。',
    format: '文件格式',
    start: '导出 {{count, number}} 行',
  },
  {
    title: 'Export',
    selected: 'Export selection',
    count: '{{count, number}} rows will be exported, none cut off.',
    count_one: '{{count, number}} row will be exported.',
    counting: 'Counting rows…',
    none: 'There is nothing to export with these filters.',
    chosen: 'Only the selected rows. Exports are audited.',
    scope: 'The current filters apply. Exports are audited.',
    format: 'File format',
    start: 'Export {{count, number}} rows',
    start_one: 'Export {{count, number}} row',
  },
);
