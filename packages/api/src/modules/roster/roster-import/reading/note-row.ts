const SIGNATURE = /^(填表|填报|制表|审核|复核|经办|报送|审批|主管|负责|联系|单位|日期|盖章)[^:：]{0,8}[:：]/;
const TOTAL = /^(合计|总计|小计|共计|总人数|合计人数)/;
const REMARK = /^(注|备注|说明|填表说明|填写说明|注意事项|附注)\s*\d*\s*[:：]/;

/** Rows of a sheet that are no record: who filled it in, totals, remarks below the table. */
export function isNoteRow(values: string[]): boolean {
  const first = values.find((value) => value.trim() !== '')?.trim() ?? '';
  return SIGNATURE.test(first) || TOTAL.test(first) || REMARK.test(first);
}
