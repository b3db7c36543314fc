import { type Fault, type FaultWords, type GapCode, scopeWords } from './wording.ts';

/** What is wrong and what to do, per code, in English; names and words of the table stay Chinese. */
export const faultWordsEn: Readonly<Record<GapCode, (fault: Fault) => FaultWords>> = {
  missing: ({ gap, name }) =>
    gap.certificate.kind === 'category'
      ? {
          problem: `the mini-program does not hold the ${name} yet`,
          todo: `Add it in the mini-program console under 设置 > 基本设置 > 服务类目 and upload a screenshot that shows it.`,
        }
      : { problem: `the ${name} was not submitted`, todo: `Please submit it.` },
  'uncertain-title': uncertainTitle,
  title: uncertainTitle,
  'holder-matches': holder,
  'not-expired': validity,
  'scope-contains': scope,
  issuer: ({ gap, values, ok }) => {
    const wanted = gap.issuer?.name ?? 'the authority that the table asks for';
    const printed = quoted(values.发证机关);
    if (ok === false)
      return { problem: `its issuing authority${printed} is not ${wanted}`, todo: `Submit one issued by ${wanted}.` };
    return printed === ''
      ? {
          problem: 'the issuing authority could not be read',
          todo: 'Upload a picture that shows the issuer and its seal.',
        }
      : {
          problem: `it is not certain that the issuing authority${printed} belongs to ${wanted}`,
          todo: `A person has to check that it was issued by ${wanted}.`,
        };
  },
  'seal-count': seals,
  'uscc-checksum': ({ values }) => ({
    problem: `the unified social credit code${quoted(values.代码)} fails its check digit`,
    todo: 'Check the code, or upload a picture in which it is clear and not covered by a watermark.',
  }),
  'party-count': ({ gap, values }) => {
    const wanted = gap.leaf?.where?.parties ?? 2;
    return {
      problem: `${values.合作方数 ?? 'not enough'} partner(s) are known where ${wanted} different ones are needed`,
      todo: `Submit the agreements with the other partners; at least ${wanted} different ones are needed.`,
    };
  },
  legible: () => ({
    problem: 'something decisive on it could not be read',
    todo: 'Upload a sharp picture with all four corners and nothing covered.',
  }),
  corroborated: () => ({
    problem: 'only its title was seen, without holder, number or dates: it may be a cover or an unfilled form',
    todo: 'Upload the filled-in page.',
  }),
  'needs-person': ({ gap }) => ({
    problem: 'a person has to judge its content',
    todo: `What to look at (in Chinese): ${gap.certificate.lookFor ?? '内容是否真实、完整、与本次申请相符。'}`,
  }),
  'holders-agree': () => ({
    problem: 'the papers are not all of one holder',
    todo: 'State the applicant’s name and submit papers of that one holder.',
  }),
};

function uncertainTitle({ name }: Fault): FaultWords {
  return {
    problem: `the title of the paper does not settle that it is the ${name}`,
    todo: 'Upload it whole and sharp, with its title; if the paper is another, submit the right one.',
  };
}

function seals({ gap, values }: Fault): FaultWords {
  const wanted = gap.leaf?.where?.seals ?? 1;
  const todo = `Upload a colour scan of the original that bears the seals of ${wanted} parties.`;
  if (values.盖章主体 !== undefined)
    return { problem: `none of its seals is the applicant’s${quoted(values.盖章主体)}`, todo };
  return { problem: `${values.印章数 ?? 'no'} seal(s) were found where ${wanted} are needed`, todo };
}

function holder({ gap, values, ok }: Fault): FaultWords {
  if (gap.leaf?.where?.holder === 'partner') {
    const problem = `the holder${quoted(values.持有人)} is the applicant itself, where a partner’s paper is needed`;
    return { problem, todo: 'Submit the one of the partner.' };
  }
  if (ok === false) {
    return {
      problem: `the holder${quoted(values.持有人)} is not the applicant${quoted(values.主体)}`,
      todo: 'Submit one in the applicant’s own name; if that name was given wrongly, correct it and ask again.',
    };
  }
  const problem = `the holder could not be read and compared with the applicant${quoted(values.主体)}`;
  return { problem, todo: 'Upload a picture in which the holder’s name can be read.' };
}

function validity({ gap, values, ok }: Fault): FaultWords {
  const { 有效期起: from, 有效期至: to, 签发日期: issued } = values;
  if (ok === false && from !== undefined)
    return { problem: `it is valid from ${from}, after ${gap.asOf}`, todo: `Submit one in force on ${gap.asOf}.` };
  if (ok === false) {
    const until = to === undefined ? 'it' : `it was valid until ${to} and`;
    return { problem: `${until} had expired on ${gap.asOf}`, todo: 'Have it renewed and submit the new one.' };
  }
  if (issued !== undefined)
    return {
      problem: `its date of issue ${issued} is later than ${gap.asOf}`,
      todo: 'Check it and upload a sharp picture.',
    };
  if (from !== undefined && to !== undefined)
    return {
      problem: `its validity runs backwards, from ${from} to ${to}`,
      todo: 'Check it and upload a sharp picture.',
    };
  return {
    problem: 'its end of validity could not be read',
    todo: 'Upload a picture that shows it, or the annex it is on.',
  };
}

function scope({ gap, values, ok }: Fault): FaultWords {
  const asked = scopeAskedEn(gap);
  if (ok === false) {
    const todo = `Ask the issuing authority to add ${asked}, then submit the changed paper.`;
    return { problem: `its business scope does not contain ${asked}`, todo };
  }
  const nearly = values.读到的范围词;
  if (nearly !== undefined) {
    const todo = 'Compare it with the original, or upload a sharper picture.';
    return { problem: `its scope reads “${nearly}”, one character away from ${asked}`, todo };
  }
  return {
    problem: `its scope could not be read well enough to find ${asked}`,
    todo: 'Upload a picture that shows it, or the annex.',
  };
}

/** “A” or “B”. */
export function scopeAskedEn(gap: Fault['gap']): string {
  const { words, any } = scopeWords(gap);
  if (words.length === 0) return 'the words that the table asks for';
  return words.map((word) => `“${word}”`).join(any ? ' or ' : ' and ');
}

const quoted = (value: string | undefined): string => (value === undefined ? '' : ` “${value}”`);
