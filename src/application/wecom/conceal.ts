/**
 * A text as a group may see it: no organisations and no numbers of papers. Rather hides too much: in a group only rules are
 * talked about.
 */
export const conceal = (text: string): string => text.replace(organisation, '某单位').replace(paperNumber, '***');

const organisation =
  /[\p{Script=Han}A-Za-z0-9·（）()]{1,60}?(?:股份有限公司|有限责任公司|有限公司|集团公司|合伙企业(?:（(?:有限|普通)合伙）)?|事务所|经营部|工作室)(?:[\p{Script=Han}]{1,8}分公司)?/gu;

/** Credit codes, registration and licence numbers, identity cards, phones: eight or more letters and digits, four digits in a row. */
const paperNumber = /(?<![0-9A-Za-z])(?=[0-9A-Za-z]*\d{4})[0-9A-Za-z]{8,}(?![0-9A-Za-z])/gu;
