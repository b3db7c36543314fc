import type { Screenshot, ShownPlugin } from '../../document.ts';
import { isKnownConfusion } from '../../names/confusions.ts';
import { normalizeName } from '../../names/normalize-name.ts';

/** The plug-in that the procedure asks for. */
export interface WantedPlugin {
  readonly name: string;
  readonly appId: string;
  readonly minimumVersion: string;
}

/** The row of the wanted plug-in: by AppID, by name, or by a name that a reader may have misread. */
export function findPlugin(screenshot: Screenshot, wanted: WantedPlugin): ShownPlugin | undefined {
  const rows = rowsOf(screenshot);
  return (
    rows.find(({ appId }) => appId?.value === wanted.appId) ??
    rows.find(({ name }) => name !== undefined && likeness(name.value, wanted.name) === 'same') ??
    rows.find(({ name }) => name !== undefined && likeness(name.value, wanted.name) === 'near') ??
    rows.find(({ name, addedAt }) => name === undefined && addedAt !== undefined && rows.length === 1)
  );
}

/** All rows; the single values stand for one where a caller gives no rows. */
function rowsOf({ plugins, pluginName, pluginAppId, pluginVersion, addedAt }: Screenshot): readonly ShownPlugin[] {
  if (plugins !== undefined) return plugins;
  const row = {
    ...(pluginName !== undefined && { name: pluginName }),
    ...(pluginAppId !== undefined && { appId: pluginAppId }),
    ...(pluginVersion !== undefined && { version: pluginVersion }),
    ...(addedAt !== undefined && { addedAt }),
  };
  return Object.keys(row).length === 0 ? [] : [row];
}

/** `near`: one character apart, which readers are known to take for each other. */
export function likeness(shown: string, wanted: string): 'same' | 'near' | 'other' {
  const [some, others] = [[...normalizeName(shown)], [...normalizeName(wanted)]];
  if (some.length !== others.length) return 'other';
  const differences = some.flatMap((character, index) =>
    character === others[index] ? [] : [[character, others[index] ?? ''] as const],
  );
  if (differences.length === 0) return 'same';
  const [first] = differences;
  return differences.length === 1 && first !== undefined && isKnownConfusion(first[0], first[1]) ? 'near' : 'other';
}
