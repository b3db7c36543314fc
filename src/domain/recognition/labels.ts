import type { FieldName } from '../document.ts';

/**
 * The words that stand before values on certificates, spaces and colons removed, and which field they introduce.
 * `null`: the label of something no verdict rests on; it still ends the value before it.
 */
const LABELS: Readonly<Record<string, FieldName | 'validity' | null>> = {
  ...label('holder', [
    '名称', '企业名称', '单位名称', '公司名称', '机构名称', '机构全称', '法人名称', '字号名称', '持证单位', '持证单位名称', '持证者', '持证机构', '许可证持有人', '持有者',
    '专利权人', '学校名称', '医疗机构名称', '被许可人', '证书持有者', '获证组织', '获证组织名称', '开发企业', '开发企业名称', '开发单位', '开发建设单位', '售房单位', '预售单位', '预售人', '销售单位',
    '出卖人', '申请单位', '申请企业', '委托人', '委托人名称', '认证委托人', '认证委托人名称', '申请人名称', '企业单位名称', '企业(单位)名称', '单位', '基金管理人名称', '管理人名称', '私募基金管理人名称',
    '著作权人', '权利人', '主办单位名称', '主办单位', '主体名称', '备案主体', '主办者名称', '许可证持有者', '机构中文名称', '持证人', '经营单位', '经营单位名称', '培训机构名称', '房地产开发企业', '主办单位全称',
    '金融机构名称', '被授权单位', '被授权人', '被授权方', '申请人', '企业名称(盖章)', '制造商', '公司全称', '中文名称', '预售单位名称', '建设单位', '经营者名称', '经营者姓名或名称', '承诺单位', '出具单位', '承诺人', '声明人', '申报单位', '填报单位', '被监护单位', '办学单位', '法人或其他组织名称',
  ]),
  ...label('uscc', [
    '统一社会信用代码', '社会信用代码', '统一信用代码证号', '统一社会信用代码证号', '统一信用代码', '注册号', '营业执照注册号', '统一社会信用代码(身份证号码)', '社会信用代码(身份证号码)',
    '统一社会信用代码(或营业执照注册号)', '统一社会信用代码/注册号', '信用代码', '统一社会信用代码(注册号)', '营业执照号', '统一社会信用代码或注册号', '证照编号',
  ]),
  ...label('number', [
    '许可证编号', '经营许可证编号', '证书编号', '编号', '证号', '许可证号', '许可证证号', '证书号', '登记号', '登记编号', '备案号', '备案编号', '备案登记编号', '机构编码', '专利号', '备案证号', '批准文号', '许可证件号',
    '办学许可证号', '教民号', '预售证号', '预售许可证号', '销售许可证号', '文号', '流水号', '机构代码', '产品编号', '备案凭证编号', '许可编号', '业务许可证号', '登记证号', '备案证编号', '资格证书编号', '证书序号',
  ]),
  ...label('scope', [
    '经营范围', '业务范围', '业务种类', '许可范围', '业务种类(服务项目)', '业务种类及服务项目', '服务项目', '经营种类', '资质类别及等级', '许可类别和等级', '许可项目', '办学内容', '宗旨和业务范围', '诊疗科目',
    '证券期货业务范围', '认证范围', '业务类型', '业务类别', '核准服务项目', '许可内容', '经营项目', '培训内容', '培训范围', '许可业务', '批准业务', '许可经营项目', '主营业务', '经营许可范围', '业务种类、服务项目', '许可业务种类',
    '业务种类和服务项目', '许可类别', '业务范围(宗旨)', '经营类别', '培训项目', '备案类型', '兼业代理险种', '代理险种', '业务种类和业务覆盖范围',
  ]),
  ...label('issuer', [
    '发证机关', '登记机关', '发证单位', '审批机关', '许可机关', '颁发机关', '批准机关', '签发机关', '发证部门', '登记管理机关', '发证机构', '备案机关', '审批部门', '颁发单位', '许可证颁发机关', '发证机关(盖章)', '许可机关(盖章)',
    '登记机关(盖章)', '发证机关(章)', '备案单位', '审核机关', '核发机关', '执业登记机关', '受理机关', '赋码机关', '登记管理机构', '发证单位(盖章)',
  ]),
  ...label('issuedOn', [
    '发证日期', '发证时间', '颁发日期', '签发日期', '批准日期', '登记日期', '核准日期', '发照日期', '颁证日期', '授权公告日', '发证日', '备案日期', '出具日期', '颁发时间', '签发时间', '备案时间', '批准时间', '登记时间',
    '填发日期', '填表日期', '日期',
  ]),
  ...label('validity', [
    '有效期', '有效期限', '有效期至', '有效日期', '营业期限', '证书有效期', '许可证有效期', '注册有效日期', '经营期限', '有效期间', '有效时间', '有效期截止', '许可期限', '办学期限', '证书有效期至', '有效期自', '许可有效期', '有效截止日期', '有效期到',
    '许可证有效期限', '合伙期限', '有效期限至', '许可有效期限', '证书有效日期', '本证有效期', '驻在期限',
  ]),
  ...label(null, [
    '类型', '法定代表人', '法人代表', '负责人', '主要负责人', '住所', '地址', '注册地址', '经营地址', '详细地址', '注册资本', '注册住所', '注册资金', '成立日期', '组成形式', '经营场所', '主要经营场所', '投资人', '经营者', '出资额', '网站域名', '域名',
    '首次注册日期', '首次发证日期', '经济性质', '企业类型', '主体类型', '公司类型', '业务覆盖范围', '业务覆盖范围(服务项目)', '法定代表人(负责人)', '法定代表人(主要负责人)', '副本编号', '执行事务合伙人', '注册日期', '签发人', '批准机关盖章', '局长', '实收资本', '举办者', '校长', '办学类型', '办学层次', '办学形式',
    '举办单位', '经费来源', '开办资金', '所有制形式', '床位', '经营性质', '主管部门', '项目名称', '房屋坐落', '坐落', '预售范围', '建筑面积', '土地使用证号', '土地用途', '开户银行', '账号', '核准号', '批准文件', '单位性质', '机构类型', '机构住所', '营业场所', '机构地址', '产品名称', '产品系列',
    '型号规格', '生产厂', '生产企业', '生产者', '认证依据', '产品标准', '实用新型名称', '发明人', '专利申请日', '授权公告号', '申请日时申请人', '申请日时发明人', '软件名称', '开发完成日期', '首次发表日期', '权利取得方式', '权利范围', '站点名称', '网站名称', '备注', '注', '电话', '联系电话', '机构性质', '日常监督机构', '企业性质', '经营方式', '学校类型', '申请事项', '填表说明', '网站或应用', '服务器所在地', '申请业务种类',  '邮编', '邮政编码',
    '年检情况', '传播方式', '播出形式', '业务类别说明', '法定住所', '场所', '宗旨', '行业类别', '许可机关盖章', '批准部门', '公司网站', '网址', '身份证号码', '服务对象', '医疗机构类别', '质量负责人', '企业负责人', '仓库地址', '库房地址', '主体业态', '日常监督管理机构', '日常监督管理人员', '投诉举报电话',
    '开工日期', '竣工日期', '用途', '总建筑面积', '预售面积', '幢号', '房屋用途', '土地使用权证号', '施工许可证号', '规划许可证号', '登记类型', '管理基金主要类别', '组织形式', '成立时间', '登记机关名称', '办公地址', '注册地',
  ]),
};

