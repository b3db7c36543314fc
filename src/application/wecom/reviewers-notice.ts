import type { Verdict } from '../../domain/verdict.ts';
import type { RecordStore, StoredRecord } from '../stores/record-store.ts';
import type { ReviewersGroup } from './ports.ts';

/** A case that a program may not decide. */
export interface CaseForPerson {
  /** The same for one review however often it is judged. */
  readonly id: string;
  readonly verdict: Pick<Verdict, 'category' | 'gaps'>;
  readonly link?: string;
}

/** Tells the reviewers' group once about each case, at a pace that the group's robot allows. */
export interface ReviewersNotice {
  /** Puts the case down to be told; a second report of the same case changes nothing. Never rejects. */
  report(found: CaseForPerson): Promise<void>;
  /** Tells one that is due, or puts it off. */
  deliver(stored: StoredRecord): Promise<void>;
}

export const noticePrefix = 'notice:';

interface Notice {
  readonly markdown: string;
  readonly attempts: number;
}

export interface NoticeDependencies {
  readonly records: RecordStore;
  /** Absent: nobody is told. */
  readonly group: ReviewersGroup | undefined;
  readonly now: () => number;
}

export const createReviewersNotice = ({ records, group, now }: NoticeDependencies): ReviewersNotice => {
  let freeAt = 0;
  return {
    async report(found) {
      if (group === undefined) return;
      const notice: Notice = { markdown: sayCase(found), attempts: 0 };
      const at = now();
      await records.put(noticePrefix + found.id, 0, { value: notice, dueAt: at, expiresAt: at + rememberMs });
    },
    async deliver({ key, revision, value, expiresAt }) {
      if (group === undefined || now() < freeAt) return;
      freeAt = now() + paceMs;
      const notice = value as Notice; // we wrote it ourselves
      // taken before it is sent: of two processes one tells
      const taken = await records.put(key, revision, { value: notice, dueAt: now() + takenMs, expiresAt });
      if (!taken.ok) return;
      const told = await group.tell(notice.markdown);
      await records.put(key, taken.value.revision, { ...afterTelling(notice, told.ok, now()), expiresAt });
    },
  };
};

function afterTelling({ markdown, attempts }: Notice, told: boolean, now: number) {
  const tried = attempts + 1;
  if (told || tried >= mostAttempts) return { value: { markdown: '', attempts: tried } };
  return { value: { markdown, attempts: tried }, dueAt: now + paceMs * 2 ** tried };
}

const rememberMs = 30 * 24 * 60 * 60_000;
/** The robot may send 20 messages a minute; others may use it too. */
const paceMs = 4000;
const takenMs = 60_000;
const mostAttempts = 8;

/** No holder, no number: a group is no place for them. */
function sayCase({ verdict, link }: CaseForPerson): string {
  const unsure = verdict.gaps.filter(({ status }) => status === 'unsure').map(({ certificate }) => certificate.name);
  const lines = [
    '**有一件审查需要人工处理**',
    `类目：${verdict.category.name}`,
    ...(unsure.length > 0 ? [`待确认：${[...new Set(unsure)].join('、')}`] : []),
    ...(link === undefined ? [] : [`[打开审查](${link})`]),
  ];
  return lines.join('\n');
}
