import { html } from 'hono/html';
import { fieldLabels } from '../../../application/field-labels.ts';
import { absenceWords, screenshotLabels } from '../../../application/report/say-report.ts';
import { shownLine, shownText } from '../../../application/report/shown-text.ts';
import {
  type CertificateSighting,
  type Field,
  type FieldAbsences,
  type Fields,
  fieldNames,
  type ReviewedDocument,
  type Screenshot,
  screenshotFieldNames,
} from '../../../domain/document.ts';
import { type Places, pageAnchor } from './collect-places.ts';
import type { Markup } from './page-frame.ts';

/** Every value of a document, with its place: the certificate's title, its fields, what a screenshot shows. */
export function fieldRows(document: ReviewedDocument, places: Places): Markup {
  const { id } = document;
  const sightings = [...document.certificates, ...document.candidates];
  const own = sightings.flatMap((sighting) => sightingRows(sighting, id, places));
  const shared = sightings.every(({ fields }) => fields !== undefined) && sightings.length > 0;
  const common = shared ? [] : certificateRows(document.fields, document.absences, id, places);
  const screenshots = [document.screenshot, ...(document.moreScreenshots ?? [])].filter((one) => one !== undefined);
  const rows = [...own, ...common, ...screenshots.flatMap((screenshot) => screenshotRows(screenshot, id, places))];
  return rows.length === 0 ? html`` : html`<dl class="fields">${rows}</dl>`;
}

function sightingRows(sighting: CertificateSighting, id: string, places: Places): readonly Markup[] {
  const { name, printedTitle, evidence, confidence, fields, absences = {}, parties = [] } = sighting;
  const title: Field = { value: printedTitle ?? name, confidence, evidence };
  return [
    row('标题', [title], id, places),
    ...parties.map((party, index) => row(`当事方 ${index + 1}`, [party], id, places)),
    ...(fields === undefined ? [] : certificateRows(fields, absences, id, places)),
  ];
}

const certificateRows = (fields: Fields, absences: FieldAbsences, id: string, places: Places): readonly Markup[] =>
  fieldNames.flatMap((name) => {
    const [field, absence] = [fields[name], absences[name]];
    if (field !== undefined) return [row(fieldLabels[name], [field], id, places)];
    if (absence === undefined) return [];
    return [html`<div><dt>${fieldLabels[name]}</dt><dd class="absent">${absenceWords[absence]}</dd></div>`];
  });

const screenshotRows = (screenshot: Screenshot, id: string, places: Places): readonly Markup[] =>
  screenshotFieldNames.flatMap((name) => {
    const fields = name === 'categories' ? (screenshot.categories ?? []) : [screenshot[name]];
    const present = fields.filter((field) => field !== undefined);
    return present.length === 0 ? [] : [row(screenshotLabels[name], present, id, places)];
  });

const row = (label: string, fields: readonly Field[], id: string, places: Places): Markup =>
  html`<div>
    <dt>${label}</dt>
    <dd>${fields.map((field) => valueLink(field, id, places))}</dd>
  </div>`;

/** A value that was read with less than this is shown with how sure the reading is. */
const sureEnough = 0.85;

function valueLink({ value, confidence, evidence }: Field, id: string, places: Places): Markup {
  const { page, box, text } = evidence;
  const number = places.mark(id, page, box, shownLine(text, 72));
  const sure =
    confidence >= sureEnough ? '' : html` <small class="unsure">把握 ${String(Math.round(confidence * 100))}%</small>`;
  return html`<a class="value" href="#${pageAnchor(id, page)}" data-place="${String(number)}">${value === 'long-term' ? '长期' : shownText(value, 600)}${sure}</a>`;
}
