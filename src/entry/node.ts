import { serve } from '@hono/node-server';
import { createApp } from '../adapters/http/create-app.ts';
import { composeService } from './compose.ts';
import { readConfig } from './config.ts';
import { exitCodes } from './exit-codes.ts';

/** `npm start`: the HTTP service in one process. */
const config = readConfig(process.env);
if (!config.ok) stop('设置有误，没有启动：', config.error);
const service = await composeService(config.value, (line) => process.stdout.write(line));
if (!service.ok) stop('没有启动：', service.error);

const { app, served, wecom, warm, close, remarks } = service.value;
for (const remark of remarks) console.error(remark);
const { HOST: hostname, PORT: port, SHUTDOWN_SECONDS: grace } = config.value;
const server = serve({ fetch: createApp(app).fetch, hostname, port }, (address) => {
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  console.log(`资审已启动：http://${host}:${address.port}`);
});
server.on('error', (fault) => stop('没有启动：', [sayListenFault(fault, port)]));
process.once('SIGINT', shutDown);
process.once('SIGTERM', shutDown);
await served.start();
wecom.start();
const warmed = await warm();
if (!warmed.ok) console.error(`识别引擎没有就绪，上传识别暂不可用：${warmed.error.detail}`);

/** Takes no new connection, lets running requests and reviews finish for a while, puts the rest back, then goes. */
function shutDown(): void {
  const patience = setTimeout(() => process.exit(exitCodes.failure), (grace + 10) * 1000);
  patience.unref();
  served.close();
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
  const stopped = wecom.close().then(() => served.stop());
  Promise.all([closed, stopped])
    .then(close)
    .then(
      () => process.exit(exitCodes.pass),
      () => process.exit(exitCodes.failure),
    );
}

function sayListenFault(fault: Error, wanted: number): string {
  if ('code' in fault && fault.code === 'EADDRINUSE') return `端口 ${wanted} 已被占用，请用 PORT 换一个`;
  if ('code' in fault && fault.code === 'EACCES') return `没有权限使用端口 ${wanted}，请用 PORT 换一个 1024 以上的`;
  return fault.message;
}

function stop(heading: string, faults: readonly string[]): never {
  console.error([heading, ...faults.map((fault) => `  - ${fault}`)].join('\n'));
  process.exit(exitCodes.usage);
}
