import { titled } from '../judge/check.ts';
import type { CertificateRule } from '../rules/schema.ts';
import type { GapCase } from './gap-cases.ts';

/** How the paper is to be submitted, and which of its rows decide. */
export function uploadZh(gap: GapCase): string {
  if (gap.gap.code === 'needs-person') return '已经提交的不必重交，人工审核要求补充时再交';
  return uploads[gap.certificate.kind](gap);
}

const uploads: Readonly<Record<CertificateRule['kind'], (gap: GapCase) => string>> = {
  licence: (gap) => `原件的彩色扫描件或照片，四角完整${legible(gap)}，有附页的一并上传`,
  filing: (gap) => `备案证明，或备案系统里能看到备案信息的页面${legible(gap)}`,
  agreement: () => '全文（PDF、Word 或扫描件），须看得到标题、各方名称和签署盖章页',
  letter: () => '完整的扫描件，须看得到标题、落款和盖章',
  form: () => '填写完整的那一份，空白表不算',
  proof: () => '完整的扫描件，须看得到出具单位、日期和盖章',
  plan: () => '全文（PDF、Word 或图片），须有标题',
  category: ({ certificate }) => `小程序后台能看到${titled(certificate)}的截图`,
};

/** The rows by which this requirement is judged; what else is printed need not be read. */
function legible({ certificate, leaf, issuer }: GapCase): string {
  const { fields, validity } = certificate;
  const rows = [
    fields.includes('holder') ? '持有人名称' : [],
    leaf?.where?.scopeContains === undefined ? [] : '经营范围',
    issuer === undefined ? [] : '发证机关',
    fields.includes('validTo') && validity !== 'none' ? '有效期' : [],
  ].flat();
  return rows.length === 0 ? '' : `，看得清${rows.join('、')}`;
}
