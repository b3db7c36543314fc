/** What the page at `/` says about the product. */
export const promises = [
  { head: '结论由规则算出', text: '相同的文件、规则版本与日期，得出相同的结论，不受大模型影响。' },
  { head: '每句话都有出处', text: '已满足的，点开就看到原件上的那一处；未满足的，附来源文档的原句与日期。' },
  { head: '不误放行', text: '申请表、流程图、承诺书、空白模板只是提到证照，不算证照；没读清的标为待确认。' },
  { head: '一次列全', text: '从最接近满足的办法说起，还差的全部列出，免得反复提交被拒。' },
] as const;

export const steps = [
  { head: '说出服务类目', text: '比如“社交-直播”；不确定就描述业务，会反问。' },
  { head: '交上证照与后台截图', text: '拖进来、粘贴、拍照都可以，手机斜拍、扫描件、PDF、Word 都能读。' },
  { head: '看结论和缺口', text: '逐项列明已满足、缺少、不合用、待确认，以及下一步。' },
] as const;

export const commands = [
  { label: '网页：一行脚本', code: '<script src="https://你的域名/widget.js" defer></script>' },
  {
    label: '接口：不上传文件，按名称匹配',
    code: `curl -s https://你的域名/v1/match -H 'content-type: application/json' \\
  -d '{"category":"社交-直播","certificates":[{"title":"网络文化经营许可证"}]}'`,
  },
  { label: '命令行：审查一个文件夹', code: 'npm run review -- 文件夹 --category 社交-直播' },
] as const;
