import { failed, ok, type Result } from '../result.ts';

/** A prompt file: front matter with its `id` and its slots, then the parts `# system` and `# user`. */
export interface PromptTemplate {
  readonly id: string;
  readonly slots: readonly string[];
  readonly system: string;
  readonly user: string;
  /** The file's own text; whatever changes in it changes the prompt's version. */
  readonly text: string;
}

export interface FilledPrompt {
  readonly system: string;
  readonly user: string;
}

/** @returns every fault of the file: no front matter, a part missing, a slot used and not listed, or listed and not used */
export function parsePrompt(text: string): Result<PromptTemplate, readonly string[]> {
  const file = /^---\n(?<head>.*?)\n---\n# system\n(?<system>.*?)\n# user\n(?<user>.*)$/su.exec(
    text.replaceAll('\r\n', '\n').replace(/^\ufeff/u, ''),
  );
  const { head, system, user } = file?.groups ?? {};
  if (head === undefined || system === undefined || user === undefined)
    return failed(['a prompt has front matter, then "# system", then "# user"']);
  const id = /^id: (?<id>[a-z][a-z0-9-]*)$/mu.exec(head)?.groups?.['id'];
  const slots = [...head.matchAll(/^ {2}([a-z][a-zA-Z0-9]*): \S/gmu)].map(([, name = '']) => name);
  const used = new Set([...`${system}\n${user}`.matchAll(SLOT)].map(([, name = '']) => name));
  const faults = [
    ...(id === undefined ? ['the front matter has no id'] : []),
    ...slots.filter((slot) => !used.has(slot)).map((slot) => `the slot ${slot} is listed and not used`),
    ...[...used].filter((slot) => !slots.includes(slot)).map((slot) => `the slot ${slot} is used and not listed`),
  ];
  if (faults.length > 0 || id === undefined) return failed(faults);
  return ok({ id, slots, system: system.trim(), user: user.trim(), text });
}

/**
 * The prompt with its slots filled, each once and as it is: a value that looks like a slot stays text.
 *
 * @returns the slots that were not given, and the values that have no slot
 */
export function fillPrompt(
  prompt: PromptTemplate,
  values: Readonly<Record<string, string>>,
): Result<FilledPrompt, readonly string[]> {
  const faults = [
    ...prompt.slots.filter((slot) => !Object.hasOwn(values, slot)).map((slot) => `the slot ${slot} was not filled`),
    ...Object.keys(values)
      .filter((name) => !prompt.slots.includes(name))
      .map((name) => `there is no slot ${name}`),
  ];
  if (faults.length > 0) return failed(faults);
  const fill = (part: string): string => part.replace(SLOT, (_, name: string) => values[name] ?? '');
  return ok({ system: fill(prompt.system), user: fill(prompt.user) });
}

const SLOT = /\{\{\s*([a-zA-Z][a-zA-Z0-9]*)\s*\}\}/gu;
