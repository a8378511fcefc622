import { cleanText } from '../../../../kernel/identifier/index.js';
import type { AgencyKind, ContractKind, IdKind, OnlineChannel, ServiceLine, Sex } from './row-facts.js';

/** Words and the value that they mean; the first entry that matches wins. */
type Vocabulary<Value> = readonly (readonly [words: RegExp, value: Value])[];

const BLANK = /^(无|暂无|没有|未填|不详|未知|空|—+|-+|–+|\/+|\\+|n\/?a|null|none|nil|#n\/a|未办|未办理|未体检|待办)$/i;

const SEXES: Vocabulary<Sex> = [
  [/^(女|f|female|2|0?2[.、-]?女)/i, 'FEMALE'],
  [/^(男|m|male|1|0?1[.、-]?男)/i, 'MALE'],
];

const ID_KINDS: Vocabulary<IdKind> = [
  [/港|澳|回乡证|hong|macao|macau/i, 'HK_MACAO'],
  [/台/, 'TAIWAN'],
  [/外国|外籍|护照|永久居留|foreign|passport/i, 'FOREIGN'],
  [/身份证|居民|户口|resident|^id/i, 'RESIDENT'],
];

const SERVICE_LINES: Vocabulary<ServiceLine> = [
  [/家电|电器|空调|油烟机|appliance/i, 'APPLIANCE_CLEANING'],
  [/母婴|月嫂|产妇|月子|催乳|产后|孕|maternity/i, 'MATERNITY'],
  [/育婴|育儿|婴|幼|托育|儿童|小孩|孩子|保育|带娃|infant|nanny/i, 'INFANT'],
  [/病|陪护|护工|陪诊|医院|patient/i, 'PATIENT'],
  [/养老|老人|老年|居家照护|助老|护老|失能|elder/i, 'ELDERLY'],
  [/餐|饮食|厨|做饭|烹饪|煮饭|烧菜|cook/i, 'COOKING'],
  [/钟点|小时工|计时|临时|hourly/i, 'HOURLY'],
  [/保洁|清洁|卫生|打扫|收纳|擦|家务|住家|保姆|家政员|家政服务|洗衣|housekeep|clean/i, 'HOUSEKEEPING'],
];

const CONTRACT_KINDS: Vocabulary<ContractKind> = [
  [/劳务|服务|协议|中介|居间|兼职|灵活|派遣|委托|合作|加盟|临时|钟点|自由|非全日|service/i, 'SERVICE'],
  [/劳动|员工|全职|正式|固定期限|全日制|聘用|雇佣|labou?r|employ/i, 'LABOUR'],
];

const AGENCY_KINDS: Vocabulary<AgencyKind> = [
  [/混合|兼营|员工.*中介|中介.*员工|mixed/i, 'MIXED'],
  [/员工|employee/i, 'EMPLOYEE_BASED'],
  [/中介|居间|会员|intermediar/i, 'INTERMEDIARY'],
];

const ONLINE_CHANNELS: Vocabulary<OnlineChannel> = [
  [/小程序|mini/i, 'MINI_PROGRAM'],
  [/公众号|公众帐号|公众账号|服务号|订阅号/, 'PUBLIC_ACCOUNT'],
  [/app|客户端/i, 'APP'],
  [/美团|京东|天猫|淘宝|抖音|快手|58|拼多多|支付宝|饿了么|大众点评|到家|电商|平台|闲鱼|赶集|ecommerce/i, 'ECOMMERCE'],
];

const YES_NO: Vocabulary<boolean> = [
  [/^(否|未|无|没|不|×|✗|n|false|0)/i, false],
  [/^(是|已|有|参加|合格|通过|受过|√|✓|y|true|1)/i, true],
];

/** True for nothing and for the words by which people say nothing. */
export function isBlank(typed: string | undefined): boolean {
  const value = cleanText(typed ?? '');
  return value === '' || BLANK.test(value);
}

/** True for the errors of formulas, cells too narrow for a program to show, and what a wrong encoding leaves of a character. */
export function isGarbled(typed: string): boolean {
  return /^#|\ufffd/.test(cleanText(typed));
}

function readerOf<Value>(vocabulary: Vocabulary<Value>) {
  return (typed: string): Value | null => {
    const value = cleanText(typed).replace(/ /g, '');
    return vocabulary.find(([words]) => words.test(value))?.[1] ?? null;
  };
}

export const readSex = readerOf(SEXES);
export const readIdKind = readerOf(ID_KINDS);
export const readContractKind = readerOf(CONTRACT_KINDS);
export const readAgencyKind = readerOf(AGENCY_KINDS);
export const readYesNo = readerOf(YES_NO);

/** Each part of a list is read by itself, each value is kept once. */
function listReaderOf<Value>(vocabulary: Vocabulary<Value>, otherwise: Value | null) {
  const read = readerOf(vocabulary);
  return (typed: string): Value[] => {
    const parts = cleanText(typed)
      .split(/[、，,;；/|+\s]+|和|及|与/)
      .filter((part) => !isBlank(part));
    return [...new Set(parts.map((part) => read(part) ?? otherwise).filter((value) => value !== null))];
  };
}

/** A trade that the list does not have is 其他, never an error. */
export const readServiceLines = listReaderOf<ServiceLine>(SERVICE_LINES, 'OTHER');
export const readOnlineChannels = listReaderOf<OnlineChannel>(ONLINE_CHANNELS, null);
