import { defineText } from '../../../i18n';

export const catalogueText = defineText(
  'catalogue',
  {
    title: '数据目录',
    lead: '全市家政登记数据，按县、状态、年代等分组统计，也可以逐条读取不含个人信息的记录。看不到任何一个人是谁。',
    start: '五分钟得到第一个答案',
    step: {
      ask: {
        title: '先点一个统计',
        text: '不用写查询：选好分组就有表格和条形图，可以复制为 CSV。',
        link: '各县有多少服务员',
      },
      query: {
        title: '再看它的查询',
        text: '同一个问题在 GraphiQL 里是几行文字，点三角形运行，改一个词就是另一个问题。',
        link: '打开同一个问题',
      },
      docs: {
        title: '查字段的含义',
        text: 'GraphiQL 左侧的文档列出每一类数据、每个字段和取值，都有中文说明。',
        link: '打开 GraphiQL 和文档',
      },
      programme: {
        title: '需要定期取数时',
        text: '新建一个令牌，用程序发同样的查询。令牌只能读，到期失效。',
        link: '新建令牌',
      },
    },
    data: '有什么数据',
    set: {
      workerStatistics: {
        name: '服务员统计',
        fields: '县（市、区）、状态、性别、出生年代、服务项目、缺什么、健康证明、机构类型、合同种类',
      },
      agencyStatistics: { name: '机构统计', fields: '县（市、区）、类型、状态、服务项目、缺什么' },
      workers: { name: '服务员', fields: '状态、性别、出生年、所在县和镇街、服务项目、健康证明到期日、缺什么' },
      agencies: { name: '机构', fields: '名称、编号、统一社会信用代码、类型、状态、县和镇街、服务项目、服务员人数' },
      regions: { name: '行政区划', fields: '市、县、镇街、村居的代码、名称和上下级' },
    },
    askStatistics: '统计',
    askGraphiql: 'GraphiQL',
    never: '看不到什么，为什么',
    rules: {
      personal:
        '姓名、证件号码、电话、住址、出生日期不可查询，换名、嵌套、筛选、排序、搜索、导出都不行；查询会被拒绝，并说明原因。',
      pseudonym: '记录的标识（id）是化名：对您一直不变，可以去重和关联，但对不上其他人看到的标识。',
      suppressed:
        '少于 5 人的组不显示数字；如果用总数相减就能推出，再隐去一组，显示为“<5 / 已抑制”。没有出现的组，数量确为零。',
      limits: '一次查询的层数、字段数和条数有上限；超出时会说明超了什么、怎样少要一些。',
      readOnly: '只能查询，不能更改。',
    },
    more: '另见',
    learn: 'GraphQL 入门（graphql.org，英文）',
  },
  {
    title: 'Data catalogue',
    lead: 'The city’s domestic-service register, counted by county, state, decade and more, or read record by record without personal data. Nobody can be told apart.',
    start: 'The first answer in five minutes',
    step: {
      ask: {
        title: 'Start with a statistic',
        text: 'No query to write: choose how to group and get a table and bars, to copy as CSV.',
        link: 'Workers by county',
      },
      query: {
        title: 'Then look at its query',
        text: 'In GraphiQL the same question is a few lines. Press the triangle; change a word and it is another question.',
        link: 'Open the same question',
      },
      docs: {
        title: 'Look up what a field means',
        text: 'The documentation at the left of GraphiQL describes every type, field and value.',
        link: 'Open the documentation',
      },
      programme: {
        title: 'To fetch figures regularly',
        text: 'Create a token and send the same queries from a programme. A token only reads, and it ends.',
        link: 'Create a token',
      },
    },
    data: 'What there is',
    set: {
      workerStatistics: {
        name: 'Statistics of workers',
        fields:
          'county, state, sex, decade of birth, service line, what is missing, health certificate, kind of agency, kind of contract',
      },
      agencyStatistics: {
        name: 'Statistics of agencies',
        fields: 'county, kind, state, service line, what is missing',
      },
      workers: {
        name: 'Workers',
        fields:
          'state, sex, year of birth, county and town, service lines, end of the health certificate, what is missing',
      },
      agencies: {
        name: 'Agencies',
        fields:
          'name, number, unified social credit code, kind, state, county and town, service lines, number of workers',
      },
      regions: { name: 'Regions', fields: 'codes, names and hierarchy of city, counties, towns and communities' },
    },
    askStatistics: 'Statistics',
    askGraphiql: 'GraphiQL',
    never: 'What is not visible, and why',
    rules: {
      personal:
        'Names, ID numbers, phones, addresses and dates of birth cannot be queried: not under an alias, nested, in a filter, an order, a search or an export. Such a query is refused, with the reason.',
      pseudonym:
        'The id of a record is a pseudonym: it stays the same for you, so that records can be counted once and joined, and matches nobody else’s.',
      suppressed:
        'Groups of fewer than 5 persons are not shown; where subtracting from a total would tell one, a second group is hidden too. Both read “<5 / suppressed”. A group that does not appear is a true zero.',
      limits:
        'Depth, number of fields and number of rows of a query are limited. A refusal names what was too much and how to ask for less.',
      readOnly: 'Queries only: nothing can be changed.',
    },
    more: 'See also',
    learn: 'Introduction to GraphQL (graphql.org)',
  },
);
