import { scopes } from '../adapters/http/key-scopes.ts';
import type { ApiKey, KeyStore } from '../application/stores/key-store.ts';
import { ok, type Result } from '../domain/result.ts';
import { openKept } from './compose-reviews.ts';
import type { Config } from './config.ts';
import { type ExitCode, exitCodes } from './exit-codes.ts';
import { printTable } from './print-table.ts';
import { oneOf, readArguments } from './read-arguments.ts';
import { complain, type Terminal } from './terminal.ts';

/** `keys issue|list|revoke`: who may use the service; holds from the next request on, also while it runs. */
export async function runKeys(written: readonly string[], config: Config, terminal: Terminal): Promise<ExitCode> {
  const [name = '--help', ...rest] = written;
  if (name === '--help' || name === '-h' || rest.includes('--help') || rest.includes('-h')) {
    terminal.print(help);
    return exitCodes.pass;
  }
  const command = commands[name];
  if (command === undefined) return complain(terminal, [`没有 keys ${name} 这个命令`, help], exitCodes.usage);
  const kept = await openKept(config.DATA_DIR);
  if (!kept.ok) return complain(terminal, kept.error, exitCodes.failure);
  const code = await command(rest, kept.value.stores.keys, terminal);
  await kept.value.stores.close();
  return code;
}

const grantable = ['all', ...scopes] as const;

const help = `用法：npm run keys -- 命令

  issue 名称 [--scope 权限]…   发一个密钥，只显示这一次；不写 --scope 即全部权限
  list                        列出密钥（不含密钥本身）
  revoke 编号                 吊销，从下一个请求起生效

权限：${grantable.join('、')}
密钥保存在 DATA_DIR 里，只存散列；请求时写作 Authorization: Bearer 密钥`;

type Command = (written: readonly string[], keys: KeyStore, terminal: Terminal) => Promise<ExitCode>;

const commands: Readonly<Record<string, Command>> = {
  async issue(written, keys, terminal) {
    const parsed = readArguments(written, { scope: { type: 'string', multiple: true } });
    if (!parsed.ok) return complain(terminal, [parsed.error], exitCodes.usage);
    const [name, ...rest] = parsed.value.positionals;
    if (name === undefined || rest.length > 0) return complain(terminal, ['请写一个名称', help], exitCodes.usage);
    const granted = readScopes(parsed.value.values.scope ?? ['all']);
    if (!granted.ok) return complain(terminal, [granted.error], exitCodes.usage);
    const issued = await keys.issue(name, granted.value);
    if (!issued.ok) return complain(terminal, [issued.error.detail], exitCodes.failure);
    terminal.tell(`编号 ${issued.value.key.id}，权限 ${granted.value.join('、')}。密钥只显示这一次，请妥善保存：`);
    terminal.print(issued.value.secret);
    return exitCodes.pass;
  },
  async list(_written, keys, terminal) {
    const listed = await keys.list();
    if (!listed.ok) return complain(terminal, [listed.error.detail], exitCodes.failure);
    if (listed.value.length === 0) terminal.print('还没有密钥');
    else terminal.print(printTable(columns, listed.value.map(rowOf), terminal.width).join('\n'));
    return exitCodes.pass;
  },
  async revoke([id], keys, terminal) {
    if (id === undefined) return complain(terminal, ['请写密钥的编号，用 list 查看'], exitCodes.usage);
    const revoked = await keys.revoke(id);
    if (!revoked.ok) return complain(terminal, [revoked.error.detail], exitCodes.usage);
    terminal.print(`已吊销 ${id}`);
    return exitCodes.pass;
  },
};

const readScopes = (written: readonly string[]): Result<readonly string[], string> => {
  const read: string[] = [];
  for (const one of written.flatMap((words) => words.split(','))) {
    const scope = oneOf('--scope', one.trim(), grantable);
    if (!scope.ok) return scope;
    read.push(scope.value);
  }
  return ok(read);
};

const columns = [
  { title: '编号', share: 2 },
  { title: '名称', share: 2 },
  { title: '权限', share: 3 },
  { title: '发出', share: 1 },
  { title: '上次使用', share: 1 },
  { title: '状态', share: 1 },
];

const rowOf = ({ id, name, scopes: granted, createdAt, lastUsedAt, revokedAt }: ApiKey): readonly string[] => [
  id,
  name,
  granted.join('、'),
  day(createdAt),
  lastUsedAt === undefined ? '—' : day(lastUsedAt),
  revokedAt === undefined ? '有效' : `${day(revokedAt)} 吊销`,
];

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);
