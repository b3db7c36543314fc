/**
 * A file's name fit to be shown and kept: the last part of a path, without control or direction characters, at most
 * 120 characters with its ending kept. Never empty, never `.` or `..`.
 */
export function cleanFileName(given: string): string {
  const last = given.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const visible = last.replace(/\p{C}/gu, '').replace(/\s+/gu, ' ').trim();
  return shorten(/^\.*$/.test(visible) ? '未命名文件' : visible);
}

const longest = 120;

function shorten(name: string): string {
  const letters = [...name];
  if (letters.length <= longest) return name;
  const ending = /\.\w{1,8}$/.exec(name)?.[0] ?? '';
  return `${letters.slice(0, longest - ending.length - 1).join('')}…${ending}`;
}
