import { type Count, type GroupSummary, type Summary, shareOf } from './summarize.ts';

/** What the fields are called where people read. */
const fieldNames: Readonly<Record<string, string>> = {
  title: '名称',
  holder: '持有人',
  uscc: '信用代码',
  number: '编号',
  validFrom: '有效期起',
  validTo: '有效期至',
  issuedOn: '发证日期',
  issuer: '发证机关',
};

export const groupNames: Readonly<Record<string, string>> = {
  clean: '无损坏',
  rotate: '歪斜',
  perspective: '斜拍',
  blur: '失焦',
  jpeg: '压缩',
  downscale: '缩小',
  shadow: '阴影',
  glare: '反光',
  watermark: '斜向水印',
  moire: '摩尔纹',
  crop: '截掉一部分',
  fold: '折痕',
  'turn-90': '横放',
  'turn-180': '倒放',
  'turn-270': '横放（另一向）',
  'seal-over-text': '红章压字',
  'blue-seal-over-text': '蓝章压字',
  'copy-stamp': '复印章',
  'black-and-white': '黑白复印',
  'screen-photo': '翻拍屏幕',
  'phone-photo': '手机拍摄',
};

/** The whole summary as Markdown: the targets, then papers by damage, then consoles and what must never pass. */
export function summaryAsMarkdown(engine: string, summary: Summary): string {
  return [
    `${summary.documents} 张，误认 ${summary.falseAccepts} 张`,
    '',
    `| ${engine} | 目标 | 读对 | 对／缺／错 |`,
    '| --- | ---: | ---: | ---: |',
    ...summary.targets
      .filter(({ count }) => total(count) > 0)
      .map(({ name, aim, count }) => {
        const bold = shareOf(count) >= aim ? '' : '**';
        return `| ${name} | ${percent(aim)} | ${bold}${percent(shareOf(count))}${bold} | ${written(count)} |`;
      }),
    '',
    ...paperTable(summary.groups.filter(({ group }) => group in groupNames)),
    '',
    ...summary.groups
      .filter(({ group }) => !(group in groupNames))
      .map(
        ({ group, documents, fields }) =>
          `- \`${group}\` ${documents} 张：${Object.entries(fields)
            .map(([field, count]) => `${field} ${written(count)}`)
            .join('，')}`,
      ),
    '',
  ].join('\n');
}

/** What was aimed at and what each run reached, a column for each run. */
export function targetTable(summaries: Readonly<Record<string, Summary>>): string {
  const runs = Object.entries(summaries);
  const [first] = runs;
  const rows = (first?.[1].targets ?? []).map(({ name, aim }) => {
    const cells = runs.map(([, { targets }]) => {
      const count = targets.find((target) => target.name === name)?.count;
      return count === undefined || total(count) === 0 ? '未测' : `${percent(shareOf(count))}（${written(count)}）`;
    });
    return `| ${name} | ${percent(aim)} | ${cells.join(' | ')} |`;
  });
  return [
    `| | 目标 | ${runs.map(([name]) => name).join(' | ')} |`,
    `| --- | ---: | ${runs.map(() => '---').join(' | ')} |`,
    ...rows,
    `| 误认的张数 | 0 | ${runs.map(([, { falseAccepts, documents }]) => `${falseAccepts}（共 ${documents} 张）`).join(' | ')} |`,
  ].join('\n');
}

function paperTable(groups: readonly GroupSummary[]): readonly string[] {
  const fields = Object.keys(fieldNames);
  return [
    `| 对／缺／错 | 张 | ${fields.map((field) => fieldNames[field]).join(' | ')} |`,
    `| --- | ---: | ${fields.map(() => '---').join(' | ')} |`,
    ...groups.map(({ group, documents, fields: counts }) => {
      const cells = fields.map((field) => (counts[field] === undefined ? '' : written(counts[field])));
      return `| ${groupNames[group]} | ${documents} | ${cells.join(' | ')} |`;
    }),
  ];
}

const total = ({ right, absent, wrong }: Count): number => right + absent + wrong;
const percent = (share: number): string => `${(share * 100).toFixed(1).replace('.0', '')} %`;
const written = ({ right, absent, wrong }: Count): string => `${right}／${absent}／${wrong}`;
