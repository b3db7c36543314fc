import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { ChatMessage, Conversations } from '../application/chat/conversations.ts';
import type { NamedFile } from '../application/read-document.ts';
import { composeService } from './compose.ts';
import type { Config } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { gatherFiles } from './gather-files.ts';
import { createChatPrinter } from './print-chat.ts';
import { complain, type Terminal } from './terminal.ts';

/** `chat`: a conversation in the terminal, line by line; nothing of it is kept. */
export async function runChat(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  if (written.length > 0) {
    terminal.print(help);
    return written.some((word) => word === '--help' || word === '-h') ? exitCodes.pass : exitCodes.usage;
  }
  const folder = await mkdtemp(join(tmpdir(), 'zishen-chat-'));
  const service = await composeService({ ...config, DATA_DIR: folder, LOG_LEVEL: 'silent' }, () => undefined);
  if (!service.ok) return complain(terminal, service.error, exitCodes.failure);
  const { served, close } = service.value;
  await served.start();
  await talk(served.conversations, config, terminal);
  await served.stop();
  await close();
  await rm(folder, { recursive: true, force: true });
  return exitCodes.pass;
}

const help = `用法：npm run chat

在终端里对话：说说小程序播什么、主体是谁，或发证照来核对。每行一条消息。

  /文件 路径…    发文件，可写多个，文件夹代表其中的文件（也可写 /f）
  /退出          结束（也可写 /q，或按 Ctrl+D）

会话和文件只在本次运行中保留，结束后删除`;

async function talk(conversations: Conversations, config: Config, terminal: Terminal): Promise<void> {
  const lines = createInterface({ input: process.stdin, terminal: false });
  terminal.tell('请说。输入 /退出 结束，/文件 路径 发文件。');
  let sessionId: string | undefined;
  for await (const line of lines) {
    const words = line.trim();
    if (/^\/(退出|q)$/u.test(words)) break;
    const files = await filesOf(words, config, terminal);
    if (words === '' || files === undefined) continue;
    const message = { ownerId: 'terminal', text: files.length > 0 ? '' : words, files };
    sessionId = await say(conversations, { ...message, ...(sessionId && { session: { id: sessionId } }) }, terminal);
  }
  lines.close();
}

/** @returns no files for a line that names none; `undefined` where they could not be read, which is told */
async function filesOf(words: string, config: Config, terminal: Terminal): Promise<readonly NamedFile[] | undefined> {
  const named = /^\/(?:文件|f)\s+(.+)$/u.exec(words)?.[1];
  if (named === undefined) return [];
  const gathered = await gatherFiles(named.split(/\s+/u), config.MAX_FILE_MB * 1024 * 1024);
  if (gathered.ok) return gathered.value.files;
  for (const fault of gathered.error) terminal.tell(fault);
  return undefined;
}

/** @returns the session that the answer named */
async function say(
  conversations: Conversations,
  message: ChatMessage,
  terminal: Terminal,
): Promise<string | undefined> {
  const print = createChatPrinter(terminal);
  let sessionId: string | undefined;
  for await (const event of conversations.converse(message)) {
    if (event.type === 'session') sessionId = event.sessionId;
    print(event);
  }
  return sessionId;
}
