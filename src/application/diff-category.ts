import { canonicalJson } from '../domain/judge/canonical-json.ts';
import { describeLeaf, describeRequirement, type RequirementNames } from '../domain/rules/describe-requirement.ts';
import { requirementLeaves } from '../domain/rules/requirement-leaves.ts';
import type { CategoryRule, RequirementLeaf, RequirementNode } from '../domain/rules/schema.ts';
import { diffLists } from './diff-lists.ts';

/** What changed in a category, one Chinese phrase each: name, scheme, papers, their wording, how they combine, statements. */
export function diffCategory(
  old: CategoryRule,
  young: CategoryRule,
  oldNames: RequirementNames,
  youngNames: RequirementNames,
): readonly string[] {
  return [
    ...changed('名称', old.name, young.name),
    ...diffLists('别名', old.aliases, young.aliases),
    ...changed('方案', old.scheme, young.scheme),
    ...changed('另一方案', old.alsoScheme?.withCategory ?? '无', young.alsoScheme?.withCategory ?? '无'),
    ...changed('直播场景', old.scene, young.scene),
    ...changed('适用范围', old.usage, young.usage),
    ...diffRequirement(old.requirement, young.requirement, oldNames, youngNames),
    ...diffStatements('补充要求', old.supplements, young.supplements),
    ...diffStatements('不支持的服务', old.prohibitions, young.prohibitions),
    ...diffStatements('建议', old.advice, young.advice),
    ...diffStatements('注意事项', old.notes, young.notes),
    ...changed('出处', citationWords(old), citationWords(young)),
  ];
}

const citationWords = ({ citation }: CategoryRule): string =>
  `${citation.source} ${citation.section} ${citation.quote}`;

const changed = (what: string, old: string, young: string): readonly string[] =>
  old === young ? [] : [`${what}由“${old}”改为“${young}”`];

function diffRequirement(
  old: RequirementNode,
  young: RequirementNode,
  oldNames: RequirementNames,
  youngNames: RequirementNames,
): readonly string[] {
  const [was, is] = [requirementLeaves(old), requirementLeaves(young)];
  const phrase = (names: RequirementNames) => (leaf: RequirementLeaf) => describeLeaf(leaf, names);
  const papers = diffLists('资质', was.map(phrase(oldNames)), is.map(phrase(youngNames)));
  const [before, after] = [describeRequirement(old, oldNames), describeRequirement(young, youngNames)];
  const combined = papers.length === 0 && before !== after ? [`资质的组合由“${before}”改为“${after}”`] : [];
  return [...papers, ...combined, ...diffWords(was, is, youngNames)];
}

/** The same paper on the same conditions whose sentence or note is worded otherwise; one that stands twice pairs in order. */
function diffWords(
  was: readonly RequirementLeaf[],
  is: readonly RequirementLeaf[],
  names: RequirementNames,
): readonly string[] {
  const left = [...was];
  return is.flatMap((leaf) => {
    const place = left.findIndex((old) => meaning(old) === meaning(leaf));
    const [before] = place < 0 ? [] : left.splice(place, 1);
    if (before === undefined) return [];
    return [
      ...changed(`${describeLeaf(leaf, names)}的原句`, before.quote, leaf.quote),
      ...changed(`${describeLeaf(leaf, names)}的注`, before.note ?? '无', leaf.note ?? '无'),
    ];
  });
}

const meaning = ({ certificate, where, when }: RequirementLeaf): string => canonicalJson({ certificate, where, when });

interface Statement {
  readonly code: string;
  readonly text: string;
}

function diffStatements(what: string, old: readonly Statement[], young: readonly Statement[]): readonly string[] {
  const was = new Map(old.map((statement) => [statement.code, statement]));
  const is = new Map(young.map((statement) => [statement.code, statement]));
  const textOf = (statement: Statement): string => statement.text;
  return [
    ...diffLists(
      what,
      old.filter(({ code }) => !is.has(code)).map(textOf),
      young.filter(({ code }) => !was.has(code)).map(textOf),
    ),
    ...young.flatMap((statement) => {
      const before = was.get(statement.code);
      if (before === undefined || canonicalJson(before) === canonicalJson(statement)) return [];
      return [
        before.text === statement.text
          ? `${what}“${statement.text}”的内容变了`
          : `${what}由“${before.text}”改为“${statement.text}”`,
      ];
    }),
  ];
}
