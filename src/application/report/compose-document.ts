import {
  type CertificateSighting,
  type Field,
  fieldNames,
  type ReviewedDocument,
  type Screenshot,
  type ScreenshotFieldName,
  screenshotFieldNames,
} from '../../domain/document.ts';
import { fieldLabels } from '../field-labels.ts';
import type { DocumentPart, LabelledText, PaperPart } from './report.ts';
import { absenceWords, screenshotLabels } from './say-report.ts';
import { shownFileName, shownLine, shownText } from './shown-text.ts';

/** One file: what it is, what was read from it, what to look out for. */
export function composeDocument(document: ReviewedDocument): DocumentPart {
  const { id, name, pages, mediaType, sha256, certificates, candidates, mentions, warnings, screenshot } = document;
  const screenshots = screenshot === undefined ? [] : [screenshot, ...(document.moreScreenshots ?? [])];
  const nothingSeen = certificates.length + candidates.length + screenshots.length === 0;
  return {
    id,
    name: shownFileName(name, 80),
    kind: kinds[document.kind],
    pages,
    mediaType,
    sha256,
    papers: [
      ...certificates.map((sighting) => composePaper(sighting.name, sighting, document)),
      ...candidates.map((sighting) => composePaper(`${sighting.name}？`, sighting, document)),
      ...screenshots.map(composeScreenshot),
    ],
    remarks: [...candidates.map(sayCandidate), ...sayMentions(mentions), ...(nothingSeen ? ['没有认出资质'] : [])],
    warnings: warnings.map(({ text, reviewer }) => ({
      text: shownText(text, 300),
      reviewer: shownText(reviewer, 300),
    })),
  };
}

const kinds: Readonly<Record<ReviewedDocument['kind'], string>> = {
  certificate: '证照',
  'console-screenshot': '后台截图',
  other: '其他文件',
};

function composePaper(title: string, sighting: CertificateSighting, document: ReviewedDocument): PaperPart {
  const fields = sighting.fields ?? document.fields;
  const absences = sighting.absences ?? document.absences;
  return {
    title: shownLine(title),
    fields: [
      ...fieldNames.flatMap((name): LabelledText[] => {
        const field = fields[name];
        const absence = absences[name];
        if (field !== undefined) return [{ label: fieldLabels[name], text: sayField(field) }];
        return absence === undefined ? [] : [{ label: fieldLabels[name], text: `（${absenceWords[absence]}）` }];
      }),
      ...saySides(sighting),
    ],
  };
}

/** Who signed and how many parties sealed, where that was looked for. */
function saySides({ parties = [], seals = [], sealCount }: CertificateSighting): readonly LabelledText[] {
  const names = [...new Set(seals.flatMap(({ name }) => name ?? []))];
  const told = names.length === 0 ? '' : `（${shownLine(names.join('、'))}）`;
  return [
    ...(parties.length === 0
      ? []
      : [{ label: '签约方', text: shownLine(parties.map(({ value }) => value).join('、')) }]),
    ...(sealCount === undefined ? [] : [{ label: '印章', text: `${sealCount} 方${told}` }]),
  ];
}

/** A value that was read with less than this is shown with how sure the reading is. */
const sureEnough = 0.85;

function sayField({ value, confidence }: Field): string {
  const sure = confidence >= sureEnough ? '' : `（识别把握 ${Math.round(confidence * 100)}%）`;
  return `${value === 'long-term' ? '长期' : shownText(value)}${sure}`;
}

const composeScreenshot = (screenshot: Screenshot): PaperPart => ({
  title: screenshotTitles[screenshot.page],
  fields: screenshotFieldNames.flatMap((name): LabelledText[] => {
    const text = shownFields(screenshot, name).map(sayField).join('、');
    return text === '' ? [] : [{ label: screenshotLabels[name], text }];
  }),
});

function shownFields(screenshot: Screenshot, name: ScreenshotFieldName): readonly Field[] {
  if (name === 'categories') return screenshot.categories ?? [];
  const field = screenshot[name];
  return field === undefined ? [] : [field];
}

const screenshotTitles: Readonly<Record<Screenshot['page'], string>> = {
  'basic-info': '基本信息页',
  'plugin-list': '插件管理页',
  'category-list': '服务类目页',
  'domain-list': '域名页',
  other: '后台页面',
};

const sayCandidate = ({ name, reason }: CertificateSighting): string =>
  shownText(`可能是《${name}》，未能确定${reason === undefined ? '' : `：${reason}`}`, 300);

function sayMentions(mentions: readonly CertificateSighting[]): readonly string[] {
  const names = [...new Set(mentions.map(({ name }) => `《${name}》`))];
  return names.length === 0 ? [] : [shownText(`文中提到${names.join('、')}，只是提及，不计作证照`, 400)];
}
