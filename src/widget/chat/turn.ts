import type { Attachment } from '../files/attachment.ts';
import { nameResult } from '../files/name-result.ts';
import type { ChatEvents } from '../transport/chat-events.ts';
import type { AnswerView } from '../view/answer.ts';
import type { Words } from '../words/words.ts';

/** One message of the person's, its files, and the answer as it grows. */
export interface Turn {
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly answer: AnswerView;
  abort: AbortController;
  /** A file was taken out while it was on its way: the rest is to be sent again. */
  sendAgain: boolean;
}

/** The files of a turn that nobody took out. */
export const filesToSend = ({ attachments }: Turn): readonly Attachment[] =>
  attachments.filter(({ row }) => row.state().kind !== 'cancelled');

/** Tells each file's part of the bytes that have left; a multipart body carries one file after the other. */
export function spreadUpload(attachments: readonly Attachment[], bytes: number): void {
  let before = 0;
  for (const { file, row } of attachments) {
    const share = Math.min(Math.max((bytes - before) / Math.max(file.size, 1), 0), 1);
    before += file.size;
    if (!onItsWay.has(row.state().kind)) continue;
    row.show(share < 1 ? { kind: 'uploading', percent: Math.floor(share * 100) } : { kind: 'uploaded' });
  }
}

const onItsWay: ReadonlySet<string> = new Set(['queued', 'uploading', 'failed']);

export function showProgress(turn: Turn, progress: ChatEvents['progress']): void {
  const { name, documentId } = progress;
  if (name === undefined && documentId === undefined) return;
  const attachment = attachmentOf(turn, name ?? '', documentId);
  if (attachment === undefined || attachment.row.state().kind === 'read') return;
  attachment.row.show({ kind: 'reading', percent: clampPercent(progress.percent ?? 0) });
}

export function showResult(turn: Turn, document: ChatEvents['document'], words: Words): void {
  const attachment = attachmentOf(turn, document.name, document.id);
  const result = nameResult(document, words);
  if (result !== undefined) attachment?.row.show({ kind: 'read', ...result });
}

/** By the id once it is known, else by name; a server may clean a name, so in the end by order. */
function attachmentOf(turn: Turn, name: string, documentId?: string): Attachment | undefined {
  const sent = filesToSend(turn);
  const unknown = sent.filter((attachment) => attachment.documentId === undefined);
  const found =
    sent.find((attachment) => documentId !== undefined && attachment.documentId === documentId) ??
    unknown.find(({ file }) => file.name === name) ??
    (sent.some(({ file }) => file.name === name) ? undefined : unknown[0]);
  if (found !== undefined && documentId !== undefined) found.documentId = documentId;
  return found ?? sent.find(({ file }) => file.name === name);
}

const clampPercent = (percent: number): number => Math.round(Math.min(Math.max(percent, 0), 100)) || 0;

/** What remains to be said of files when the turn is over. */
export function closeFiles(turn: Turn, outcome: 'done' | 'stopped' | 'failed', words: Words): void {
  for (const { row } of filesToSend(turn)) {
    if (row.state().kind === 'read') continue;
    if (outcome === 'done') row.show({ kind: 'read', text: words.file.done, doubtful: false });
    if (outcome === 'stopped') row.show({ kind: 'cancelled' });
    if (outcome === 'failed') row.show({ kind: 'failed', sentence: words.file.failed });
  }
}
