import { holdsMiddle, union } from '../box.ts';
import { resolveTitle, type TitlePart, type TitleResolution } from '../names/resolve-title.ts';
import type { Box, ReadPage } from '../page.ts';
import type { CertificateRule } from '../rules/schema.ts';
import { isLabel } from './labels.ts';
import { bottom, foldCellText, onOneRow, right } from './lay-out-cells.ts';

/** A line, or lines joined, that is a catalogue name and stands where a title stands. */
export interface TitleSighting {
  readonly resolution:
    | { readonly kind: 'certain'; readonly certificate: string; readonly by: 'exact' | 'mended' }
    | { readonly kind: 'unsure'; readonly candidates: readonly string[]; readonly doubt: string };
  readonly part: TitlePart;
  readonly page: number;
  readonly box: Box;
  readonly text: string;
  /** 0–1: what the reader said of the characters. */
  readonly confidence: number;
  /** How many times the page's usual line height. */
  readonly relativeSize: number;
}

/** A certificate's name that is on the page but heads nothing. */
export interface NameSighting {
  readonly certificate: string;
  readonly page: number;
  readonly box: Box;
  readonly text: string;
  readonly confidence: number;
  readonly reason: string;
}

interface Candidate {
  readonly text: string;
  readonly box: Box;
  readonly height: number;
  readonly confidence: number;
  readonly pieces: readonly number[];
}

/** What names of the catalogue stand on a page as titles, and which stand there without heading anything. */
export interface FoundTitles {
  /** Largest first; a piece of text heads at most one of them. */
  readonly titles: readonly TitleSighting[];
  readonly demoted: readonly NameSighting[];
}

export function findTitles(page: ReadPage, certificates: readonly CertificateRule[]): FoundTitles {
  const layout = measurePage(page);
  const titles: TitleSighting[] = [];
  const demoted: NameSighting[] = [];
  for (const { candidate, resolution } of namedCandidates(page, certificates)) {
    const objection = objectionToTitle(candidate, page, layout);
    const place = { page: page.number, box: candidate.box, text: candidate.text, confidence: candidate.confidence };
    if (objection === undefined) {
      const part = resolution.kind === 'certain' ? resolution.part : 'whole';
      titles.push({ ...place, resolution, part, relativeSize: candidate.height / layout.usualHeight });
    } else if (resolution.kind === 'certain') {
      demoted.push({ ...place, certificate: resolution.certificate, reason: objection });
    }
  }
  return { titles: titles.sort((a, b) => b.relativeSize - a.relativeSize), demoted };
}

type Named = Exclude<TitleResolution, { readonly kind: 'none' }>;

/**
 * Candidates that name a certificate, each piece of text used once: those that name one for certain before those that
 * are in doubt, so that a stray bracket joined to a clear title does not cast doubt on it.
 */
function namedCandidates(
  page: ReadPage,
  certificates: readonly CertificateRule[],
): readonly { readonly candidate: Candidate; readonly resolution: Named }[] {
  const resolved = titleCandidates(page).flatMap((candidate) => {
    const resolution = resolveTitle(candidate.text, certificates);
    return resolution.kind === 'none' || addsNothing(candidate, resolution, page, certificates)
      ? []
      : [{ candidate, resolution }];
  });
  const used = new Set<number>();
  return [...resolved]
    .sort((a, b) => Number(a.resolution.kind === 'unsure') - Number(b.resolution.kind === 'unsure'))
    .filter(({ candidate }) => {
      if (candidate.pieces.some((piece) => used.has(piece))) return false;
      for (const piece of candidate.pieces) used.add(piece);
      return true;
    });
}

/** A join that names the same sheet as one of its pieces does alone: the piece is the title. */
function addsNothing(
  candidate: Candidate,
  resolution: TitleResolution,
  page: ReadPage,
  certificates: readonly CertificateRule[],
): boolean {
  if (candidate.pieces.length < 2 || resolution.kind !== 'certain') return false;
  return candidate.pieces.some((piece) => {
    const alone = resolveTitle(foldCellText(page.lines[piece]?.text ?? ''), certificates);
    return alone.kind === 'certain' && alone.certificate === resolution.certificate && alone.part === resolution.part;
  });
}

