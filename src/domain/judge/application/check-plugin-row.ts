import type { Field, ShownPlugin } from '../../document.ts';
import { readShownTime } from '../../recognition/screenshot/shown-time.ts';
import type { Finding } from '../../verdict.ts';
import type { ListContext } from './check-plugin-list.ts';
import { isAtLeast } from './compare-versions.ts';
import { likeness, type WantedPlugin } from './find-plugin.ts';
import { makeFinding, sayAbsence } from './make-finding.ts';
import type { SeenScreenshot } from './seen-screenshot.ts';

/**
 * One row of 插件管理. The console need not list AppID, version and state; where it does, they must fit. The name and the
 * time of adding must be there.
 */
export function checkPluginRow(
  seen: SeenScreenshot,
  row: ShownPlugin,
  wanted: WantedPlugin,
  context: ListContext,
): readonly Finding[] {
  const { appId, version, state } = row;
  return [
    checkName(seen, row, wanted, context.path),
    ...(appId === undefined ? [] : [checkAppId(seen, appId, wanted.appId)]),
    ...(version === undefined ? [] : [checkVersion(seen, version, wanted.minimumVersion)]),
    ...checkState(seen, state, context.path),
    checkTime(seen, row, context),
  ];
}

function checkName(seen: SeenScreenshot, { name, appId }: ShownPlugin, wanted: WantedPlugin, path: string): Finding {
  if (name === undefined) return makeFinding('plugin-name', null, sayAbsence('插件名称', 'masked', path), seen);
  const like = likeness(name.value, wanted.name);
  if (like === 'same') return makeFinding('plugin-name', true, `已添加插件“${wanted.name}”`, seen, name);
  const isMisread =
    appId?.value === wanted.appId && [...name.value].some((character) => wanted.name.includes(character));
  const text = `插件名称辨认为“${name.value}”，须为“${wanted.name}”`;
  return like === 'near' || isMisread
    ? makeFinding('plugin-name', null, `${text}，请上传更清晰的原始截图`, seen, name)
    : makeFinding('plugin-name', false, `${text}，请添加后重新截图`, seen, name);
}

const checkAppId = (seen: SeenScreenshot, field: Field, wanted: string): Finding =>
  field.value === wanted
    ? makeFinding('plugin-app-id', true, `插件 AppID 为 ${wanted}`, seen, field)
    : makeFinding(
        'plugin-app-id',
        false,
        `插件 AppID 为 ${field.value}，不是 ${wanted}，是同名的另一个插件，请核对所添加的插件`,
        seen,
        field,
      );

const checkVersion = (seen: SeenScreenshot, field: Field, least: string): Finding =>
  isAtLeast(field.value, least)
    ? makeFinding('plugin-version', true, `插件版本 ${field.value}，不低于 ${least}`, seen, field)
    : makeFinding('plugin-version', false, `插件版本 ${field.value} 低于 ${least}，请升级插件后重新截图`, seen, field);

/**
 * 待审核 is as it should be: the plug-in is only passed when both applications are in. A state that no list knows, such as
 * 未添加, or one that is covered says nothing for the plug-in.
 */
function checkState(seen: SeenScreenshot, state: Field | undefined, path: string): readonly Finding[] {
  if (state === undefined) {
    const why = seen.screenshot.absences?.pluginState;
    return why === undefined ? [] : [makeFinding('plugin-status', null, sayAbsence('插件状态', why, path), seen)];
  }
  return [judgeState(seen, state)];
}

function judgeState(seen: SeenScreenshot, state: Field): Finding {
  const tell = (ok: boolean | null, text: string): Finding =>
    makeFinding('plugin-status', ok, `插件状态是“${state.value}”${text}`, seen, state);
  if (/未通过|不通过|拒绝|驳回|失效|过期|停用|禁用|下架|移除|删除|失败/u.test(state.value))
    return tell(false, '，请重新添加插件后截图');
  if (/^(?:待审核|待确认|审核中|申请中)/u.test(state.value)) return tell(true, '，两项申请都提交后才会审批，无需等待');
  if (/^(?:已通过|审核通过|已添加|使用中)/u.test(state.value)) return tell(true, '');
  return tell(null, '，看不出插件是否已添加，请核对');
}

/** The first mini-programs are of 2017; a time before them or after the day of the review was misread or is not this one. */
const FIRST_DAY = '2017-01-09';

function checkTime(seen: SeenScreenshot, { addedAt }: ShownPlugin, { path, asOf }: ListContext): Finding {
  const label = '添加插件时间';
  if (addedAt === undefined)
    return makeFinding('added-at', null, sayAbsence(label, seen.screenshot.absences?.addedAt ?? 'masked', path), seen);
  const day = readShownTime(addedAt.value)?.day;
  if (day === undefined) return makeFinding('added-at', null, sayAbsence(label, 'illegible', path), seen, addedAt);
  if (day > asOf || day < FIRST_DAY) {
    const why = day > asOf ? `晚于 ${asOf}` : '早于小程序上线的时间';
    return makeFinding('added-at', null, `${label} ${addedAt.value} ${why}，请核对截图`, seen, addedAt);
  }
  return makeFinding('added-at', true, `${label} ${addedAt.value}`, seen, addedAt);
}
