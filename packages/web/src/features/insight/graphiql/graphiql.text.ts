import { defineText } from '../../../i18n';

export const graphiqlText = defineText(
  'graphiql',
  {
    title: 'GraphiQL',
    aside: '只能查询，个人信息不可见',
    sample: '打开样例查询',
    guide: '数据目录与说明',
    phone: '编辑器在宽屏上更好用。手机上可以运行样例，编写查询请用电脑。',
    samples: {
      'workers-by-county': '各县服务员人数',
      'agencies-by-kind': '各类机构数',
      'health-by-county': '各县健康证明',
      'lacks-by-county': '各县缺什么',
      'ages-of-county': '某县年龄与性别',
      'workers-page': '逐条读取服务员',
      'agencies-page': '逐家读取机构',
      regions: '县（市、区）代码',
    },
  },
  {
    title: 'GraphiQL',
    aside: 'queries only; personal data is not visible',
    sample: 'Open a sample query',
    guide: 'Data catalogue',
    phone: 'The editor is made for a wide screen. Samples run on a phone; write queries at a desk.',
    samples: {
      'workers-by-county': 'Workers by county',
      'agencies-by-kind': 'Agencies by kind',
      'health-by-county': 'Health certificates by county',
      'lacks-by-county': 'What is missing, by county',
      'ages-of-county': 'Age and sex of one county',
      'workers-page': 'Workers one by one',
      'agencies-page': 'Agencies one by one',
      regions: 'Codes of the counties',
    },
  },
);
