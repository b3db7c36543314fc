/** What the bot says by itself; everything about papers and rules comes from the conversation. */
export const words = {
  welcome:
    '您好，我是资审助手。把证照照片、扫描件或小程序后台截图逐张发给我，发完回复“**开始审核**”，我会一次列出全部缺口；也可以直接提问，例如“社交-直播类目需要哪些资质？”',
  working: '已收到，正在处理…',
  reviewing: '已收到，开始审核…',
  fetching: '正在接收材料…',
  nothingYet: '还没有收到材料。请先发送证照照片、扫描件或后台截图，再回复“开始审核”。',
  restarted: '已清空还没有审核的材料，请重新发送。',
  onlyAlone: '证照里有企业信息，请在与我的单聊中发送材料；群里只回答规则方面的问题。',
  cannotRead: '这里收不到这类消息，请发送图片或文字。',
  uploadInstead: '其他文件可以在网页上传：',
  stillWorking: '仍在处理，完成后会再通知您。',
  stillWorkingUnsent: '仍在处理，请过几分钟再问我“还差什么”。',
  stillWorkingAt: '仍在处理，请稍后在网页查看结果：',
  lost: '会话已过期，请重新发送。',
  busy: '您的上一条消息还在处理，请稍后再发一次。',
  gaveUp: '这条消息多次没有处理成功，请稍后重新发送；若反复出现，请联系管理员。',
  pressed: '已收到',
  pressedHint: '处理完成后把结果发给您',
} as const;

/** What the buttons of our own cards send; `say:` is followed by what the user then says. */
export const buttonKeys = { start: 'start', restart: 'restart', done: 'done', say: 'say:' } as const;

/**
 * @param number of the last of these files in its batch
 * @param count how many came with this message
 */
export function sayReceived(number: number, count: number): string {
  const which = count === 1 ? `第 ${number} 份` : `第 ${number - count + 1}–${number} 份`;
  return `已收到${which}材料。全部发完后回复“开始审核”。`;
}

/** Whether the user wants the waiting files judged now. */
export const asksToStart = (text: string): boolean => startWords.test(text.trim().replace(/[。.!！~～]+$/u, ''));

const startWords =
  /^(请?(开始|可以|马上|帮我)?(审核|审查|审一下)(一下)?(吧|了)?|开始吧?|(发|传|上传)(完|好)(了|啦)|好了|就这些(了)?|没有了|都发了)$/u;
