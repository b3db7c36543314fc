type Child = Node | string | false | undefined;
type Property = string | number | boolean | undefined | ((event: Event) => void);

/**
 * One element with its attributes, listeners (functions) and children. Strings become text nodes, never markup: the
 * widget has no other way to put words on the page.
 */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Readonly<Record<string, Property>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) setProperty(node, name, value);
  node.append(...present(children));
  return node;
}

function setProperty(node: HTMLElement, name: string, value: Property): void {
  if (typeof value === 'function') node.addEventListener(name, value);
  else if (value === true) node.setAttribute(name, '');
  else if (value !== undefined && value !== false) node.setAttribute(name, String(value));
}

const present = (children: readonly Child[]): (Node | string)[] =>
  children.filter((child): child is Node | string => child !== undefined && child !== false);
