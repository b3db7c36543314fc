import { type Fault, type FaultWords, type GapCode, scopeWords } from './wording.ts';

/** What is wrong and what to do, per code, in Chinese: the judge's meaning in words that hold only typed values. */
export const faultWordsZh: Readonly<Record<GapCode, (fault: Fault) => FaultWords>> = {
  missing: ({ gap, name }) =>
    gap.certificate.kind === 'category'
      ? {
          problem: `小程序还没有${name}`,
          todo: `请在小程序后台“设置 > 基本设置 > 服务类目”中补充${name}，并提交能看到它的截图。`,
        }
      : { problem: `没有提交${name}`, todo: `请补交${name}。` },
  'uncertain-title': uncertainTitle,
  title: uncertainTitle,
  'holder-matches': holder,
  'not-expired': validity,
  'scope-contains': scope,
  issuer: ({ gap, name, values, ok }) => {
    const wanted = gap.issuer?.name ?? '资质表要求的部门';
    const printed = values.发证机关 === undefined ? '' : `“${values.发证机关}”`;
    if (ok === false) return { problem: `发证机关${printed}不是${wanted}`, todo: `请提交由${wanted}颁发的${name}。` };
    return printed === ''
      ? { problem: `发证机关没有读到，无法确认是否由${wanted}颁发`, todo: '请上传能看清发证机关和印章的图片。' }
      : { problem: `不能确定发证机关${printed}是否属于${wanted}`, todo: `请人工核对：须由${wanted}颁发。` };
  },
  'seal-count': seals,
  'uscc-checksum': ({ values }) => ({
    problem: `统一社会信用代码${values.代码 === undefined ? '' : `“${values.代码}”`}校验不通过`,
    todo: '请核对代码，或上传代码清晰、没有水印遮挡的图片。',
  }),
  'party-count': ({ gap, values }) => {
    const wanted = gap.leaf?.where?.parties ?? 2;
    const known = values.合作方数;
    return {
      problem: known === undefined ? `须有 ${wanted} 家不同的合作方` : `已知合作方 ${known} 家，须有 ${wanted} 家`,
      todo: `须与至少 ${wanted} 家不同的合作方签订，请补交其余合作方的协议。`,
    };
  },
  legible: ({ name }) => ({
    problem: `${name}上有关键内容没有读到，不能确认`,
    todo: '请上传四角完整、没有遮挡、字迹清晰的图片。',
  }),
  corroborated: ({ name }) => ({
    problem: `只看到${name}的标题，没有读到持有人、编号、日期等内容，可能只是封面或空白样本`,
    todo: `请上传填写完整的${name}内页。`,
  }),
  'needs-person': ({ gap }) => ({
    problem: '内容须由人工审核',
    todo: `请人工核对：${(gap.certificate.lookFor ?? '内容是否真实、完整、与本次申请相符').replace(/。$/u, '')}。`,
  }),
  'holders-agree': ({ name }) => ({
    problem: '各证照的持有人不是同一家',
    todo: `请填写主体名称，并提交同一主体名下的${name}等证照。`,
  }),
};

function uncertainTitle({ name }: Fault): FaultWords {
  return {
    problem: `这份文件的标题不足以确认它就是${name}`,
    todo: `请上传完整、清晰、能看到标题的${name}；如果这份文件不是它，请补交${name}。`,
  };
}

function seals({ gap, values }: Fault): FaultWords {
  const wanted = gap.leaf?.where?.seals ?? 1;
  const todo = `请提交盖有 ${wanted} 方印章的原件彩色扫描件。`;
  if (values.盖章主体 !== undefined)
    return { problem: `印章都不是本主体${quoted(values.盖章主体)}的`, todo: `请核对盖章的各方。${todo}` };
  const found = values.印章数 === undefined ? '没有数到印章' : `只有 ${values.印章数} 方印章`;
  return { problem: `${found}，须有 ${wanted} 方盖章`, todo };
}

function holder({ gap, name, values, ok }: Fault): FaultWords {
  const [printed, subject] = [quoted(values.持有人), quoted(values.主体)];
  if (gap.leaf?.where?.holder === 'partner') {
    return { problem: `持有人${printed}就是本主体，这里要的是合作方的证照`, todo: `请提交合作方名下的${name}。` };
  }
  if (ok === false) {
    const todo = `请提交本主体名下的${name}；如主体名称填写有误，请更正后重新审查。`;
    return { problem: `持有人${printed}与主体${subject}不一致`, todo };
  }
  return {
    problem: `持有人没有读到，无法与主体${subject}核对`,
    todo: '请上传能看清持有人（名称）一栏、没有遮挡的图片。',
  };
}

function validity({ gap, name, values, ok }: Fault): FaultWords {
  const { 有效期起: from, 有效期至: to, 签发日期: issued } = values;
  if (ok === false && from !== undefined) {
    return {
      problem: `有效期自 ${from} 起，在 ${gap.asOf} 尚未生效`,
      todo: `请提交在 ${gap.asOf} 已经生效的${name}。`,
    };
  }
  if (ok === false) {
    const until = to === undefined ? '有效期' : `有效期至 ${to}，`;
    return { problem: `${until}在 ${gap.asOf} 已过期`, todo: `请换发后提交在有效期内的${name}。` };
  }
  if (issued !== undefined)
    return { problem: `签发日期 ${issued} 晚于审查日期 ${gap.asOf}`, todo: '请核对签发日期，上传日期清晰的图片。' };
  if (from !== undefined && to !== undefined)
    return { problem: `有效期从 ${from} 到 ${to}，起止日期颠倒`, todo: '请核对有效期，上传日期清晰的图片。' };
  return {
    problem: '有效期没有读到，看不出到期日',
    todo: '请上传能看清有效期、没有遮挡的图片；有效期写在附页上的，请一并上传附页。',
  };
}

function scope({ gap, name, values, ok }: Fault): FaultWords {
  const asked = scopeAskedZh(gap);
  if (ok === false)
    return { problem: `经营范围不含${asked}`, todo: `请先向发证机关申请增加${asked}，再提交变更后的${name}。` };
  const nearly = values.读到的范围词;
  if (nearly !== undefined)
    return { problem: `经营范围中读到“${nearly}”，与${asked}只差一个字`, todo: '请对照原件核对，或上传更清晰的图片。' };
  return {
    problem: `经营范围没有读清，不能确认是否含${asked}`,
    todo: `请上传能看清经营范围的图片，须能看到${asked}；写在附页上的，请一并上传附页。`,
  };
}

/** “A”或“B”, “A”和“B”; 表里要求的内容 where the table asks for no words. */
export function scopeAskedZh(gap: Fault['gap']): string {
  const { words, any } = scopeWords(gap);
  if (words.length === 0) return '资质表要求的内容';
  return words.map((word) => `“${word}”`).join(any ? '或' : '和');
}

const quoted = (value: string | undefined): string => (value === undefined ? '' : `“${value}”`);
