import { describe, expect, test } from 'vitest';
import { matchHeader } from './header-match.js';
import { openRosterFile, type RosterKind } from './index.js';

/** Words of real rosters beside those of the samples and of the template. */
const WORDS: Record<RosterKind, Record<string, string>> = {
  WORKERS: {
    name: '真实姓名 服务员名称 员工名字 人员 从业者 保姆姓名 月嫂姓名 持证人姓名 学员姓名 家政工姓名 姓名（中文） 姓名(与身份证一致) 被派遣人员姓名 劳动者 受聘人姓名 Worker',
    idNumber:
      '有效身份证号码 有效身份证件号 公民身份证 身份证号(18位) 身份证号码/护照号 身份证件编号 证照号码 身份证／证件号码 居民身份号码 员工身份证号 身份证No. 身份證號碼 身分证号 证件号码（身份证）',
    sex: '男/女 性别（男/女） 姓别 服务员性别 Gender',
    birthDate: '出生年月日 生日 出生 服务员出生日期 出生日期（年月日）',
    phone: '手机/电话 本人手机号码 联系电话（手机） 微信号/手机 Tel. 手提电话 手机(11位) 通讯号码 服务人员联系方式',
    address: '通信地址 居住地址 现居地址 住所 现住所 暂住地址 现居住详细地址 目前住址',
    homeCounty: '居住县（市、区） 居住县区 居住区县 现居住县区 居住所在县区 现住县（区） 常住县区',
    hukou: '户籍（县） 户籍所在县 籍贯（省市县） 户籍地（县区） 祖籍 户口地址',
    county: '县（市、区） 所在县（市、区） 所属区域 所在区 区/县 县（区）',
    town: '乡镇（街道） 镇（街） 所属街道 街道/乡镇 镇街名称 所在镇（街道） 镇/街道',
    serviceLines:
      '家政服务工种 职业（工种） 主要服务项目 可提供服务 服务方向 服务品类 业务类别 岗位（工种） 所从事工种 从事项目 擅长技能 技能专长 职业名称',
    agencyCode: '统一社会信用代码（营业执照号） 所在单位统一社会信用代码 营业执照注册号 营业执照编号 统一代码',
    agencyName:
      '签约机构 签约单位 合作机构 派遣单位 隶属单位 所属门店名称 家政机构全称 家政企业（全称） 受聘单位 用工企业',
    contractKind:
      '劳动合同类型 劳动关系类型 与机构关系 签约性质 聘用方式 用工方式（员工制/中介制） 经营模式 员工制/中介制 合同（协议）类型 合同签订形式 从业性质',
    startedOn:
      '开始从业时间 合同起 合同生效日期 签约日期 签订时间 入行时间 进入家政行业时间 首次从业时间 来公司时间 加盟时间 受聘日期 合同期限起',
    endedOn: '离司日期 离开岗位离岗时间 解约日期 退出时间 停止服务日期 辞职日期',
    healthIssuedOn:
      '健康证（发证日期） 健康合格证发证日期 健康证领证日期 领证日期 健康证明出具日期 发证时间 体检年月 健康证核发时间 最近一次体检时间',
    healthExpiresOn: '健康证（有效期至） 健康证失效日期 健康证期限 健康证到期日 健康证有效期止 健康证届满日期',
    trained: '参加过培训 已培训 培训状态 有无培训 岗前培训情况 培训（是/否） 是否完成培训',
    trainingCompletedOn: '培训时间 结业时间 培训结束日期 培训完成时间 参加培训时间 最近培训日期 结业证日期',
    trainingCourse: '培训科目 培训专业 课程名称 培训课程名称 培训班次',
    trainingHours: '学时数 课时数 培训时长 累计学时 培训学时数 培训时数 总学时',
  },
  AGENCIES: {
    name: '家政服务企业 家政服务公司 公司全称 单位名称（盖章） 企业（机构）名称 字号名称 个体户名称 店铺名称 家政门店名称 市场主体',
    creditCode: '统一社会信用代码/注册号 注册号 工商注册号 营业执照编号 机构统一代码 18位信用代码 税号',
    kind: '类型（员工制/中介制） 员工制/中介制 家政企业类型 服务模式 运营类型',
    legalRepresentative: '企业法人 法定代表人（负责人） 业主姓名 老板 单位负责人 法人（经营者）',
    county: '区域 所在区 区/县 县（市、区）',
    town: '所属镇（街道） 镇/街道 镇街（园区）',
    address: '注册地 办公地点 经营地点 企业所在地 实际经营地址 营业场所',
    phone: '固话 座机 公司座机 法人手机 联系人及电话',
    serviceLines: '服务品类 服务工种 服务领域 经营内容 主营服务',
    onlineChannels: '是否开展线上业务 小程序/APP 新媒体账号 线上获客渠道',
    provincialPlatform: '省家政平台 是否入驻省家政服务平台 是否在广东省家政服务综合平台注册',
    ministryPlatform:
      '是否注册商务部业务系统统一平台 商务部信用平台 商务部业务系统注册 国家平台注册 是否录入商务部系统',
    insurance: '意外险 商业保险 责任险投保情况 是否投保家政服务责任险',
    headquartersCode: '母公司统一社会信用代码 总部信用代码（连锁）',
  },
};

describe.each(['WORKERS', 'AGENCIES'] as const)('words for the fields of %s', (kind) => {
  test.each(Object.entries(WORDS[kind]))('%s', (field, words) => {
    for (const word of words.split(' '))
      expect([word, matchHeader(kind, [word]).columns.get(0)]).toEqual([word, field]);
  });
});

test.each([
  ['身份证有效期', '证件照片', '护照照片', '健康证编号', '子女出生日期', '紧急联系人', '培训开始日期', '合同到期日期'],
])('words that only look so are no field: %s', (...words) => {
  for (const word of words) expect([word, matchHeader('WORKERS', [word]).columns.get(0)]).toEqual([word, undefined]);
});

test('a group above several columns belongs to their headers', async () => {
  const lines = [
    '某区家政服务员名册,,,,,,,,',
    '基本信息,,身份证,户籍,所属机构,,健康证,,培训',
    '姓名,性别,号码,地址,名称,代码,发证日期,有效期至,日期',
    '张三,女,440203199403191060,武江区,某公司,91440203MAURQ283FN,2026-01-01,2027-01-01,2025-05-01',
  ];
  const { headerRow, columns } = await openRosterFile(Buffer.from(lines.join('\n')), 'WORKERS');
  expect(headerRow).toBe(3);
  expect(columns.map(({ header, field }) => `${header} ${field}`)).toEqual([
    '姓名 name',
    '性别 sex',
    '身份证号码 idNumber',
    '户籍地址 hukou',
    '所属机构名称 agencyName',
    '所属机构代码 agencyCode',
    '健康证发证日期 healthIssuedOn',
    '健康证有效期至 healthExpiresOn',
    '培训日期 trainingCompletedOn',
  ]);
});
