import type { Fact } from '../paper.ts';
import { type Check, passed, type Question, titled, unfit, unsure } from './check.ts';
import { sayObscured } from './obscured.ts';
import { findInScope, goesOnElsewhere, nearlyInScope, type ScopeMention } from './scope-words.ts';

/** Whether the scope (经营范围) has the words that the table asks for. Only where the table asks for words. */
export function checkScope(question: Question): Check | undefined {
  const asked = question.where?.scopeContains;
  if (asked === undefined) return undefined;
  const { paper } = question;
  const scope = paper.scope;
  if (scope === undefined || scope.value.trim() === '') return scopeNotRead(question, asked);
  if ('any' in asked) {
    const checks = asked.any.map((words) => checkWords(question, scope, words));
    return bestOf(checks, asked, question);
  }
  const checks = asked.all.map((words) => checkWords(question, scope, words));
  return (
    checks.find(({ outcome }) => outcome === 'unfit') ?? checks.find(({ outcome }) => outcome === 'unsure') ?? checks[0]
  );
}

type AskedWords = { readonly any: readonly string[] } | { readonly all: readonly string[] };

/** What the scope must say, in words for a person: “A”或“B”, “A”和“B”. */
export const wordsAsked = (asked: AskedWords): string =>
  'any' in asked ? asked.any.map(quoted).join('或') : asked.all.map(quoted).join('和');

const quoted = (words: string): string => `“${words}”`;

function bestOf(checks: readonly Check[], asked: AskedWords, question: Question): Check | undefined {
  const best = checks.find(({ outcome }) => outcome === 'met') ?? checks.find(({ outcome }) => outcome === 'unsure');
  const [only] = checks;
  if (best !== undefined || only === undefined || checks.length === 1) return best ?? only;
  return unfit(
    'scope-contains',
    `经营范围不含${wordsAsked(asked)}`,
    only.finding.evidence,
    remedyFor(question, wordsAsked(asked)),
  );
}

function checkWords(question: Question, scope: Fact, words: string): Check {
  const mention = findInScope(scope.value, words);
  const said = sayings[mention](words);
  if (mention === 'contained') return passed('scope-contains', said, scope.evidence);
  const remedy = remedyFor(question, quoted(words));
  if (mention === 'doubtful')
    return unsure('scope-contains', said, scope.evidence, `请人工核对经营范围；如确实不含，${remedy}`);
  const doubt =
    readDoubt(question, scope, words) ?? (mention === 'absent' ? lostWords(question, scope, words) : undefined);
  return doubt ?? unfit('scope-contains', said, scope.evidence, remedy);
}

const sayings: Readonly<Record<ScopeMention, (words: string) => string>> = {
  contained: (words) => `经营范围含“${words}”`,
  doubtful: (words) => `经营范围提到“${words}”，但不能确定是否准许经营`,
  negated: (words) => `经营范围写明不含“${words}”`,
  absent: (words) => `经营范围不含“${words}”`,
};

/** Reading may have lost what the paper says: the rest stands on another sheet, or one character differs. */
function readDoubt({ paper }: Question, scope: Fact, words: string): Check | undefined {
  if (goesOnElsewhere(scope.value)) return onAnnex(scope, quoted(words));
  const nearly = paper.origin === 'read' ? nearlyInScope(scope.value, words) : undefined;
  if (nearly === undefined) return undefined;
  const text = `经营范围中读到“${nearly}”，与“${words}”只差一个字`;
  return unsure('scope-contains', text, scope.evidence, '请对照原件核对，或上传更清晰的图片。');
}

/** On a page that could not be read whole, words that were not read may still stand there. */
function lostWords(question: Question, scope: Fact, words: string): Check | undefined {
  const obscured = sayObscured(question.paper.obscuredBy);
  if (obscured === undefined) return undefined;
  const text = `经营范围中没有读到${quoted(words)}，但${obscured.why}，可能没有读全`;
  const otherwise = `如经营范围确实不含，${remedyFor(question, quoted(words))}`;
  return unsure('scope-contains', text, scope.evidence, `${obscured.remedy}${otherwise}`);
}

const onAnnex = (fact: Fact, words: string): Check =>
  unsure('scope-contains', '经营范围写在附页上，这里看不到', fact.evidence, `请一并上传附页，须能看到${words}。`);

const absences: Readonly<Partial<Record<string, string>>> = {
  illegible: '经营范围无法辨认',
  masked: '经营范围被遮挡',
  blank: '经营范围一栏是空的',
  'not-stated': '证照上没有经营范围一栏',
};

function scopeNotRead({ paper }: Question, asked: AskedWords): Check {
  const words = wordsAsked(asked);
  const absence = paper.absences['scope'];
  if (absence === 'on-annex') return onAnnex(paper.title, words);
  const otherwise = paper.origin === 'stated' ? '没有提供经营范围' : '经营范围没有读到';
  const text = `${absences[absence ?? ''] ?? otherwise}，无法确认是否含${words}`;
  const remedy =
    paper.origin === 'stated'
      ? `请提供证照上的经营范围，须含${words}。`
      : `请上传能看清经营范围的图片，须能看到${words}。`;
  return unsure('scope-contains', text, paper.title.evidence, remedy);
}

const remedyFor = ({ wanted }: Question, words: string): string =>
  `请先向发证机关申请增加${words}，再提交变更后的${titled(wanted)}。`;
