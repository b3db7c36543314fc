import type { RuleCitation } from '../rules/schema.ts';
import type { Note } from '../verdict.ts';
import { titled } from './check.ts';
import type { Case } from './judge.ts';
import { cite, indexOf } from './judge-rules.ts';
import type { OfferedOptions } from './options.ts';
import { restsOutsidePeriod } from './period.ts';

/** What has to be said beside the papers, always in this order. */
export function notesOn(asked: Case, offered: OfferedOptions): readonly Note[] {
  return [
    ...periodNotes(asked, offered),
    ...subjectNotes(asked),
    ...offerNotes(offered),
    ...declaredNotes(asked),
    ...schemeNotes(asked),
    ...categoryNotes(asked),
    ...unusedPapers(asked, offered),
  ];
}

interface Statement {
  readonly code: string;
  readonly text: string;
  readonly citation: RuleCitation;
}

const statements = (said: readonly Statement[], { rules }: Case): readonly Note[] =>
  said.map(({ code, text, citation }) => ({ code, text, citation: cite(citation, rules) }));

function periodNotes(asked: Case, offered: OfferedOptions): readonly Note[] {
  if (!restsOutsidePeriod(asked, offered)) return [];
  const text = `手里的资质表在 ${asked.rules.asOf} 这一天不适用，下面按最接近的版本列出，结论须由人工确认。`;
  return [{ code: 'out-of-period', text }];
}

/** What the table says of every category about an applicant of this type. */
function subjectNotes(asked: Case): readonly Note[] {
  const { type } = asked.applicant;
  const wanted =
    type === 'individual' ? 'individual-not-allowed' : type === 'government' ? 'government-direct' : undefined;
  const said = asked.rules.general.filter(({ id }) => id === wanted);
  return statements(
    said.map(({ id, text, citation }) => ({ code: id, text, citation })),
    asked,
  );
}

function offerNotes({ settled, roleIgnored }: OfferedOptions): readonly Note[] {
  const ignored = { code: 'role-not-applicable', text: '本类目不区分所填的角色，已按未填写角色审查。' };
  const none = {
    code: 'no-option-for-subject',
    text: '资质表没有写明这类主体应提交哪些资质，下面列出的是其他主体的要求，须由人工确认。',
  };
  return [...(roleIgnored ? [ignored] : []), ...(settled ? [] : [none])];
}

/** Prohibitions first, then what is added, then what is advised. */
function declaredNotes(asked: Case): readonly Note[] {
  return statements(declaredStatements(asked), asked);
}

function declaredStatements({ category, applicant }: Case): readonly Statement[] {
  const { prohibitions, supplements, advice } = category;
  return [...prohibitions, ...supplements, ...advice].filter(({ declares }) => applicant.declares.includes(declares));
}

/** Without those that say in general what a declaration has already brought up. */
function categoryNotes(asked: Case): readonly Note[] {
  const said = new Set(declaredStatements(asked).map(({ citation }) => citation.quote));
  return statements(
    asked.category.notes.filter(({ citation }) => !said.has(citation.quote)),
    asked,
  );
}

function schemeNotes({ category, rules }: Case): readonly Note[] {
  const also = category.alsoScheme;
  if (also === undefined) return [];
  const name = rules.categories.find(({ id }) => id === also.withCategory)?.name ?? also.withCategory;
  const scheme = also.scheme === 'standard' ? '标准直播+直播标签' : '小程序·云直播插件';
  return [
    {
      code: 'also-scheme',
      text: `若同时具备“${name}”类目，也可以使用${scheme}接入。`,
      citation: cite(also.citation, rules),
    },
  ];
}

/** Papers that the category has no use for are named, so that nobody waits for them to count. */
function unusedPapers({ papers, rules }: Case, { options }: OfferedOptions): readonly Note[] {
  const asked = new Set(options.flatMap(({ leaves }) => leaves.map(({ leaf }) => leaf.certificate)));
  const { certificates } = indexOf(rules);
  const unused = papers.flatMap(({ identity }) => {
    const certificate = identity.kind === 'certain' ? certificates.get(identity.certificate) : undefined;
    if (certificate === undefined) return [];
    const serves = [certificate.id, ...certificate.standsFor, ...certificate.mayBe].some((id) => asked.has(id));
    return serves ? [] : [titled(certificate)];
  });
  return [...new Set(unused)]
    .sort()
    .map((name) => ({ code: 'not-required', text: `本类目不要求${name}，未计入结论。` }));
}
