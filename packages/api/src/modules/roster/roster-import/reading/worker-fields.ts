import { type FieldDefinition, field } from './field-definition.js';

const OF_OTHERS = /紧急|家属|雇主|客户|配偶|法人|法定|负责人|填表|审核|经办|联系人|推荐|介绍|银行|开户/;
const OF_AGENCY = /机构|公司|企业|单位|门店|商户|店/;
const ENDS = /到期|截止|届满|失效|有效|结束|终止|解除|离/;

/** What the register keeps of a worker, in the order of the template. */
export const WORKER_FIELDS: FieldDefinition[] = [
  field(
    'name',
    '姓名',
    'Name',
    '服务员姓名 员工姓名 人员姓名 从业人员姓名 从业者姓名 家政员姓名 家政服务员姓名 服务人员姓名 家政人员姓名 阿姨姓名 名字 服务员 家政服务员 家政员 从业人员 家政人员 服务人员 人员名称 劳动者姓名 职工姓名 学员姓名 本人姓名 真实姓名 服务员名称 人员 员工 从业者 劳动者 name fullname workername worker employee',
    {
      required: true,
      personal: true,
      like: /(姓名|名字)$|^姓\/?名/,
      unlike: new RegExp(`${OF_OTHERS.source}|曾用|拼音|${OF_AGENCY.source}`),
    },
  ),
  field(
    'idKind',
    '证件类型',
    'Kind of paper',
    '证件种类 证件类别 证件名称 身份证件类型 身份证件种类 有效证件类型 idtype idkind papertype',
    { personal: true },
  ),
  field(
    'idNumber',
    '身份证号',
    'ID number',
    '身份证号码 身份证 公民身份号码 公民身份证号码 公民身份证号 居民身份证号 居民身份证号码 居民身份证 证件号码 证件号 证件编号 身份号码 身份证件号码 身份证件号 有效证件号码 二代身份证号 二代证号 身份证编号 身份证号吗 身份证件 证照号码 证照号 idnumber idno idcard idcardno residentid',
    {
      required: true,
      personal: true,
      like: /身[份分](证|證|号|编)|证件号/,
      unlike: new RegExp(
        `${OF_OTHERS.source}|类型|种类|类别|有效(期|日|至|截)|地址|住址|(?<!护)照|复印|扫描|日期|是否|核验|正面|反面|归属`,
      ),
    },
  ),
  field('sex', '性别', 'Sex', '男女 男/女 性別 姓别 sex gender', { personal: true, like: /性别/ }),
  field(
    'birthDate',
    '出生日期',
    'Date of birth',
    '出生年月日 生日 出生年月 出生时间 出生 birthdate dateofbirth birthday',
    {
      personal: true,
      like: /出生.*(日|年)/,
      unlike: new RegExp(`${OF_OTHERS.source}|子女|孩|宝宝|地`),
    },
  ),
  field(
    'phone',
    '联系电话',
    'Phone',
    '手机号码 手机号 手机 电话 电话号码 联系方式 移动电话 本人电话 本人手机 本人联系电话 联系手机 联系号码 移动电话号码 联络电话 联络方式 服务员电话 手机电话 通讯号码 phone mobile telephone tel phonenumber mobilephone',
    {
      personal: true,
      like: /电话|手机|联系方式/,
      unlike: new RegExp(`${OF_OTHERS.source}|${OF_AGENCY.source}|固话2|备用`),
    },
  ),
  field(
    'address',
    '现住址',
    'Address',
    '居住地址 住址 家庭住址 现居住地 现居住地址 常住地址 常住地 联系地址 地址 居住地 现住地址 现住地 家庭地址 通讯地址 详细住址 详细地址 居住详细地址 住所 现住所 现居地址 address homeaddress',
    { like: /住址|居住(地|详细)|住地|通[讯信]地址/, unlike: new RegExp(`户籍|户口|${OF_AGENCY.source}`) },
  ),
  field(
    'homeCounty',
    '居住县区',
    'County of residence',
    '居住区县 居住县 居住区 居住县市区 居住地县区 居住所在县区 现居住县 现居住区 现住县区 现居县区 homecounty',
    { like: /(居住|现住|现居|常住)(地|所在)*(县|区)/, unlike: /户籍|户口|区域|地址/ },
  ),
  field(
    'hukou',
    '户籍地',
    'Registered home',
    '籍贯 户籍 户籍所在地 户口所在地 户口 原籍 户籍地址 户籍县区 户籍县 户籍住址 户口所在地址 祖籍 来源地 nativeplace hometown',
    { like: /户籍|籍贯|户口/, unlike: /性质|类型|类别/ },
  ),
  field(
    'county',
    '所属县区',
    'County',
    '县区 区县 区/县 所在县区 所在区县 所属区县 县 县市区 所属县 所在县 所属区 所在区 所属区域 辖区 行政区 county district',
  ),
  field(
    'town',
    '所在镇街',
    'Town',
    '镇街 乡镇 街道 乡镇街道 镇/街道 镇 所在镇 所属镇 所属镇街 居住镇街 所属乡镇 所在乡镇 现居住镇街 服务镇街 所在街道 所属街道 town',
    {
      like: /镇街|乡镇/,
    },
  ),
  field(
    'serviceLines',
    '服务工种',
    'Service lines',
    '从事工种 工种 服务类型 服务项目 从事岗位 岗位 职业 从事职业 服务类别 服务内容 从事服务 业务类型 家政工种 岗位类别 职业工种 从业工种 岗位名称 服务种类 从事工作 职业类别 工作岗位 工作内容 服务岗位 从事业务 从业类别 从业类型 服务业态 从事行业 从业岗位 服务技能 擅长服务 擅长技能 技能专长 可提供服务 服务方向 服务品类 业务类别 职业名称 servicelines service services occupation job',
    { like: /工种|岗位|服务(项目|类|内容|业态)|从事/, unlike: /时间|日期|年限|年数|证书|等级|是否/ },
  ),
  field(
    'agencyCode',
    '机构统一社会信用代码',
    'Credit code of the agency',
    '社会信用代码 统一社会信用代码 信用代码 机构代码 企业信用代码 机构信用代码 单位信用代码 公司信用代码 所属机构统一社会信用代码 企业统一社会信用代码 单位统一社会信用代码 统一信用代码 组织机构代码 所属机构代码 企业代码 单位代码 公司代码 统一代码 creditcode agencycode uscc',
    { like: /信用代码|信用编码|信用号|执照(编|注册)?号/ },
  ),
  field(
    'agencyName',
    '所属机构',
    'Agency',
    '所在家政机构名称 机构名称 所属公司 所属企业 所在单位 工作单位 家政公司 服务机构 用人单位 单位名称 企业名称 公司名称 所属家政企业 所属家政机构 所在机构 所在公司 所在企业 家政企业 家政机构 家政机构名称 家政企业名称 家政公司名称 所属单位 服务单位 就职单位 就业单位 任职单位 所属机构名称 所属企业名称 所属公司名称 用工单位 受雇单位 挂靠机构 从业机构 所属门店 agency agencyname company employer',
    {
      like: /(机构|公司|企业|单位|门店)(名称|全称)?$/,
      unlike: /代码|编码|电话|地址|性质|类型|填报|填表|发证|培训|办证|体检|保险|签发|鉴定|推荐/,
    },
  ),
  field(
    'contractKind',
    '合同类型',
    'Kind of contract',
    '用工形式 用工方式 合同种类 合同性质 用工类型 劳动关系 用工性质 签订合同类型 签约类型 协议类型 就业形式 从业形式 合同形式 合同类别 用工关系 从业方式 就业方式 签约形式 用工模式 合同签订类型 合同 雇佣形式 雇佣方式 雇佣类型 雇佣关系 聘用形式 聘用方式 从业性质 经营模式 与机构关系 与公司关系 员工制/中介制 劳动合同/服务协议 contract contractkind contracttype',
    { like: /用工(形|方|类|性|模|关)|(合同|协议|签约|劳动关系)(签订)?(类|种|性|形)/ },
  ),
  field(
    'startedOn',
    '入职日期',
    'Started on',
    '上岗时间 上岗日期 入职时间 入职年月 从业时间 从业日期 从业开始时间 签约日期 签约时间 合同开始日期 合同起始日期 合同签订日期 合同签订时间 签订日期 加入时间 加入日期 到岗日期 到岗时间 开始从业日期 进入机构时间 入司时间 入司日期 入职 上岗 到职日期 聘用日期 聘用时间 录用日期 任职日期 开始工作日期 开始工作时间 参加工作时间 进入公司时间 进入公司日期 工作开始时间 签订时间 合同起 合同起始 合同期限起 起始日期 来公司时间 来公司日期 startedon startdate entrydate hiredate',
    {
      like: /(入职|上岗|到岗|从业|签约|聘用|受聘|录用|入司|入行|加盟|进入.*行业|合同(签订|开始|起始|生效)).*(日|时间|年月)/,
      unlike: new RegExp(`${ENDS.source}|年限`),
    },
  ),
  field(
    'endedOn',
    '离职日期',
    'Left on',
    '离职时间 离岗日期 离岗时间 退出日期 退出时间 停止服务日期 停止服务时间 enddate leftdate endedon',
    {
      like: /(离职|离岗|离司|辞职|解约).*(日期|时间)/,
    },
  ),
  field(
    'healthIssuedOn',
    '健康证发证日期',
    'Health certificate issued on',
    '体检日期 体检时间 健康证日期 健康证办理日期 健康证签发日期 健康证发证时间 健康证办证日期 健康证办理时间 健康证时间 健康体检日期 健康体检时间 体检合格日期 体检合格时间 健康检查日期 健康检查时间 健康证明日期 健康证明发证日期 健康证领取日期 发证日期 最近体检日期 最近一次体检日期 最近体检时间 健康证核发日期 体检年月日 健康证明办理日期 办证日期 办证时间 发证时间 领证日期 领证时间 体检年月 healthissuedon healthdate',
    { like: /(健康|体检).*(日|时间)/, unlike: ENDS },
  ),
  field(
    'healthExpiresOn',
    '健康证有效期至',
    'Health certificate valid until',
    '健康证有效期 健康证到期日期 健康证到期时间 健康证截止日期 健康证有效日期 健康证明有效期至 体检有效期 healthexpireson',
    { like: /(健康|体检).*(到期|截止|届满|有效|失效|期限)/, unlike: /是否/ },
  ),
  field(
    'trained',
    '是否参加过培训',
    'Trained',
    '培训情况 是否培训 参加培训情况 是否参加培训 培训 岗前培训 是否接受培训 是否受过培训 是否经过培训 是否岗前培训 是否参加过岗前培训 是否参加岗前培训 参训情况 是否参训 是否持证上岗培训 培训与否 是否已培训 受训情况 有无培训 参加培训 接受培训 培训经历 是否受训 参加过培训 接受过培训 已培训 培训状态 trained training',
    { like: /是否.*(培训|参训)|培训(情况|与否)|参训/ },
  ),
  field(
    'trainingCompletedOn',
    '培训结业日期',
    'Training completed on',
    '培训日期 结业日期 培训完成日期 培训结业时间 结业证日期 trainingdate',
    { like: /(培训|结业).*(日期|时间)$/, unlike: /开始|起始/ },
  ),
  field(
    'trainingCourse',
    '培训课程',
    'Course',
    '培训项目 培训内容 培训名称 培训班名称 培训班次 培训工种 培训科目 培训专业 课程 课程名称 培训课程名称 course',
  ),
  field('trainingHours', '培训学时', 'Hours of training', '学时 培训课时 课时 培训时长 培训时数 hours', {
    like: /学时|课时/,
  }),
];
