/** A workers' file of any size in the columns of a county's workbook: valid ID numbers, all different, over the given agencies. */
export function generatedRoster(rows: number, creditCodes: string[], county = '440203'): string {
  const lines = [
    '姓名,性别,身份证号,联系电话,机构统一社会信用代码,合同类型,服务工种,入职日期,健康证发证日期,是否参加过培训',
  ];
  for (let at = 0; at < rows; at += 1) {
    const id = residentId(county, at);
    const sex = Number(id[16]) % 2 === 1 ? '男' : '女';
    const phone = `139${String(at % 100_000_000).padStart(8, '0')}`;
    const name = `${SURNAMES[at % SURNAMES.length]}${GIVEN[Math.floor(at / SURNAMES.length) % GIVEN.length]}${GIVEN[Math.floor(at / 997) % GIVEN.length]}`;
    const day = `2026-${String((at % 9) + 1).padStart(2, '0')}-${String((at % 27) + 1).padStart(2, '0')}`;
    lines.push(
      [
        name,
        sex,
        id,
        phone,
        creditCodes[at % creditCodes.length],
        '服务协议',
        '钟点工',
        '2024-03-01',
        day,
        at % 3 === 0 ? '是' : '否',
      ].join(','),
    );
  }
  return `${lines.join('\r\n')}\r\n`;
}

const SURNAMES = [...'李王张刘陈杨黄赵周吴徐孙马朱胡郭何林罗高'];
const GIVEN = [...'芳娟敏静丽艳秀英华慧巧美娜淑惠珠翠雅芝玉萍红娥玲芬燕彩春菊兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const DAYS = 12_000;

/** The `at`-th ID number of a county: a birth date between 1965 and 1997, then the sequence within the day. */
function residentId(county: string, at: number): string {
  const born = new Date(Date.UTC(1965, 0, 1 + (at % DAYS))).toISOString().slice(0, 10).replaceAll('-', '');
  const body = `${county}${born}${String(Math.floor(at / DAYS)).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, place) => total + Number(digit) * WEIGHTS[place]!, 0);
  return body + '10X98765432'[sum % 11];
}
