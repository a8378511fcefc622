import { type FieldDefinition, field } from './field-definition.js';

/** What the register keeps of an agency, in the order of the template. */
export const AGENCY_FIELDS: FieldDefinition[] = [
  field(
    'name',
    '机构名称',
    'Name',
    '企业名称 公司名称 单位名称 家政机构名称 家政企业名称 家政公司名称 名称 商户名称 店名 机构全称 企业全称 公司全称 单位全称 家政机构 家政企业 家政公司 机构 企业 公司 单位 市场主体名称 经营主体名称 主体名称 家政服务机构名称 家政服务企业名称 家政服务机构 家政服务企业 家政服务公司 店铺名称 个体户名称 字号名称 市场主体 name agencyname companyname company',
    {
      required: true,
      personal: true,
      like: /(机构|企业|公司|单位|主体|商户|门店)(名称|全称|名)$/,
      unlike: /总部|总公司|上级|填报|培训|承保|保险/,
    },
  ),
  field(
    'creditCode',
    '统一社会信用代码',
    'Credit code',
    '社会信用代码 信用代码 机构代码 企业信用代码 机构统一社会信用代码 企业统一社会信用代码 单位统一社会信用代码 统一信用代码 组织机构代码 营业执照号 营业执照号码 营业执照注册号 执照号 统一代码 社会统一信用代码 机构统一代码 注册号 工商注册号 税号 纳税人识别号 代码 creditcode uscc',
    { required: true, personal: true, like: /信用代码|信用编码|信用号|执照(编)?号/, unlike: /总部|总公司|母公司|上级/ },
  ),
  field(
    'kind',
    '机构类型',
    'Kind',
    '经营模式 运营模式 企业类型 机构类别 机构性质 经营类型 经营方式 用工模式 用工形式 管理模式 类型 类别 模式 运营方式 企业类别 企业模式 机构模式 业态类型 企业性质 运营类型 经营形式 管理方式 服务模式 员工制/中介制 kind type mode',
    { required: true, like: /(机构|企业|公司|单位|经营|运营|管理|用工)(类|性质|模式|方式|形式)/ },
  ),
  field(
    'legalRepresentative',
    '法定代表人',
    'Legal representative',
    '法人 法人代表 负责人 法人姓名 法定代表人姓名 负责人姓名 法人代表姓名 经营者 经营者姓名 法定代表人或负责人 法定代表人/负责人 企业负责人 机构负责人 主要负责人 业主 业主姓名 老板 legalrepresentative',
    { like: /法定代表|法人|负责人$|经营者/, unlike: /电话|手机|身份|联系方式|证/ },
  ),
  field(
    'county',
    '所属县区',
    'County',
    '县区 区县 区/县 所在县区 所在区县 所属区县 县 县市区 所属县 所在县 所属区 所在区 所属区域 区域 辖区 行政区 行政区划 county district',
  ),
  field(
    'town',
    '所在镇街',
    'Town',
    '镇街 乡镇 街道 乡镇街道 镇/街道 镇 所在镇 所属镇 所属镇街 所属乡镇 所在乡镇 所在街道 所属街道 街镇 属地 town',
    {
      like: /镇街|乡镇/,
    },
  ),
  field(
    'address',
    '详细地址',
    'Address',
    '地址 经营地址 注册地址 办公地址 机构地址 企业地址 公司地址 单位地址 经营场所 住所 联系地址 营业地址 经营场所地址 通讯地址 场所地址 注册地 所在地 企业所在地 address',
    { like: /地址|场所|住所|(办公|经营|营业)地点/, unlike: /网址|网站|面积/ },
  ),
  field(
    'phone',
    '联系电话',
    'Phone',
    '电话 电话号码 联系方式 手机 手机号 手机号码 办公电话 机构电话 企业电话 公司电话 单位电话 固定电话 负责人电话 服务热线 服务电话 联系人电话 负责人手机 phone telephone tel mobile',
    { like: /电话|手机|热线|联系方式|固话|座机/ },
  ),
  field(
    'serviceLines',
    '服务项目',
    'Service lines',
    '服务内容 服务类型 服务类别 业务范围 主营业务 经营项目 服务种类 业务类型 主营项目 服务范围 经营范围 经营业务 主要服务 主要业务 服务业态 主要服务项目 开展业务 服务品类 服务领域 服务工种 经营内容 servicelines services',
    {
      like: /服务(项目|内容|类|种类|范围|业态)|业务|主营|经营(范围|项目)/,
      unlike: /线上|网上|平台|系统|联系|负责|电话|收入|金额/,
    },
  ),
  field(
    'onlineChannels',
    '线上渠道',
    'Online channels',
    '网上渠道 互联网渠道 线上平台 网络平台 线上接单渠道 线上接单平台 电商平台 互联网+ 网上接单 线上服务渠道 接单平台 小程序/app 新媒体账号 online onlinechannels',
    { like: /线上|网上|互联网|网络(平台|渠道)|接单|电商/ },
  ),
  field(
    'provincialPlatform',
    '是否已在省平台注册',
    'Registered on the provincial platform',
    '省平台注册 省平台 是否注册省平台 是否在省平台注册 省平台注册情况 是否入驻省平台 广东省家政服务公共平台 是否注册广东省家政服务公共平台 省级平台注册 provincialplatform',
    { like: /省.*平台/, unlike: /编号|日期|时间|账号/ },
  ),
  field(
    'ministryPlatform',
    '是否已在商务部平台注册',
    'Registered on the ministry platform',
    '商务部平台 商务部平台注册 商务部业务系统统一平台 是否注册商务部平台 部平台注册 ministryplatform',
    { like: /(商务部|部|国家)平台|国家级?平台|商务部.*(平台|系统|注册|登记)/, unlike: /编号|日期|时间|账号/ },
  ),
  field(
    'insurance',
    '保险情况',
    'Insurance',
    '投保情况 是否投保 保险 家政保险 投保险种 购买保险情况 是否购买保险 责任险 意外险 insurance',
    {
      like: /保险|投保|责任险/,
      unlike: /社保|养老/,
    },
  ),
  field(
    'headquartersCode',
    '总部统一社会信用代码',
    'Credit code of the headquarters',
    '总部信用代码 总公司信用代码 上级机构信用代码 总公司统一社会信用代码',
    {
      like: /(总部|总公司|母公司|上级).*代码/,
    },
  ),
];
