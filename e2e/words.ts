export type Language = 'zh-CN' | 'en';

const number = new Intl.NumberFormat('en-US');
const rows = (count: number): string => `${number.format(count)} ${count === 1 ? 'row' : 'rows'}`;
const records = (count: number): string => `${number.format(count)} ${count === 1 ? 'record' : 'records'}`;

/**
 * What the actors look for on screen, in their language. Written down anew and not read from the product: a wording that
 * is lost or changed by mistake must fail here.
 */
export function wordsIn(language: Language) {
  const say = (zh: string, en: string): string => (language === 'en' ? en : zh);
  return {
    cancel: say('取消', 'Cancel'),
    verify: say('核验通过', 'Verify'),
    notFound: say('没有找到这个页面或记录', 'This page or record was not found'),
    openMenu: say('打开菜单', 'Open menu'),
    nav: {
      board: say('本县看板', 'County dashboard'),
      workers: say('服务员', 'Workers'),
      agencies: say('机构', 'Agencies'),
      employments: say('从业关系', 'Employments'),
      imports: say('导入', 'Imports'),
      census: say('底数摸查', 'Census'),
      statistics: say('统计', 'Statistics'),
    },
    list: {
      found: (count: number) => say(`${number.format(count)} 项，截至`, `${records(count)} as of`),
      anyFound: say('项，截至', 'as of'),
      selectPage: say('选择本页全部', 'Select this page'),
      selected: (count: number) => say(`已选 ${number.format(count)} 项`, `${number.format(count)} selected`),
      done: (count: number) => say(`已办理 ${number.format(count)} 项`, `${number.format(count)} done`),
      notDone: (count: number) => say(`${number.format(count)} 项未办理`, `${number.format(count)} not done`),
      row: (name: string) => say(`选择${name}`, `Select ${name}`),
      waiting: say('待核验', 'To verify'),
      nothing: say('没有符合条件的记录', 'Nothing matches'),
    },
    board: {
      workers: say('登记服务员', 'Workers registered'),
      agencies: say('机构', 'Agencies'),
      waiting: say('待核验', 'To verify'),
      agenciesVerified: (count: number | string) => say(`已核验 ${count}`, `${count} verified`),
      verifyAgencies: say('机构核验', 'Verify agency'),
    },
    worker: {
      name: say('姓名', 'Name'),
      idNumber: say('证件号码', 'ID number'),
      phone: say('电话', 'Phone'),
      agency: say('机构', 'Agency'),
      labour: say('劳动合同', 'Labour contract'),
      register: say('登记', 'Register'),
      open: say('打开记录', 'Open record'),
      checkIdentity: say('登记人证合一', 'Record identity check'),
      inPerson: say('当面核对', 'In person'),
      verified: say('已核验', 'Verified'),
      looks: say('谁看过', 'Who looked'),
      reveal: say('查看证件号码', 'Reveal ID number'),
      purpose: say('查看目的', 'Purpose'),
      purposeRequired: say('请填写查看目的', 'Enter the purpose'),
      toVerify: say('核验身份', 'Verify identity'),
      see: say('查看', 'Reveal'),
      looked: say('查看证件号码', 'ID number'),
      search: say('姓名、拼音、证件号后四位、编号', 'Name, pinyin, last four of the ID, number'),
    },
    review: {
      declare: say('申报年审', 'Declare'),
      declareCount: (count: number) => say(`申报 ${count} 项`, `Declare ${count}`),
      demand: say('责令整改', 'Demand rectification'),
      reasons: say('常用理由', 'Common reasons'),
    },
    link: {
      title: say('请服务员本人确认', 'Let the worker confirm'),
      label: say('一次性链接', 'One-time link'),
      done: say('知道了', 'Done'),
    },
    answer: {
      greeting: (name: string) => say(`${name}，您好`, `Hello ${name}`),
      accept: say('是的，我在这里工作', 'Yes, I work there'),
      accepted: say('已确认', 'Confirmed'),
      gone: say('这个链接已经失效', 'This link does not work any more'),
    },
    employment: {
      states: {
        offered: say('待确认', 'Offered'),
        current: say('在职', 'Current'),
        ended: say('已解除', 'Ended'),
        conflict: say('合同冲突', 'In conflict'),
      },
      settle: say('裁决冲突', 'Settle the conflict'),
      contested: say('待裁决', 'waiting'),
      reason: say('裁决理由', 'Why so'),
      settled: say('裁决冲突：已办理', 'Settle the conflict: done'),
    },
    analysis: {
      sample: say('打开样例查询', 'Open a sample query'),
      workersByCounty: say('各县服务员人数', 'Workers by county'),
      exampleByCounty: say('各县有多少服务员', 'Workers by county'),
      total: say('总数', 'Total'),
      personal: say('含个人信息，数据分析角色不可查询', 'holds personal data, which analysts cannot query'),
    },
    imports: {
      start: say('导入名册', 'Import workbook'),
      none: say('还没有导入过名册', 'No workbook imported yet'),
      agencies: say('机构', 'Agencies'),
      workers: say('服务员', 'Workers'),
      chooseFile: say('选择文件', 'choose a file'),
      upload: say('上传并检查', 'Upload and check'),
      chooseAgencies: say('请改选“机构”', 'Choose “Agencies”'),
      readAsAgencies: say('按机构名册上传', 'Upload it as agencies'),
      counters: say('按检查结果筛选', 'Filter by verdict'),
      bad: say('有误', 'Bad'),
      fresh: say('新增', 'New'),
      unchanged: say('未变', 'Unchanged'),
      total: (count: number) => say(`合计 ${number.format(count)} 行`, `${rows(count)} in all`),
      commit: (count: number) => say(`入库 ${number.format(count)} 行`, `Put ${rows(count)} in`),
      stillBad: (count: number) =>
        say(
          `还有 ${number.format(count)} 行有误`,
          count === 1 ? 'One row is still bad' : `${rows(count)} are still bad`,
        ),
      nothingNew: say('名录不用改动', 'the file agrees with the register'),
      clean: say('文件里的每一行都已在名录中', 'Every row of the file is in the register'),
      resultTitle: say('这次改了什么', 'What it changed'),
      seeAgencies: say('查看这批机构', 'See these agencies'),
      numberUntold: say('已登记，编号未填', 'registered, number not told'),
      seeWorkers: say('查看这批服务员', 'See these workers'),
      cell: (row: number, column: string) => say(`第 ${row} 行 ${column}`, `Row ${row} ${column}`),
      mended: (row: number) => say(`第 ${row} 行已改好`, `Row ${row} is mended`),
      rejects: (count: number) => say(`下载有误行（${count}）`, `Download bad rows (${count})`),
      checkColumns: say('核对列', 'Check columns'),
      discard: say('放弃本次导入', 'Discard this import'),
      revert: say('整批撤销', 'Revert the batch'),
      reverted: say('这一批已撤销', 'This batch was reverted'),
      causes: {
        check: say('证件号校验不符', 'ID fails its check digit'),
        age: say('未满从业年龄', 'Under working age'),
      },
    },
  };
}

export type Words = ReturnType<typeof wordsIn>;
