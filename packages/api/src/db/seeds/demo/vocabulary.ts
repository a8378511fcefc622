/** Words of which the people and firms of the demo city are made. Nobody real is meant. */
const words = (text: string) => text.trim().split(/\s+/);

/** Surnames, the frequent ones several times. */
export const surnames =
  words(`王 王 李 李 李 张 张 刘 陈 陈 陈 陈 黄 黄 黄 林 林 何 何 邓 邓 邓 曾 曾 谢 谢 罗 罗 钟 钟 赖 赖 叶 叶 朱 朱 吴 吴 梁 梁 郭 郭
  刘 刘 温 温 廖 廖 丘 丘 杨 杨 周 周 徐 徐 彭 彭 许 许 卢 卢 蔡 萧 欧 欧阳 欧阳 侯 侯 潘 潘 华 成 官 沈 聂 蓝 蓝 雷 张 肖 谭 谭 胡 胡 龚 饶 巫 江 江
  傅 凌 骆 包 池 单 仇 解 查 区 冼 麦 植 戴 康 阳 司徒 古 练 涂 范 邹 邱 孔 龙 袁 崔 姚 魏 唐 冯 董 程 曹 吕 苏 贾 丁 任`);

/** Surnames of the Yao and She of the north of the province. */
export const yaoSurnames = words('盘 盘 盘 赵 邓 冯 李 邵 蓝 雷 钟');

export const femaleGiven =
  words(`秀 英 玉 兰 梅 凤 娇 莲 芳 燕 红 丽 艳 霞 萍 琴 珍 娟 云 桂 香 月 金 春 华 美 群 清 素 彩 翠 雪 慧 敏 静 莹 婷 婉 菊 连 招 银
  满 带 细 妹 娣 贞 淑 惠 琼 瑶 晓 小 海 文 志 丹 青 晴 蓉 欣 怡 佩 珠 玲 碧 瑞`);
export const maleGiven = words(
  '伟 强 军 勇 杰 辉 斌 平 刚 明 华 建 国 志 文 海 春 水 木 生 福 贵 财 荣 发 林 森 新 洪 光 亮 才 德 忠 石 金 火 土 养 观 天 友 学 良 佳 俊 浩',
);

/** Characters that many systems cannot write, in given names. */
export const rareGiven = ['喆', '堃', '䶮', '㛃', '𬘭', '𠅤', '翀', '焜', '垚', '𡛟', '镕', '祎'];

/** Names with an interpunct, as some minorities write them. */
export const dottedNames = [
  '阿依古丽·买买提',
  '古丽巴哈尔·艾山',
  '阿卜杜·热合曼',
  '卓玛·央金',
  '帕提古丽·吐尔逊',
  '迪丽努尔·阿布都',
  '次仁·拉姆',
  '热依汗古丽·阿卜力孜',
];

/** Names of papers of other places. */
export const foreignNames = [
  'Maria Santos',
  'Nguyen Thi Hoa',
  'Siti Rahayu',
  'Grace Dela Cruz',
  'Tran Thi Lan',
  'Ana Reyes',
];

export const brands =
  words(`万家 福临 百合 安心 好帮手 爱家 康乐 暖心 新阳光 家和 佳美 惠民 春晖 三月阳光 邻里 同心 巧手 洁诚 乐家 顺意 恒爱 丹霞 风采 浈水 绿馨 月嫂之家
  金手指 温馨 贴心 亲情 诚信 善美 好阿姨 岭南 老友 幸福里 天使 安康 永乐 仁爱 慈孝 小蜜蜂 家有保 管家婆 如意 蓝天 一家亲 美满 和谐 悦家`);
export const firmSuffixes = words(
  '家政服务有限公司 家政服务有限公司 家庭服务有限公司 家政服务部 母婴护理服务部 保洁服务有限公司 养老服务有限公司 家政服务中心 月子护理有限公司 劳务服务有限公司',
);
export const insurances = [
  '家政服务责任险，每人每年保额 20 万元',
  '家政服务综合险，含意外伤害 30 万元',
  '雇主责任险',
  '家政人员意外伤害险，保额 10 万元',
];
export const roads = words(
  '解放路 新华路 工业中路 惠民南路 风度北路 建设路 沿江路 人民路 环城西路 府前路 文化街 站前路 朝阳路 东堤路 体育路 南门街',
);

export const hospitals = ['市疾病预防控制中心', '市第一人民医院', '县人民医院', '县妇幼保健院', '社区卫生服务中心'];
export const courses = [
  '家政服务员初级',
  '居家保洁',
  '母婴护理',
  '养老护理',
  '育婴员',
  '家庭饮食',
  '病患陪护',
  '收纳整理',
  '职业道德与安全',
];
export const providers = ['市家庭服务业协会', '市技师学院', '县职业技术学校', '巾帼家政培训基地', '本机构'];
export const praise = ['无不良记录', '客户书面表扬', '连续三年无投诉', '获评县级优秀家政服务员', '拾金不昧，业主致谢'];
export const blame = ['迟到早退，已批评教育', '未按约定完成服务，已退款', '私自换人上户，机构书面警告'];
export const sources = ['县商务局', '公安机关核查', '行业协会', '机构申报', '信用平台'];
export const returnReasons = [
  '身份证照片不清，请重新核对',
  '联系电话打不通',
  '健康证已过期，请更新后再报',
  '姓名与身份证不一致',
];
