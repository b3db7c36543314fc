import type { Warning, WarningCode } from '../document.ts';

/** What is said of a warning. `mendable`: another upload of the same paper can make it go away. */
interface WarningSentences {
  /** For the applicant: what is wrong and what to do. */
  readonly applicant: string;
  /** For whoever reviews: what to look at. */
  readonly reviewer: string;
  readonly mendable: boolean;
}

/** Every warning, in the order in which they are told. */
export const WARNING_SENTENCES = {
  empty: {
    applicant: '页面上没有文字，请确认上传的是证照的图片或文件',
    reviewer: '没有识别到任何文字；可能是空白页，或图片与证照无关',
    mendable: true,
  },
  encrypted: {
    applicant: '文件设有打开密码，请去掉密码后重新上传',
    reviewer: '文件加密，没有读取任何内容',
    mendable: true,
  },
  unreadable: {
    applicant: '文字大多辨认不出，请在光线充足处正对证照重拍，或上传扫描件',
    reviewer: '多数文字的识别把握不足七成，读出的值不宜采信，请看原图',
    mendable: true,
  },
  'low-resolution': {
    applicant: '图片太小，文字辨认不清，请上传原图（长边建议 1600 像素以上），不要用缩略图或网页小图',
    reviewer: '字高不足 11 像素，号码和日期容易看错，请索取原图后核对',
    mendable: true,
  },
  blurred: {
    applicant: '图片模糊，请对准焦点、拿稳后重拍，或上传扫描件',
    reviewer: '笔画边缘发虚，形近字和数字可能看错，请放大核对关键内容',
    mendable: true,
  },
  glare: {
    applicant: '图上有反光，盖住了部分内容，请避开灯光、关闭闪光灯后重拍',
    reviewer: '有一片反白，其中的文字变淡或消失，可能没有读到，请核对反光处',
    mendable: true,
  },
  shadow: {
    applicant: '图上有阴影，请在光线均匀处重拍，手和手机不要挡光，或上传扫描件',
    reviewer: '页面有大片阴影，阴影里的文字和印章可能没有读到',
    mendable: true,
  },
  'screen-photo': {
    applicant: '像是对着屏幕拍的照片，请上传原文件，或直接拍摄纸质证照；后台页面请用截图',
    reviewer: '画面有屏幕摩尔纹，是翻拍件，请核实原件',
    mendable: true,
  },
  cropped: {
    applicant: '内容没有拍全，边框或边上的文字被截断，请拍下完整页面，四边留白',
    reviewer: '有文字或边框伸出画面之外，缺少的部分无法核对',
    mendable: true,
  },
  rotated: {
    applicant: '图片是横放或倒放的，已自动转正；如识别有误，请转正后重新上传',
    reviewer: '图片已自动转正，标注的位置以转正后的画面为准',
    mendable: true,
  },
  'black-and-white': {
    applicant: '图片是黑白的，看不出印章，请上传彩色原件的照片或扫描件',
    reviewer: '黑白件，无法辨认印章颜色，盖章与否须看原件',
    mendable: true,
  },
  'copy-stamp': {
    applicant: '图上有“复印无效”或“仅供……使用”一类字样，请确认用途文字没有遮住关键内容',
    reviewer: '图上有用途或复印声明，请核对其用途与本次申请是否相符',
    mendable: true,
  },
  watermark: {
    applicant: '图上有斜向水印，可能遮住了文字；请上传没有水印，或水印避开文字的图片',
    reviewer: '水印压在文字上，请核对水印经过处的号码和名称',
    mendable: true,
  },
  expired: {
    applicant: '证照已过有效期，请换领新证后上传',
    reviewer: '有效期止日早于审核日期',
    mendable: false,
  },
  specimen: {
    applicant: '图上有“样本”一类字样，不是正式证照，请上传真实证照',
    reviewer: '图上印有样本、样张或 SPECIMEN 字样',
    mendable: true,
  },
  template: {
    applicant: '关键内容是占位字，像是模板，请上传填写完整的原件',
    reviewer: '关键内容是“某某”“×××”一类占位字，不是签发的证照',
    mendable: true,
  },
  'cover-only': {
    applicant: '像是只拍了封面，请上传写有持证人、编号和有效期的内页',
    reviewer: '只有证照名称，没有任何登记内容',
    mendable: true,
  },
  masked: {
    applicant: '有内容被遮盖，请上传无遮盖的原图（可加“仅供小程序审核”水印，勿遮住文字）',
    reviewer: '有打码或涂抹，被遮盖的内容没有计入，请核对遮盖的是哪一项',
    mendable: true,
  },
  'annex-missing': {
    applicant: '关键内容写着“见附页”，请把附页一起上传',
    reviewer: '正本写明见附页而没有附页，许可范围无从核对',
    mendable: true,
  },
  'multiple-papers': {
    applicant: '一个文件里有多份证照，已分别识别；如有遗漏，请分开上传',
    reviewer: '一个文件含多份证照，请核对各项内容属于哪一份',
    mendable: true,
  },
  'uscc-check-failed': {
    applicant: '统一社会信用代码没有通过校验，可能有字看错，请上传更清晰的原图',
    reviewer: '信用代码校验位不符：看错了字，或证照有误，请对照原图',
    mendable: true,
  },
  'look-alike': {
    applicant: '截图不是微信小程序后台的页面，请登录 mp.weixin.qq.com，在小程序后台重新截取',
    reviewer: '页面属于其他平台或其他后台，不能作为凭证',
    mendable: true,
  },
  instructions: {
    applicant: '图上有写给审核程序的文字；它不影响结果，请核实文件来源',
    reviewer: '图上有意图影响审核结果的文字，已忽略，请核实文件来源',
    mendable: false,
  },
} as const satisfies Record<WarningCode, WarningSentences>;

/** A warning in full; `text` where the usual sentence for the applicant does not fit. */
export function warningOf(code: WarningCode, text: string = WARNING_SENTENCES[code].applicant): Warning {
  const { reviewer, mendable } = WARNING_SENTENCES[code];
  return { code, text, reviewer, mendable };
}