interface PageLayout {
  readonly usualHeight: number;
  readonly content: Box;
  readonly lineCount: number;
}

function measurePage(page: ReadPage): PageLayout {
  const heights = page.lines
    .filter((line) => foldCellText(line.text).length >= 3)
    .map((line) => line.box[3])
    .sort((a, b) => a - b);
  const usualHeight = heights[Math.floor((heights.length - 1) / 2)] ?? 1;
  const content = page.lines
    .map((line) => line.box)
    .reduce<Box | undefined>((all, box) => (all === undefined ? box : union(all, box)), undefined);
  return {
    usualHeight: Math.max(1, usualHeight),
    content: content ?? [0, 0, page.width, page.height],
    lineCount: page.lines.length,
  };
}

/** Longest joins first, so that 中华人民共和国 / 增值电信业务经营许可证 is tried before its second line alone. */
function titleCandidates(page: ReadPage): readonly Candidate[] {
  const singles = page.lines.map(
    (line, index): Candidate => ({
      text: foldCellText(line.text),
      box: line.box,
      height: line.box[3],
      confidence: line.confidence,
      pieces: [index],
    }),
  );
  const short = singles.filter(
    (single) => single.text !== '' && single.text.length <= 30 && !isLabel(single.text.replace(/:$/u, '')),
  );
  const rows = short.flatMap((first) => growAlongRow(first, short));
  const stacked = [...rows, ...short].flatMap((upper) =>
    [...rows, ...short].filter((lower) => standsBelow(upper, lower)).map((lower) => joinCandidates(upper, lower)),
  );
  return [...stacked, ...rows, ...short].sort((a, b) => b.pieces.length - a.pieces.length || b.height - a.height);
}

/** A title whose characters stand so far apart that they were read one by one: every join of neighbours on its row. */
function growAlongRow(first: Candidate, all: readonly Candidate[]): readonly Candidate[] {
  const grown: Candidate[] = [];
  let current = first;
  for (let step = 0; step < 12; step += 1) {
    const next = all
      .filter(
        (other) =>
          !current.pieces.includes(other.pieces[0] ?? -1) &&
          onOneRow(current.box, other.box) &&
          similarHeight(current, other, 1.7),
      )
      .filter(
        (other) =>
          other.box[0] >= right(current.box) - current.height / 2 &&
          other.box[0] - right(current.box) <= 3 * current.height,
      )
      .sort((a, b) => a.box[0] - b.box[0])[0];
    if (next === undefined) break;
    current = joinCandidates(current, next);
    if (current.text.length > 30) break;
    grown.push(current);
  }
  return grown;
}

function standsBelow(upper: Candidate, lower: Candidate): boolean {
  if (upper.pieces.some((piece) => lower.pieces.includes(piece))) return false;
  const gap = lower.box[1] - bottom(upper.box);
  const tallest = Math.max(upper.height, lower.height);
  const centres = Math.abs(upper.box[0] + upper.box[2] / 2 - (lower.box[0] + lower.box[2] / 2));
  return (
    gap > -0.4 * tallest &&
    gap < 1.6 * tallest &&
    centres < 0.2 * Math.max(upper.box[2], lower.box[2]) + tallest &&
    similarHeight(upper, lower, 2.5)
  );
}

const similarHeight = (a: Candidate, b: Candidate, ratio: number): boolean =>
  a.height <= ratio * b.height && b.height <= ratio * a.height;

function joinCandidates(first: Candidate, second: Candidate): Candidate {
  return {
    text: first.text + second.text,
    box: union(first.box, second.box),
    // the longer piece carries the name, the other a country or （附页）
    height: first.text.length >= second.text.length ? first.height : second.height,
    confidence: Math.min(first.confidence, second.confidence),
    pieces: [...first.pieces, ...second.pieces],
  };
}

