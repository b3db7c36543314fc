import { element } from '../elements/element.ts';
import type { JudgedOption, Requirement, RequirementStatus, Verdict } from '../wire.ts';
import type { Words } from '../words/words.ts';
import { statusMark } from './status-mark.ts';

/**
 * The requirement as a small diagram: what every option asks stands on the trunk, the rest branches into options.
 * Nested lists drawn with lines, so that it reads aloud as what it is and wraps on a phone.
 */
export function requirementTree({ category, options }: Verdict, words: Words): HTMLElement {
  const shared = sharedBy(options);
  const branches = options.map(({ requirements }) =>
    requirements.filter((requirement) => !shared.some((one) => same(one, requirement))),
  );
  const forks = branches.length > 1 && branches.some((own) => own.length > 0);
  const fork = forks && element('li', {}, join(words.treeAny, satisfied(options)), list(branches.map(branch(words))));
  const trunk = list([...shared.map(leaf), ...(fork ? [fork] : [])]);
  const heading = join(category.name, satisfied(options), shared.length > 0 ? words.treeAll : undefined);
  return element('div', { class: 'tree' }, heading, trunk);
}

const branch =
  (words: Words) =>
  (own: readonly Requirement[]): HTMLElement => {
    const [only] = own;
    if (own.length === 1 && only !== undefined) return leaf(only);
    return element('li', {}, join(words.treeAll, worst(own)), list(own.map(leaf)));
  };

const leaf = ({ certificate, status }: Requirement): HTMLElement =>
  element('li', { class: status }, element('span', { class: 'node' }, statusMark(status), certificate.name));

const join = (text: string, status: RequirementStatus, more?: string): HTMLElement =>
  element('span', { class: `node join ${status}` }, text, more !== undefined && element('small', {}, more));

const list = (items: readonly HTMLElement[]): HTMLElement => element('ul', {}, ...items);

const satisfied = (options: readonly JudgedOption[]): RequirementStatus =>
  options.some((option) => option.satisfied) ? 'met' : 'missing';

const worst = (requirements: readonly Requirement[]): RequirementStatus =>
  requirements.every(({ status }) => status === 'met') ? 'met' : 'missing';

function sharedBy([first, ...others]: readonly JudgedOption[]): readonly Requirement[] {
  const asked = first?.requirements ?? [];
  return asked.filter((requirement) =>
    others.every((option) => option.requirements.some((other) => same(other, requirement))),
  );
}

/** The same paper may be asked twice with different conditions; those are two branches. */
const same = (one: Requirement, other: Requirement): boolean =>
  one.certificate.id === other.certificate.id && one.status === other.status && one.note === other.note;
