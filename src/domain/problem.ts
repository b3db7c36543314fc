/**
 * Everything that can go wrong in normal life, in one table: the HTTP status, whether trying again helps, and the
 * sentence a person reads. Wire, log, command line, docs and tests derive from it.
 */
export const problems = {
  'bad-request': { status: 400, retryable: false, say: '请求格式不对，请对照 /openapi.json 检查字段' },
  'invalid-fields': { status: 422, retryable: false, say: '有字段填写不对，请按 errors 逐项修改' },
  unauthorized: {
    status: 401,
    retryable: false,
    say: '需要有效的 API 密钥，请用请求头 Authorization: Bearer 密钥 发送',
  },
  forbidden: { status: 403, retryable: false, say: '这个密钥没有做这件事的权限' },
  'not-found': { status: 404, retryable: false, say: '没有这个地址或记录，请检查链接' },
  'method-not-allowed': { status: 405, retryable: false, say: '这个地址不支持该请求方法' },
  'unknown-category': { status: 404, retryable: false, say: '没有这个服务类目，请从相近的名称中选择' },
  'no-file': { status: 422, retryable: false, say: '没有收到文件，请在 file 字段里上传一个文件' },
  'too-many-files': { status: 422, retryable: false, say: '文件个数超过上限，请分几次审查' },
  'file-gone': { status: 410, retryable: false, say: '原文件已按保留期限删除，请重新上传' },
  'unsupported-media-type': {
    status: 415,
    retryable: false,
    say: '不支持这种文件，请上传 JPG、PNG、WebP、BMP、TIFF、HEIC 图片，或 PDF、DOCX',
  },
  'upload-too-large': { status: 413, retryable: false, say: '文件超过大小上限，请压缩后重新上传' },
  'too-many-pages': { status: 422, retryable: false, say: '页数超过上限，请只上传需要审查的页' },
  'too-many-pixels': { status: 422, retryable: false, say: '图片像素过多，请缩小到 4000 万像素以内再上传' },
  'file-damaged': { status: 422, retryable: false, say: '文件已损坏，无法打开，请重新导出或重拍后上传' },
  'file-encrypted': { status: 422, retryable: false, say: '文件有打开密码，请去掉密码后重新上传' },
  'file-empty': { status: 422, retryable: false, say: '文件是空的或没有任何内容，请检查后重新上传' },
  'page-unreadable': { status: 422, retryable: false, say: '图片无法辨认，请在光线充足处正对证照重拍' },
  'read-timeout': { status: 422, retryable: true, say: '读取这个文件超过了时间上限，请拆分或缩小后再试' },
  'ocr-unavailable': { status: 503, retryable: true, say: '识别服务暂时不可用，请稍后再试' },
  'rate-limited': { status: 429, retryable: true, say: '请求过于频繁，请稍后再试' },
  'queue-full': { status: 429, retryable: true, say: '排队的审查已满，请稍后再提交' },
  'idempotency-conflict': { status: 422, retryable: false, say: '这个 Idempotency-Key 已用于另一份请求，请换一个' },
  'idempotency-in-flight': {
    status: 409,
    retryable: true,
    say: '同一个 Idempotency-Key 的请求正在处理，请稍后再取结果',
  },
  'review-unfinished': { status: 409, retryable: true, say: '审查还没有完成，完成后才有报告；请稍后再取' },
  'review-failed': { status: 409, retryable: false, say: '这次审查没有做成，没有报告；请重新提交' },
  'edit-conflict': { status: 409, retryable: true, say: '这条记录刚被另一个请求修改，请重试' },
  'chat-full': { status: 422, retryable: false, say: '这个会话已经很长，请新开一个会话继续' },
  'webhook-unreachable': { status: 422, retryable: true, say: '无法连到这个 webhook 地址，或不允许向它发送' },
  'store-unavailable': { status: 503, retryable: true, say: '存储暂时不可用，请稍后再试' },
  cancelled: { status: 499, retryable: true, say: '操作已取消' },
  internal: {
    status: 500,
    retryable: true,
    say: '服务内部出错，请稍后再试；若反复出现，请带上 x-request-id 联系维护者',
  },
} as const satisfies Record<string, { status: number; retryable: boolean; say: string }>;

export type ProblemCode = keyof typeof problems;

/** One thing that went wrong. `detail` is Chinese, for the user; never holds file content, keys or holders' names. */
export interface Problem {
  readonly code: ProblemCode;
  readonly detail: string;
  readonly suggestions?: readonly string[];
  readonly errors?: readonly FieldError[];
}

export interface FieldError {
  readonly path: string;
  readonly code: string;
  readonly detail: string;
}

/** @param detail replaces the table's sentence where more can be said */
export const problem = (code: ProblemCode, detail: string = problems[code].say): Problem => ({ code, detail });

/** The fields that are wrong, named in the sentence too, for those who see only that. */
export const invalidFields = (errors: readonly FieldError[]): Problem => ({
  ...problem('invalid-fields', `有 ${errors.length} 处填写不对：${errors.map(sayField).join('；')}`),
  errors,
});

const sayField = ({ path, detail }: FieldError): string => (path === '' ? detail : `${path}：${detail}`);
