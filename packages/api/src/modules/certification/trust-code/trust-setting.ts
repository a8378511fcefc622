import { definePhone } from '../../../kernel/setting.js';
import { text } from '../../../kernel/text.js';

/** 投诉电话: whom a householder calls about what a scan shows. */
export const complaintPhone = definePhone({
  key: 'public.complaintPhone',
  name: text('投诉电话', 'Telephone for complaints'),
  description: text(
    '公众页面上的投诉电话，初始为政务服务便民热线。',
    'Shown on public pages for complaints; at first the public service hotline.',
  ),
  initial: '12345',
});

/** 协会电话: where a service is rated and questions about training and certificates are answered. */
export const associationPhone = definePhone({
  key: 'public.associationPhone',
  name: text('协会电话', 'Telephone of the association'),
  description: text(
    '公众页面上的协会电话，用于评价服务、咨询培训和证书；留空则不显示。',
    'Shown on public pages to rate a service and to ask about training and certificates; empty is not shown.',
  ),
  initial: '',
});
