import { z } from 'zod';

/** What WeCom's server said, or what kept us from hearing it. */
export interface WecomFault {
  /** WeCom's `errcode`; the words are ours. */
  readonly code: number | 'unreachable' | 'strange-answer' | 'forbidden-host' | 'not-set';
  /** What the administrator can do, in Chinese; no secret, no content. */
  readonly say: string;
}

const answerSchema = z.looseObject({ errcode: z.number(), errmsg: z.string().default('') });

/** @returns undefined for `errcode` 0; an answer of another form is a fault too */
export function faultIn(answer: unknown): WecomFault | undefined {
  const parsed = answerSchema.safeParse(answer);
  if (!parsed.success)
    return { code: 'strange-answer', say: '企业微信接口返回了看不懂的内容，请检查 WECOM_API_BASE 和网络代理' };
  const { errcode: code, errmsg } = parsed.data;
  return code === 0 ? undefined : { code, say: explain(code, errmsg) };
}

export const isTokenFault = ({ code }: WecomFault): boolean => code === 40014 || code === 42001;
export const isBusy = ({ code }: WecomFault): boolean => code === -1 || code === 45033 || code === 'unreachable';

function explain(code: number, message: string): string {
  if (code === 60020) return sayUntrusted(message);
  return `${advice.get(code) ?? '企业微信接口返回错误'}（errcode ${code}）`;
}

/** `not allow to access from your ip, hint: […], from ip: 1.2.3.4, more info at …`. */
function sayUntrusted(message: string): string {
  const [, address = '（未给出）'] = /from ip:\s*([0-9a-f.:]+)/i.exec(message) ?? [];
  return `本机出口 IP ${address} 不在应用的“企业可信IP”里，请在管理后台该应用页面添加（errcode 60020）`;
}

const advice: ReadonlyMap<number, string> = new Map([
  [-1, '企业微信系统繁忙'],
  [40001, 'WECOM_APP_SECRET 不正确'],
  [41001, '缺少 access_token'],
  [40013, 'WECOM_CORP_ID 不正确'],
  [40014, 'access_token 无效'],
  [42001, 'access_token 已过期'],
  [40056, 'WECOM_AGENT_ID 不正确'],
  [40058, '请求参数有误'],
  [44004, '消息内容为空'],
  [45002, '消息内容超过长度上限'],
  [45009, '调用次数超过企业微信的频率限制'],
  [45033, '并发调用超过企业微信的限制'],
  [60011, '应用没有权限，请检查应用的可见范围'],
  [81013, '收件人都不在应用的可见范围内'],
  [82001, '没有收件人'],
  [301002, 'WECOM_AGENT_ID 与 WECOM_APP_SECRET 不属于同一个应用'],
  [93000, '机器人的 webhook 地址无效'],
  [93004, '机器人已被停用'],
  [93008, '机器人不在这个群里'],
]);
