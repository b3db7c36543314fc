import type { RuleBook } from '../../src/domain/rules/rule-book.ts';
import type { RequirementLeaf, RequirementNode, WhereRule } from '../../src/domain/rules/schema.ts';
import type { Slip } from './mutants.ts';

/** Every slip in one requirement tree: a leaf lost or confused, all for any, a condition lost or changed. */
export function mutateRequirement(node: RequirementNode, book: RuleBook): readonly Slip<RequirementNode>[] {
  const own = 'certificate' in node ? leafSlips(node, book) : groupSlips(node, book);
  return [...own, ...whenSlips(node)];
}

type Group = Exclude<RequirementNode, RequirementLeaf>;

function groupSlips(node: Group, book: RuleBook): readonly Slip<RequirementNode>[] {
  const children = 'all' in node ? node.all : node.any;
  const key = 'all' in node ? 'all' : 'any';
  const withChildren = (changed: readonly RequirementNode[]): RequirementNode =>
    ({ ...node, [key]: changed }) as RequirementNode;
  const { label, when } = node;
  const shell = { ...(label === undefined ? {} : { label }), ...(when === undefined ? {} : { when }) };
  const turned: RequirementNode = 'all' in node ? { ...shell, any: node.all } : { ...shell, all: node.any };
  return [
    ...(children.length > 1 ? [{ what: `${key} turned at ${titleOf(node)}`, changed: turned }] : []),
    ...(children.length > 1
      ? children.map((child, index) => ({
          what: `drop ${titleOf(child)} of ${titleOf(node)}`,
          changed: withChildren(children.toSpliced(index, 1)),
        }))
      : []),
    ...children.flatMap((child, index) =>
      mutateRequirement(child, book).map(({ what, changed }) => ({
        what,
        changed: withChildren(children.with(index, changed)),
      })),
    ),
  ];
}

const titleOf = (node: RequirementNode): string =>
  'certificate' in node
    ? node.certificate
    : (node.label ?? ('all' in node ? node.all : node.any).map(titleOf).join('/'));

/** The certificate that follows in the catalogue is usually of the same field. */
function leafSlips(leaf: RequirementLeaf, book: RuleBook): readonly Slip<RequirementNode>[] {
  const index = book.certificates.findIndex(({ id }) => id === leaf.certificate);
  const other = book.certificates.at(index + 1 - book.certificates.length)?.id ?? leaf.certificate;
  return [
    { what: `${leaf.certificate} confused with ${other}`, changed: { ...leaf, certificate: other } },
    ...(leaf.where === undefined ? [] : whereSlips(leaf, leaf.where)),
    ...(leaf.note === undefined ? [] : [{ what: `${leaf.certificate}: drop note`, changed: without(leaf, 'note') }]),
  ];
}

function whereSlips(leaf: RequirementLeaf, where: WhereRule): readonly Slip<RequirementNode>[] {
  const slip = (what: string, changed: WhereRule): Slip<RequirementNode> => ({
    what: `${leaf.certificate}: ${what}`,
    changed: { ...leaf, where: changed },
  });
  const lost = (['scopeContains', 'issuedBy', 'parties', 'seals'] as const).filter((key) => where[key] !== undefined);
  const { parties, seals, holder, scopeContains } = where;
  return [
    { what: `${leaf.certificate}: drop where`, changed: without(leaf, 'where') },
    ...(lost.length > 1 ? lost.map((key) => slip(`drop ${key}`, without(where, key))) : []),
    ...(parties === undefined
      ? []
      : [1, -1]
          .filter((by) => parties + by > 0)
          .map((by) => slip(`parties ${parties + by}`, { ...where, parties: parties + by }))),
    ...(seals === undefined ? [] : [1, -1].map((by) => slip(`seals ${seals + by}`, { ...where, seals: seals + by }))),
    ...(['subject', 'partner', 'anyone'] as const)
      .filter((other) => other !== holder)
      .map((other) => slip(`holder ${other}`, { ...where, holder: other })),
    ...(scopeContains === undefined
      ? []
      : wordingSlips(scopeContains).map(({ what, changed }) => slip(what, { ...where, scopeContains: changed }))),
  ];
}

type Wording = NonNullable<WhereRule['scopeContains']>;

function wordingSlips(wording: Wording): readonly Slip<Wording>[] {
  const words = 'any' in wording ? wording.any : wording.all;
  const make = (changed: readonly string[]): Wording =>
    'any' in wording ? { any: [...changed] } : { all: [...changed] };
  const [first = ''] = words;
  return [
    { what: 'other words', changed: make(['别的业务']) },
    { what: `one character fewer than ${first}`, changed: make([first.slice(0, -1), ...words.slice(1)]) },
    ...(words.length > 1
      ? words.map((word) => ({ what: `drop words ${word}`, changed: make(words.filter((one) => one !== word)) }))
      : []),
    ...(words.length > 1
      ? [{ what: 'words any/all turned', changed: 'any' in wording ? { all: [...words] } : { any: [...words] } }]
      : []),
  ];
}

function whenSlips(node: RequirementNode): readonly Slip<RequirementNode>[] {
  const { when } = node;
  if (when === undefined) return [];
  const dropped: Slip<RequirementNode> = { what: `${titleOf(node)}: drop when`, changed: without(node, 'when') };
  const { role, subjectType } = when;
  return [
    dropped,
    ...(role === undefined
      ? []
      : [
          {
            what: `${titleOf(node)}: another role`,
            changed: {
              ...node,
              when: { ...when, role: [role[0] === 'public' ? ('private' as const) : ('public' as const)] },
            },
          },
        ]),
    ...(subjectType === undefined
      ? []
      : [
          {
            what: `${titleOf(node)}: another type`,
            changed: { ...node, when: { ...when, subjectType: ['public-institution' as const] } },
          },
        ]),
  ];
}

const without = <Rule extends object>(rule: Rule, key: keyof Rule): Rule =>
  Object.fromEntries(Object.entries(rule).filter(([one]) => one !== key)) as Rule;
