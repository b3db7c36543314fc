import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fillPrompt, parsePrompt } from '../../src/domain/explain/prompt-template.ts';

const file = (slots: string, system: string, user: string): string =>
  `---\nid: a-prompt\nslots:\n${slots}---\n# system\n${system}\n# user\n${user}\n`;

const good = file('  facts: 事实\n  canary: 随机串\n', '写说明。{{canary}}', '{"facts":{{ facts }}}');

function parsed(text: string) {
  const prompt = parsePrompt(text);
  if (!prompt.ok) throw new Error(prompt.error.join('\n'));
  return prompt.value;
}

test.each(readdirSync('prompts'))('%s is a prompt, named as its id says', (name) => {
  expect(`${parsed(readFileSync(`prompts/${name}`, 'utf8')).id}.md`).toBe(name);
});

test('every slot is filled, each value as it is', () => {
  const filled = fillPrompt(parsed(good), { facts: '["{{canary}}", "$&"]', canary: 'c' });
  expect(filled).toEqual({ ok: true, value: { system: '写说明。c', user: '{"facts":["{{canary}}", "$&"]}' } });
});

test.each([
  { values: { facts: 'x' }, fault: 'the slot canary was not filled', because: 'a slot was forgotten' },
  { values: { facts: 'x', canary: 'c', more: 'y' }, fault: 'there is no slot more', because: 'a value has no slot' },
])('$because', ({ values, fault }) => {
  expect(fillPrompt(parsed(good), values)).toEqual({ ok: false, error: [fault] });
});

test.each([
  { text: 'just words', fault: 'front matter', because: 'no parts' },
  {
    text: file('  facts: 事实\n', '{{facts}}{{other}}', 'x'),
    fault: 'the slot other is used and not listed',
    because: 'a slot that is not on top',
  },
  {
    text: file('  facts: 事实\n  old: 旧的\n', '{{facts}}', 'x'),
    fault: 'the slot old is listed and not used',
    because: 'a slot left over',
  },
  { text: good.replace('id: a-prompt', 'id: A Prompt'), fault: 'no id', because: 'no id' },
])('$because is told', ({ text, fault }) => {
  const prompt = parsePrompt(text);
  expect(prompt.ok ? '' : prompt.error.join('\n')).toContain(fault);
});
