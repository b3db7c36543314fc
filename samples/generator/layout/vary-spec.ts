import { chineseDate } from '../facts/dates.ts';
import type { Random } from '../facts/random.ts';
import type { CertificateSpec, Row } from './certificate-spec.ts';

/**
 * The same paper as another office prints it: upright or across, in one column or two, values beside, below or above
 * their labels, a long title broken, other words for the same label, dates in Chinese numerals.
 */
export function varySpec(spec: CertificateSpec, random: Random): CertificateSpec {
  const turned = random.chance(0.35) && spec.postscript === undefined ? turn(spec) : spec;
  const roomy = spec.postscript === undefined && (turned.orientation === 'portrait' || turned.rows.length <= 5);
  const values = roomy ? random.pick(['beside', 'beside', 'beside', 'below', 'above'] as const) : 'beside';
  const chinese = random.chance(0.25);
  const rows = turned.rows.map((row) => varyRow(row, chinese, random));
  const columns = values === 'beside' ? random.chance(0.35) : false;
  return {
    ...turned,
    values,
    labels: random.pick(['spread', 'plain', 'colon'] as const),
    border: random.pick(['scallop', 'braid', 'lines', 'corners'] as const),
    waves: random.chance(0.5),
    rosette: random.chance(0.3),
    titleLines: breakTitle(turned.titleLines, random),
    rows: columns ? inTwoColumns(rows, turned.orientation) : rows,
    closing: { ...turned.closing, dateStyle: chinese ? 'chinese' : random.pick(['split', 'plain', 'plain'] as const) },
  };
}

/** The square moves to where the other format has room for it. */
function turn(spec: CertificateSpec): CertificateSpec {
  const orientation = spec.orientation === 'portrait' ? 'landscape' : 'portrait';
  return { ...spec, orientation, ...(spec.qrSquare !== undefined && { qrSquare: 'bottom-left' as const }) };
}

const otherWords: Readonly<Record<string, readonly string[]>> = {
  名称: ['名称', '企业名称', '单位名称'],
  公司名称: ['公司名称', '单位名称', '企业名称'],
  机构名称: ['机构名称', '单位名称'],
  法定代表人: ['法定代表人', '法定代表人（主要负责人）', '法人代表'],
  住所: ['住所', '注册地址', '地址'],
  有效期: ['有效期', '有效期限', '证书有效期'],
  有效期限: ['有效期限', '有效期', '许可有效期'],
  经营范围: ['经营范围', '许可经营项目', '业务范围'],
};

function varyRow(row: Row, chinese: boolean, random: Random): Row {
  const label = random.pick(otherWords[row.label] ?? [row.label]);
  const value = chinese ? row.value.replace(/\d{4}年\d{1,2}月\d{1,2}日/gu, inNumerals) : row.value;
  return { ...row, label, value };
}

function inNumerals(date: string): string {
  const [year = '', month = '', day = ''] = date.match(/\d+/gu) ?? [];
  return chineseDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** 网络文化 / 经营许可证: before 经营 or 许可, where what is left on each line is a word. */
function breakTitle(lines: readonly string[], random: Random): readonly string[] {
  const [title = ''] = lines;
  const at = Math.max(title.indexOf('经营'), title.indexOf('许可'), title.indexOf('登记'), title.indexOf('业务'));
  if (lines.length > 1 || [...title].length < 8 || at < 3 || at > title.length - 3 || !random.chance(0.4)) return lines;
  return [title.slice(0, at), title.slice(at)];
}

/** Neighbours that are short stand beside each other; what has columns already keeps them. */
function inTwoColumns(rows: readonly Row[], orientation: CertificateSpec['orientation']): readonly Row[] {
  const short = orientation === 'landscape' ? 18 : 9;
  if (rows.some(({ column }) => column !== undefined)) return rows;
  const set: Row[] = [];
  for (const row of rows) {
    const before = set.at(-1);
    const fits = isShort(row, short) && before !== undefined && isShort(before, short) && before.column === undefined;
    if (!fits) set.push(row);
    else set.splice(-1, 1, { ...before, column: 'left' }, { ...row, column: 'right' });
  }
  return set;
}

const isShort = ({ label, value }: Row, most: number): boolean => [...value].length <= most && [...label].length <= 8;
