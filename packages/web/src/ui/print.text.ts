import { defineText } from '../i18n';

export const printText = defineText(
  'print',
  {
    at: '打印 {{time}} {{name}}',
    fact: '{{label}}：{{value}}',
    rows: '第 {{from, number}}–{{to, number}} 项，共 {{total, number}} 项',
    all: '共 {{total, number}} 项',
    place: '范围',
  },
  {
    at: 'printed {{time}} by {{name}}',
    fact: '{{label}}: {{value}}',
    rows: '{{from, number}} to {{to, number}} of {{total, number}}',
    all: '{{total, number}} in all',
    place: 'Area',
  },
);
