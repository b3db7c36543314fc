/** A real answer made short enough to show, in the same shape: of lists of things the first, of lists of words the first three. */
export const trimAnswer = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    const items = value as readonly unknown[];
    const most = items.every((item) => typeof item === 'number')
      ? 4
      : items.some((item) => typeof item === 'object')
        ? 1
        : 3;
    return items.slice(0, most).map(trimAnswer);
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, trimAnswer(part)]));
};

/** For reading: what lies deeper than this becomes `…`. */
export const elide = (value: unknown, depth: number): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const flat = value.every((item) => typeof item !== 'object' || item === null);
    if (flat || value.length === 0) return value;
    return depth === 0 ? ['…'] : value.map((item) => elide(item, depth - 1));
  }
  if (depth === 0) return '…';
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, elide(part, depth - 1)]));
};

/** A stream of events with what each carries cut short. */
export const trimStream = (text: string): string => {
  const blocks = text.trimEnd().split('\n\n');
  const seen = new Map<string, number>();
  return blocks
    .filter((block) => {
      const event = /^event: (.*)$/m.exec(block)?.[1] ?? 'retry';
      seen.set(event, (seen.get(event) ?? 0) + 1);
      return (seen.get(event) ?? 0) <= 2;
    })
    .map((block) => block.replace(/^(data: .{160}).+$/m, '$1…'))
    .join('\n\n');
};

/** JSON with whatever fits a line on one line. */
export const printJson = (value: unknown, indent = ''): string => {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || flat.length + indent.length <= 110) return flat;
  const inner = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => printJson(item, inner))
    : Object.entries(value).map(([key, part]) => `${JSON.stringify(key)}: ${printJson(part, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
};
