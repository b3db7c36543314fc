import type { ReviewersGroup } from '../../application/wecom/ports.ts';
import { problem } from '../../domain/problem.ts';
import { failed, ok } from '../../domain/result.ts';
import { cutText } from './cut-text.ts';
import type { WecomCalls } from './wecom-calls.ts';

/** Tells a group by its robot (群机器人). Whoever holds the key can post: it is a secret. */
export const createGroupRobot = (calls: Pick<WecomCalls, 'post'>, key: string): ReviewersGroup => ({
  async tell(markdown) {
    const body = { msgtype: 'markdown', markdown: { content: cutText(markdown, markdownBytes, '……') } };
    const sent = await calls.post('/cgi-bin/webhook/send', { key }, body);
    if (sent.ok) return ok(undefined);
    return failed(problem(sent.error.code === tooOften ? 'rate-limited' : 'store-unavailable', sent.error.say));
  },
});

const markdownBytes = 4096;
const tooOften = 45_009;
