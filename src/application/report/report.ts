import type { Box } from '../../domain/page.ts';
import type { Decision, RequirementStatus } from '../../domain/verdict.ts';
import type { TreePicture } from './tree-picture.ts';

/** How something stands: in order, not in order, open, or none of these. */
export type Tone = 'good' | 'bad' | 'open' | 'plain';

/** What a report says, in Chinese and ready to be set: every text in it has gone through `shownText`. */
export interface Report {
  readonly title: string;
  readonly subject: string;
  readonly facts: readonly LabelledText[];
  readonly verdicts: readonly VerdictPart[];
  readonly explanation?: ExplanationPart;
  /** Every paper (证照) that was recognised, at a glance. */
  readonly papers: readonly PaperLine[];
  readonly documents: readonly DocumentPart[];
  readonly failures: readonly LabelledText[];
  /** Every place in the evidence that the report points to, by number from 1. */
  readonly exhibits: readonly Exhibit[];
  /** Every place in the source documents that the report rests on, by number from 1. */
  readonly citations: readonly CitationPart[];
  /** Everything that reviewers ruled, oldest first, also what a later ruling replaced. */
  readonly rulings: readonly RulingPart[];
  /** At the foot of every page: loose sheets find their report again. */
  readonly foot: string;
  /** ISO day that the rules were taken of. */
  readonly asOf: string;
}

export interface LabelledText {
  readonly label: string;
  readonly text: string;
}

export interface StatusPart {
  readonly code: RequirementStatus;
  readonly word: string;
  readonly tone: Tone;
}

export interface VerdictPart {
  readonly categoryId: string;
  readonly category: string;
  readonly scheme: string;
  readonly decision: { readonly code: Decision; readonly word: string; readonly tone: Tone; readonly meaning: string };
  /** How many of the nearest option's requirements are met. */
  readonly tally: string;
  /** What was decisive beside the papers: why it is 不可接入, or not for a program to judge. */
  readonly reasons: readonly PointPart[];
  readonly gapsTitle: string;
  /** None where no paper can mend it. */
  readonly gaps: readonly GapPart[];
  readonly options: readonly OptionPart[];
  readonly tree: TreePicture;
  readonly notes: readonly PointPart[];
  readonly application?: ApplicationPart;
  readonly rulesVersion: string;
  readonly asOf: string;
  readonly digest: string;
}

export interface GapPart {
  readonly number: number;
  readonly name: string;
  readonly status: StatusPart;
  readonly code: string;
  readonly text: string;
  /** 谁来出, 怎么交, 注意. */
  readonly help: readonly LabelledText[];
  readonly citation: CitationPart;
}

export interface OptionPart {
  readonly number: number;
  readonly label: string;
  /** 已满足, 未满足; 未采用 where another option is met. */
  readonly status: Pick<StatusPart, 'word' | 'tone'>;
  /** Told in a line for each requirement: nothing was handed in for this option alone. */
  readonly brief: boolean;
  /** Whether its requirements are drawn in the tree; not where it is not needed any more. */
  readonly drawn: boolean;
  readonly requirements: readonly RequirementPart[];
}

export interface RequirementPart {
  /** `2.3`: the third of the second option. */
  readonly number: string;
  readonly certificateId: string;
  readonly name: string;
  readonly status: StatusPart;
  readonly findings: readonly FindingPart[];
  readonly note?: string;
  /** What to do, where it is not met. */
  readonly advice?: string;
  /** Number of the gap that says so further up. */
  readonly gap?: number;
  readonly citation: CitationPart;
  readonly override?: OverridePart;
  /** Number of a requirement set out before that says the very same. */
  readonly sameAs?: string;
}

export interface FindingPart {
  readonly code: string;
  readonly tone: Tone;
  readonly text: string;
  readonly exhibits: readonly Exhibit[];
  readonly override?: OverridePart;
}

/** A place in an uploaded file, or words of the caller's own (without a page). */
export interface Exhibit {
  readonly number: number;
  /** File and page, or that the applicant stated it. */
  readonly place: string;
  readonly text: string;
  /** Without a box: the whole page. */
  readonly spot?: { readonly documentId: string; readonly page: number; readonly box?: Box };
}

export interface CitationPart {
  readonly number: number;
  readonly source: string;
  readonly section: string;
  /** ISO day of the source page. */
  readonly updated: string;
  /** Only http(s). */
  readonly url?: string;
  readonly quote: string;
}

/** A reviewer's ruling beside the machine's. */
export interface OverridePart {
  readonly ruling: StatusPart;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
}

export interface PointPart {
  readonly code: string;
  readonly text: string;
  readonly citation?: CitationPart;
}

export interface ApplicationPart {
  readonly items: readonly ApplicationItemPart[];
  readonly nextSteps: readonly PointPart[];
}

export interface ApplicationItemPart {
  readonly id: string;
  readonly label: string;
  readonly status: StatusPart;
  readonly findings: readonly FindingPart[];
  readonly override?: OverridePart;
}

export interface ExplanationPart {
  readonly text: string;
  /** Who wrote it. */
  readonly source: string;
}

export interface DocumentPart {
  readonly id: string;
  readonly name: string;
  /** 证照, 后台截图, 其他文件. */
  readonly kind: string;
  readonly pages: number;
  readonly mediaType: string;
  readonly sha256: string;
  readonly papers: readonly PaperPart[];
  /** What it merely names, what it may be. */
  readonly remarks: readonly string[];
  readonly warnings: readonly WarningPart[];
}

/** What is wrong with a file: what the applicant may do, what a reviewer has to look at. */
export interface WarningPart {
  readonly text: string;
  readonly reviewer: string;
}

/** One certificate or screenshot in a document, with the values read from it. */
export interface PaperPart {
  readonly title: string;
  readonly fields: readonly LabelledText[];
}

/** One recognised paper, as a reviewer compares them. */
export interface PaperLine {
  readonly name: string;
  readonly holder: string;
  /** Credit code, else the paper's own number. */
  readonly number: string;
  readonly validity: Pick<StatusPart, 'word' | 'tone'>;
  readonly file: string;
}

/** A ruling with what it rules on and what the machine had said. */
export interface RulingPart extends OverridePart {
  readonly about: string;
  /** Absent where the verdict no longer has what was ruled on. */
  readonly machine?: Pick<StatusPart, 'word' | 'tone'>;
  /** False where a later ruling replaced it. */
  readonly holds: boolean;
}
