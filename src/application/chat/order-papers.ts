import { type ChatState, orderOf } from '../../domain/conversation/chat-state.ts';
import type { Problem } from '../../domain/problem.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { NamedFile } from '../read-document.ts';
import type { ReviewView } from '../reviews/review-view.ts';
import type { Reviews } from '../reviews/reviews.ts';
import type { ReviewRecord } from '../stores/review-store.ts';

export interface OrderedPapers {
  readonly reviewId: string;
  /** The state that waits for this review. */
  readonly state: ChatState;
  /** Ids of documents that were told before. */
  readonly known: ReadonlySet<string>;
  /** A review that this one takes the place of, with all its files. */
  readonly replaced?: string;
  /** Names of files whose time was over: they cannot be judged again. */
  readonly gone: readonly string[];
}

/**
 * Has the conversation's papers judged: new files join its review; where something else is asked for than before, a new
 * review takes the files of the old one.
 */
export const orderPapers = async (
  reviews: Reviews,
  ownerId: string,
  state: ChatState,
  current: ReviewRecord | undefined,
  files: readonly NamedFile[],
): Promise<Result<OrderedPapers, Problem>> => {
  const judgedAs = orderOf(state.facts);
  if (current === undefined || state.files === 0) return start(reviews, ownerId, state, files, nothing);
  const view = await reviews.view(current.id);
  if (!view.ok) return view;
  const known = new Set(view.value.documents.map(({ id }) => id));
  if (state.judgedAs === judgedAs) {
    const added = await reviews.addFiles(current.id, files);
    if (!added.ok) return added;
    return ok({ reviewId: current.id, state: { ...state, files: state.files + files.length }, known, gone: [] });
  }
  const originals = await takeOriginals(reviews, view.value);
  if (!originals.ok) return originals;
  const { kept, gone } = originals.value;
  return start(reviews, ownerId, state, [...kept, ...files], { known, gone, replaced: current.id });
};

const takeOriginals = async (
  reviews: Reviews,
  { review, documents }: ReviewView,
): Promise<Result<{ readonly kept: readonly NamedFile[]; readonly gone: readonly string[] }, Problem>> => {
  const kept: NamedFile[] = [];
  const gone: string[] = [];
  for (const { id, name } of documents) {
    const original = await reviews.file(review.id, id);
    if (original.ok) kept.push({ name, bytes: original.value.bytes });
    else if (original.error.code === 'file-gone') gone.push(name);
    else return original;
  }
  return ok({ kept, gone });
};

type Earlier = Pick<OrderedPapers, 'known' | 'gone' | 'replaced'>;

const nothing: Earlier = { known: new Set(), gone: [] };

const start = async (
  reviews: Reviews,
  ownerId: string,
  state: ChatState,
  files: readonly NamedFile[],
  earlier: Earlier,
): Promise<Result<OrderedPapers, Problem>> => {
  const { category, role, subjectType, declares } = state.facts;
  const started = await reviews.start({
    ownerId,
    categories: category === undefined ? [] : [category],
    applicant: {
      declares,
      ...(role !== undefined && { role }),
      ...(subjectType !== undefined && { type: subjectType }),
    },
    explain: category !== undefined && state.language === 'zh',
    files,
  });
  if (!started.ok) return started;
  const judging: ChatState = { ...state, files: files.length, judgedAs: orderOf(state.facts), told: 0 };
  return ok({ ...earlier, reviewId: started.value.id, state: judging });
};
