import { type Text, text } from '../../../../kernel/text.js';
import { type ProblemKind, problem } from './problem-kind.js';
import { PROBLEMS_BEYOND_ROW } from './problems-beyond-row.js';

const CHECK_PAPER = ['请对照证件原件核对后改正。', 'Compare with the paper itself and correct it.'] as const;
const FIX_DATE = ['请填写为 2026-10-31 这样的日期。', 'Write a date such as 2026-10-31.'] as const;

/** Every way in which a row can be bad. */
export const PROBLEMS = {
  NAME_MISSING: problem('NAME_MISSING', '姓名未填写。', 'The name is missing.', '请补填姓名。', 'Fill in the name.'),
  NAME_UNREADABLE: problem(
    'NAME_MISSING',
    '姓名或名称是公式错误或乱码，不能读出。',
    'In place of the name stands the error of a formula, or characters that were lost.',
    '请在原表中改正这一格，重新填写。',
    'Correct the cell in the original file, and type the name.',
  ),
  AGENCY_NAME_MISSING: problem(
    'NAME_MISSING',
    '机构名称未填写。',
    'The name of the agency is missing.',
    '请按营业执照补填机构名称。',
    'Fill in the name as the business licence has it.',
  ),
  ID_MISSING: problem(
    'ID_MISSING',
    '证件号码未填写。',
    'The ID number is missing.',
    '请补填证件号码。',
    'Fill in the ID number.',
  ),
  ID_SCIENTIFIC: problem(
    'ID_SCIENTIFIC',
    '证件号码被表格软件变成了科学记数（如 3.30E+17），后几位已丢失。',
    'The spreadsheet turned the ID number into a number (such as 3.30E+17); its last digits are lost.',
    '请先把该列设为“文本”格式，再重新填写完整号码。',
    'Format the column as text, then enter the full number again.',
  ),
  ID_LENGTH: problem(
    'ID_LENGTH',
    '身份证号不是 18 位（17 位数字加 1 位数字或 X）。',
    'The resident ID does not have 18 characters (17 digits and a digit or X).',
    ...CHECK_PAPER,
  ),
  PAPER_FORM: problem(
    'ID_LENGTH',
    '号码与所填的证件类型不符。',
    'The number does not look like that kind of paper.',
    '请核对证件类型和号码。',
    'Check the kind of paper and the number.',
  ),
  ID_BIRTH_DATE: problem(
    'ID_BIRTH_DATE',
    '身份证号中的出生日期不存在。',
    'The date of birth inside the resident ID does not exist.',
    ...CHECK_PAPER,
  ),
  ID_CHECK_DIGIT: problem(
    'ID_CHECK_DIGIT',
    '身份证号校验不通过，至少有一位有误。',
    'The resident ID fails its check: at least one digit is wrong.',
    ...CHECK_PAPER,
  ),
  UNDER_AGE: problem(
    'UNDER_AGE',
    '未满 {age} 周岁，不能登记为服务员。',
    'Under {age} years of age: cannot be registered as a worker.',
    '请核对证件号码；确未满法定年龄的，请从名册中删除。',
    'Check the ID number; if the person really is too young, take the row out.',
  ),
  SEX_CONTRADICTS_ID: problem(
    'SEX_CONTRADICTS_ID',
    '性别与身份证号不一致。',
    'The sex contradicts the resident ID.',
    '请核对性别和身份证号，改正其中填错的一项。',
    'Check both and correct the one that is wrong.',
  ),
  SEX_MISSING: problem(
    'IDENTITY_INCOMPLETE',
    '这类证件号码不含性别，性别未填写或无法识别。',
    'This kind of paper does not tell the sex, and none that can be read is given.',
    '请照证件在“性别”列填写男或女；表中没有这一列的，请补上后重新导入。',
    'Enter 男 (male) or 女 (female) from the paper in a column 性别; add the column if the file has none.',
  ),
  BIRTH_DATE_MISSING: problem(
    'IDENTITY_INCOMPLETE',
    '这类证件号码不含出生日期，出生日期未填写。',
    'This kind of paper does not tell the date of birth, and none is given.',
    '请照证件在“出生日期”列填写；表中没有这一列的，请补上后重新导入。',
    'Enter it from the paper in a column 出生日期; add the column if the file has none.',
  ),
  PHONE: problem(
    'PHONE',
    '电话号码无法识别。',
    'This is not a telephone number.',
    '请填写 11 位手机号，或带区号的固定电话，如 0751-8769485。',
    'Enter a mobile number of 11 digits, or a landline with its area code such as 0751-8769485.',
  ),
  AGENCY_UNKNOWN: problem(
    'AGENCY_UNKNOWN',
    '本县名录中没有这家机构。',
    'The register of this county has no such agency.',
    '请核对统一社会信用代码；机构尚未登记的，请先导入机构。',
    'Check the credit code; if the agency is not registered yet, import the agencies first.',
  ),
  AGENCY_AMBIGUOUS: problem(
    'AGENCY_UNKNOWN',
    '本县有多家同名机构，无法确定是哪一家。',
    'Several agencies of this county have that name.',
    '请补填机构的统一社会信用代码。',
    'Fill in the credit code of the agency.',
  ),
  CREDIT_CODE_MISSING: problem(
    'CREDIT_CODE_MISSING',
    '统一社会信用代码未填写。',
    'The credit code is missing.',
    '请按营业执照补填 18 位代码。',
    'Fill in the 18 characters from the business licence.',
  ),
  CREDIT_CODE_LENGTH: problem(
    'CREDIT_CODE',
    '统一社会信用代码不是 18 位。',
    'The credit code does not have 18 characters.',
    '请对照营业执照核对后改正。',
    'Compare with the business licence and correct it.',
  ),
  CREDIT_CODE_ALPHABET: problem(
    'CREDIT_CODE',
    '统一社会信用代码含有不允许的字符（不使用 I、O、S、V、Z）。',
    'The credit code holds a character that is not used (I, O, S, V and Z never are).',
    '请对照营业执照核对，注意数字 0、1 与字母 O、I 的区别。',
    'Compare with the business licence; mind the digits 0 and 1 and the letters O and I.',
  ),
  CREDIT_CODE_SCIENTIFIC: problem(
    'CREDIT_CODE',
    '统一社会信用代码被表格软件变成了科学记数，后几位已丢失。',
    'The spreadsheet turned the credit code into a number; its last digits are lost.',
    '请先把该列设为“文本”格式，再重新填写完整代码。',
    'Format the column as text, then enter the full code again.',
  ),
  AGENCY_KIND: problem(
    'KIND_UNKNOWN',
    '机构类型未填写或无法识别。',
    'The kind of agency is missing or unknown.',
    '请填写：员工制、中介制或混合。',
    'Enter 员工制 (employee-based), 中介制 (intermediary) or 混合 (mixed).',
  ),
  CONTRACT_KIND: problem(
    'KIND_UNKNOWN',
    '合同类型无法识别。',
    'The kind of contract is unknown.',
    '请填写：劳动合同（员工制）或服务协议（中介制）。',
    'Enter 劳动合同 (labour contract) or 服务协议 (service agreement).',
  ),
  ID_KIND: problem(
    'KIND_UNKNOWN',
    '证件类型无法识别。',
    'The kind of paper is unknown.',
    '请填写：居民身份证、港澳证件、台湾证件或外国人证件。',
    'Enter 居民身份证, 港澳证件, 台湾证件 or 外国人证件.',
  ),
  OTHER_COUNTY: problem(
    'OTHER_COUNTY',
    '属于其他县（市、区），不能导入本县名录。',
    'Belongs to another county and cannot enter the register of this one.',
    '请核对所属区划；确属外县的，请由该县导入。',
    'Check the region; if it is right, that county has to import the row.',
  ),
  TOWN_ELSEWHERE: problem(
    'OTHER_COUNTY',
    '所填镇街不在所填的县（市、区）。',
    'The town does not lie in the county that the row names.',
    '请核对镇街和县（市、区）；住在外县的，镇街请留空，并在“居住县区”列填写所住的县（市、区）。',
    'Check town and county. If the person lives in another county, leave the town blank and name that county in a column 居住县区.',
  ),
  DATE_UNREADABLE: problem('DATE_UNREADABLE', '日期无法识别。', 'This date cannot be read.', ...FIX_DATE),
  DAY_MISSING: problem(
    'DATE_UNREADABLE',
    '只写了年月，没有写日。',
    'This is a month without its day.',
    '请对照原件补上具体日期，如 2026-10-31。',
    'Add the day from the document itself, such as 2026-10-31.',
  ),
  HEALTH_DATE_FUTURE: problem(
    'HEALTH_DATE_FUTURE',
    '健康证发证（体检）日期晚于今天。',
    'The health certificate is dated after today.',
    '请对照健康证核对日期。',
    'Compare the date with the certificate.',
  ),
  START_IN_FUTURE: problem('DATE_ORDER', '入职日期晚于今天。', 'The first day of work is after today.', ...FIX_DATE),
  START_BEFORE_BIRTH: problem(
    'DATE_ORDER',
    '入职日期早于出生日期。',
    'The first day of work is before the day of birth.',
    ...FIX_DATE,
  ),
  END_BEFORE_START: problem(
    'DATE_ORDER',
    '离职日期早于入职日期。',
    'The last day of work is before the first.',
    '请核对两个日期。',
    'Check both dates.',
  ),
  EXPIRY_BEFORE_ISSUE: problem(
    'DATE_ORDER',
    '健康证有效期不晚于发证日期。',
    'The health certificate expires no later than it was issued.',
    '请对照健康证核对两个日期。',
    'Compare both dates with the certificate.',
  ),
  EXPIRY_AFTER_A_YEAR: problem(
    'HEALTH_VALIDITY',
    '健康证有效期为一年，所填的有效期至超过发证日期一年。',
    'A health certificate holds one year; this one ends more than a year after its issue.',
    '请对照健康证核对两个日期。',
    'Compare both dates with the certificate.',
  ),
  EXPIRY_TOO_FAR: problem(
    'HEALTH_VALIDITY',
    '健康证有效期为一年，所填的有效期至距今超过一年。',
    'A health certificate holds one year; this one ends more than a year from today.',
    '请对照健康证核对有效期至的日期。',
    'Compare the date with the certificate.',
  ),
  TRAINING_IN_FUTURE: problem(
    'DATE_ORDER',
    '培训结业日期晚于今天。',
    'The training ends after today.',
    '请核对日期；培训尚未结业的，请留空。',
    'Check the date; leave it blank while the training goes on.',
  ),
  VALUE_TOO_LONG: problem(
    'VALUE_TOO_LONG',
    '内容超过 {limit} 个字。',
    'Longer than {limit} characters.',
    '请精简到 {limit} 个字以内。',
    'Shorten it to {limit} characters.',
  ),
  ...PROBLEMS_BEYOND_ROW,
} satisfies Record<string, ProblemKind>;

export type ProblemKey = keyof typeof PROBLEMS;

/** The problem in words, its `{…}` filled in. */
export function worded(key: ProblemKey, values: Record<string, number> = {}): ProblemKind {
  const { code, message, fix } = PROBLEMS[key];
  const fill = (words: string) => words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const both = (words: Text) => text(fill(words.zh), fill(words.en));
  return { code, message: both(message), fix: both(fix) };
}