/** A label of the dictionary as `findLabel` finds it. */
export interface FoundLabel {
  /** `null`: a known label that no field comes from. */
  readonly field: FieldName | 'validity' | null;
  readonly label: string;
}

const BY_LENGTH = Object.keys(LABELS).sort((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The longest label that `text` (as `foldLabelText` gives it) starts with. */
export function leadingLabel(text: string): FoundLabel | undefined {
  const found = BY_LENGTH.find((candidate) => text.startsWith(candidate));
  return found === undefined ? undefined : { label: found, field: LABELS[found] ?? null };
}

export const isLabel = (text: string): boolean => Object.hasOwn(LABELS, text);

/** Whether some label begins with `text` and is longer: 名 for 名称. */
export function isLabelBeginning(text: string): boolean {
  return BY_LENGTH.some((candidate) => candidate.length > text.length && candidate.startsWith(text));
}

/** Sub-headings inside a scope paragraph, which are labels of their own on other papers. */
export const SCOPE_HEADING = /^(?:许可项目|一般项目|许可经营项目|一般经营项目|前置许可|后置许可|经营项目)/u;

/** Where inside `text`, at or after `from`, a label with a colon begins; sub-headings of a scope paragraph do not count. */
export function innerLabel(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; index += 1) {
    const rest = text.slice(index);
    const found = leadingLabel(rest);
    if (found !== undefined && rest[found.label.length] === ':' && !SCOPE_HEADING.test(rest)) return index;
  }
  return undefined;
}

function label<Name extends FieldName | 'validity' | null>(field: Name, names: readonly string[]): Record<string, Name> {
  return Object.fromEntries(names.map((name) => [name, field]));
}
