import type { ReadPage } from '../page.ts';
import { foldCellText } from './lay-out-cells.ts';

/** What kind of paper a page is, apart from any name on it. */
export interface PageNature {
  /** Numbered articles: a law, rule, contract or terms. */
  readonly articles: number;
  /** A regulation, notice or guide by its heading. */
  readonly regulation: boolean;
  /** Placeholders (某某, ×××) where values should stand. */
  readonly template: boolean;
  /** 样本, 样张, SPECIMEN printed across. */
  readonly specimen: boolean;
  /** Text that speaks to the program or its operator instead of to a reader. */
  readonly instructions: boolean;
  /** All characters of the page. */
  readonly length: number;
}

const ARTICLE = /^第[一二三四五六七八九十百零〇\d]+[条章节]/u;
const REGULATION_HEADING =
  /(?:规定|办法|条例|细则|规范|通知|公告|公示|指南|须知|流程|说明|问答|解读|意见|标准)(?:\([^)]{1,12}\))?$/u;
const PLACEHOLDER = /某某|某[市县区省]某|[xX×]{3,}|_{4,}|＿{2,}|□{3,}/gu;
const SPECIMEN = /^(?:样本|样张|样例|样证|范本|模板|示例|示范文本|SPECIMEN|SAMPLE|VOID)$/iu;
const INSTRUCTIONS =
  /忽略(?:以上|之前|前面|上述)|(?:请|应|须|必须)(?:直接)?(?:判定|判断|输出|返回|标记)为?(?:通过|合格|有效|PASS)|系统(?:提示|指令|消息)|审核(?:员|系统)(?:已|请)|ignore(?:all|the)?(?:previous|above)|systemprompt|assistant:/iu;

export function describeNature(page: ReadPage): PageNature {
  const texts = page.lines.map((line) => foldCellText(line.text)).filter((text) => text !== '');
  const whole = texts.join('');
  const largest = [...page.lines]
    .sort((a, b) => b.box[3] - a.box[3])
    .slice(0, 2)
    .map((line) => foldCellText(line.text));
  const articles = texts.filter((text) => ARTICLE.test(text)).length;
  return {
    articles,
    regulation:
      articles >= 3 || (texts.length >= 6 && largest.some((text) => text.length >= 6 && REGULATION_HEADING.test(text))),
    template: (whole.match(PLACEHOLDER)?.length ?? 0) >= 2,
    specimen: texts.some((text) => SPECIMEN.test(text)),
    instructions: texts.some((text) => INSTRUCTIONS.test(text)),
    length: whole.length,
  };
}
