import { type Text, text } from '../../../../kernel/text.js';

const REFUSALS = {
  EMPTY_FILE: text(
    '文件是空的，请选择已填写的工作簿。',
    'The file is empty. Choose the workbook that has been filled in.',
  ),
  TOO_LARGE: text(
    '文件超过 64 MB，请拆分后分批上传。',
    'The file is larger than 64 MB. Split it and upload the parts.',
  ),
  TOO_MANY_ROWS: text(
    '超过 200,000 行，请拆分后分批上传。',
    'More than 200,000 rows. Split the file and upload the parts.',
  ),
  OLD_EXCEL: text(
    '这是旧版 Excel 97-2003（.xls）文件，请另存为“Excel 工作簿（.xlsx）”后再上传。',
    'This is an Excel 97-2003 (.xls) file. Save it as an Excel workbook (.xlsx) and upload that.',
  ),
  PASSWORD_PROTECTED: text(
    '文件设有打开密码，请取消密码后再上传。',
    'The file is protected by a password. Remove the password and upload it again.',
  ),
  WEB_PAGE: text(
    '这是网页文件，只是改了扩展名。请用表格软件打开，另存为 .xlsx 后再上传。',
    'This is a web page under another name. Open it in a spreadsheet program, save it as .xlsx and upload that.',
  ),
  JSON_FILE: text(
    '这是 JSON 数据文件，不是表格。请导出为 .xlsx 或 .csv 后再上传。',
    'This is a JSON data file, not a table. Export it as .xlsx or .csv and upload that.',
  ),
  UNSUPPORTED_FORMAT: text(
    '无法识别的文件类型，请上传 .xlsx 或 .csv 文件。',
    'This type of file cannot be read. Upload an .xlsx or .csv file.',
  ),
  BROKEN_FILE: text(
    '文件已损坏或不完整，请用表格软件打开并另存为 .xlsx 后再上传。',
    'The file is damaged or incomplete. Open it in a spreadsheet program, save it as .xlsx and upload that.',
  ),
  OPEN_QUOTE: text(
    '文件中有一个双引号没有配对，其后的各行无法分开。请改正这个引号，或用表格软件另存为 .xlsx 后再上传。',
    'A double quote in the file is never closed, so the rows behind it cannot be told apart. Correct it, or save the file as .xlsx and upload that.',
  ),
  SUSPECT_ARCHIVE: text(
    '文件解压后异常庞大，已拒绝读取。请另存为新的 .xlsx 后再上传。',
    'The file unpacks to an unreasonable size and was not read. Save it as a new .xlsx and upload that.',
  ),
  DOCUMENT_TYPE: text(
    '文件内含外部实体声明，出于安全考虑已拒绝读取。请另存为新的 .xlsx 后再上传。',
    'The file declares external entities and was not read for safety. Save it as a new .xlsx and upload that.',
  ),
  NO_SHEET: text('工作簿中没有可见的工作表。', 'The workbook has no visible sheet.'),
  SHEET_NOT_FOUND: text('工作簿中没有这个工作表，请重新选择。', 'The workbook has no such sheet. Choose another.'),
  NO_HEADER: text(
    '没有找到表头行。请检查是否选错了文件，或对照模板补上表头。',
    'No header row was found. Check that this is the right file, or add the headers of the template.',
  ),
  LISTS_AGENCIES: text(
    '从表头看，这是机构名册，不是服务员名册。请改选“机构”，再上传这份文件。',
    'By its headers this is a list of agencies, not of workers. Choose “Agencies” and upload the file again.',
  ),
  LISTS_WORKERS: text(
    '从表头看，这是服务员（从业人员）名册，不是机构名册。请改选“服务员”，再上传这份文件。',
    'By its headers this is a list of workers, not of agencies. Choose “Workers” and upload the file again.',
  ),
} satisfies Record<string, Text>;

export type FileRefusalCode = keyof typeof REFUSALS;

/** A file that is not read, with the reason and what to do about it. The only error that reading a file throws. */
export class FileRefusal extends Error {
  readonly text: Text;

  constructor(
    readonly code: FileRefusalCode,
    options?: ErrorOptions,
  ) {
    super(`${REFUSALS[code].zh} / ${REFUSALS[code].en}`, options);
    this.text = REFUSALS[code];
  }
}

/** Whatever a parser throws at a damaged file becomes a refusal. */
export function asRefusal(fault: unknown): FileRefusal {
  return fault instanceof FileRefusal ? fault : new FileRefusal('BROKEN_FILE', { cause: fault });
}