/** Words that turn a certificate's name into a paper about it. */
export const ABOUT_WORDS =
  /申请表|申请书|申请材料|登记表|备案表|管理办法|管理规定|暂行规定|使用规定|实施细则|条例|承诺书|保证书|声明|情况说明|受理通知|补正通知|告知书|决定书|公告|公示|流程|指南|须知|样本|样张|范本|模板|说明书|承诺函|授权委托|证明材料|办理|代办|咨询|查询|截图|清单|目录/u;

/** Why the candidate heads nothing, or undefined. */
function objectionToTitle(candidate: Candidate, page: ReadPage, layout: PageLayout): string | undefined {
  const [, contentTop, contentWidth, contentHeight] = layout.content;
  const relativeSize = candidate.height / layout.usualHeight;
  const few = layout.lineCount <= 6;
  const depth = (candidate.box[1] + candidate.box[3] / 2 - contentTop) / Math.max(1, contentHeight);
  if (depth > 0.62 && !few) return '名称在页面下部，不是标题';
  const offset =
    Math.abs(candidate.box[0] + candidate.box[2] / 2 - (layout.content[0] + contentWidth / 2)) /
    Math.max(1, contentWidth);
  const plain =
    page.source === 'text-layer' && page.lines.findIndex((_line, index) => candidate.pieces.includes(index)) <= 2;
  const tooSmall = plain || few ? undefined : objectionToSize(candidate, page, relativeSize, offset);
  if (tooSmall !== undefined) return tooSmall;
  if (offset > 0.22 && relativeSize < 1.6 && !plain) return '名称不居中，不是标题';
  return objectionFromNeighbours(candidate, page);
}

/** @param offset from the middle of the page, as a share of its width */
function objectionToSize(
  candidate: Candidate,
  page: ReadPage,
  relativeSize: number,
  offset: number,
): string | undefined {
  const amongLargest = isAmongLargest(candidate, page);
  if (relativeSize < 1.15 && !amongLargest) return '名称的字号与正文相同，不是标题';
  // a web page may head a section 营业执照; on the licence itself so short a title is large, or in the middle by itself
  const alone = amongLargest && offset < 0.06 && isAloneOnRow(candidate, page);
  return candidate.text.length <= 5 && relativeSize < (alone ? 1.2 : 1.4)
    ? '短名称的字号不够大，不像证照标题'
    : undefined;
}

function isAmongLargest(candidate: Candidate, page: ReadPage): boolean {
  const taller = page.lines.filter(
    (line, index) =>
      !candidate.pieces.includes(index) &&
      foldCellText(line.text).length >= 2 &&
      line.box[3] > 1.02 * candidate.height &&
      // words of a seal's ring
      line.confidence >= 0.75 &&
      !(page.seals ?? []).some((seal) => holdsMiddle(seal.box, line.box)),
  );
  return taller.length <= 1;
}

const isAloneOnRow = ({ pieces, box }: Candidate, page: ReadPage): boolean =>
  page.lines.every((line, index) => pieces.includes(index) || !onOneRow(line.box, box));

/** A line of about the same size right above or below that says what the paper is: … / 申请表. */
function objectionFromNeighbours(candidate: Candidate, page: ReadPage): string | undefined {
  const reach = 1.8 * candidate.height;
  const about = page.lines.find((line, index) => {
    if (candidate.pieces.includes(index) || line.box[3] < 0.6 * candidate.height) return false;
    const gap = Math.max(line.box[1] - bottom(candidate.box), candidate.box[1] - bottom(line.box));
    const text = foldCellText(line.text);
    return gap < reach && text.length <= 24 && ABOUT_WORDS.test(text);
  });
  return about === undefined
    ? undefined
    : `紧邻“${ABOUT_WORDS.exec(foldCellText(about.text))?.[0] ?? ''}”字样，是关于该证的材料，不是证照本身`;
}
