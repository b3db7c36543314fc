import { type Check, passed, type Question, titled, unsure } from './check.ts';

/** Whether the paper is the certificate that is wanted, or a newer form issued in its place. */
export function checkTitle({ paper, wanted, printed, relation }: Question): Check {
  const { evidence } = paper.title;
  const remedy = `请上传完整、清晰、能看到标题的${titled(wanted)}；如果这份文件不是它，请补交${titled(wanted)}。`;
  if (paper.identity.kind === 'unsure') return unsure('title', paper.identity.doubt, evidence, remedy);
  if (printed === undefined || relation === 'may') {
    const name = printed === undefined ? paper.title.value : printed.name;
    return unsure('title', `《${name}》可能是${titled(wanted)}，仅凭名称不能确定`, evidence, remedy);
  }
  if (printed.id === wanted.id) return passed('title', `证照为${titled(wanted)}`, evidence);
  return passed('title', `${titled(printed)}是${titled(wanted)}的现行证照，可以代替`, evidence);
}
