import type { Note } from '../verdict.ts';
import { titled } from './check.ts';
import type { OptionJudgement } from './judge-options.ts';

/** One paper that meets several requirements of an option is named once more, so that a person sees that it was meant to. */
export function notesOnSharedPapers(option: OptionJudgement | undefined): readonly Note[] {
  const served = new Map<string, { readonly title: string; readonly names: string[] }>();
  for (const { status, papers, wanted } of option?.requirements ?? []) {
    const [best] = papers;
    if (status !== 'met' || best === undefined) continue;
    const known = served.get(best.paper.id) ?? { title: best.paper.title.value, names: [] };
    if (!known.names.includes(titled(wanted))) known.names.push(titled(wanted));
    served.set(best.paper.id, known);
  }
  return [...served.entries()]
    .filter(([, { names }]) => names.length > 1)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, { title, names }]) => ({
      code: 'paper-serves-twice',
      text: `同一份“${title}”同时用于${names.join('、')}，请审核人员确认可以共用`,
    }));
}
