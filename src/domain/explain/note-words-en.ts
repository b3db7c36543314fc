import type { Note } from '../verdict.ts';

/** A note of the verdict in English; one of an unknown code is told in its own Chinese words. */
export function noteEn({ code, text }: Note): string {
  const names = text.match(/“[^”]*”|《[^》]*》/gu) ?? [];
  return aboutFiles[code]?.(names.join(', ')) ?? noteWordsEn[code] ?? text;
}

/** Notes that name files, papers or categories: they stay as they are written. */
const aboutFiles: Readonly<Record<string, (names: string) => string>> = {
  'file-not-read': (names) => `The file ${names} could not be read.`,
  'document-unreadable': (names) =>
    `Nothing could be made out on the file ${names}; it was left out. Upload a sharper original.`,
  'mention-only': (names) => `A paper is only mentioned, not shown, and was left out: ${names}.`,
  'same-file-twice': (names) => `These files are the same and count once: ${names}.`,
  'same-paper-twice': (names) => `These files show the same paper, with the same number; one is enough: ${names}.`,
  'instructions-on-page': (names) =>
    `The file ${names} bears words addressed to the reviewing program; they were ignored. A person should check where it comes from.`,
  'not-required': (names) => `This category does not ask for ${names}; it was not counted.`,
  'other-category-held': (names) => `The console also shows this category: ${names}.`,
  'console-subject-differs': (names) => `The subject on the console is not the stated one: ${names}.`,
  'another-app-id': (names) => `A file shows another AppID: ${names}.`,
};

/** By code. */
const noteWordsEn: Readonly<Record<string, string>> = {
  'individual-not-allowed':
    'A mini-program verified for an individual cannot stream at all, whatever papers it has; use one of a company, government body or other organisation.',
  'government-direct': 'A government body may use standard live with the live tag directly, without a category.',
  'out-of-period':
    'The table at hand does not cover this day; its nearest version was used and a person has to confirm.',
  'role-not-applicable': 'This category does not tell roles apart; the stated role was left out of account.',
  'no-option-for-subject': 'The table does not say what this kind of applicant has to submit; a person has to decide.',
  'illegal-goods': 'Illegal goods, such as aphrodisiacs, must not be sold.',
  'medical-devices-supplement':
    'If medical devices or over-the-counter drugs are sold online, a medical category is needed as well.',
  'medical-category':
    'Medical devices or over-the-counter drugs are sold online: a medical category is needed as well.',
  'also-scheme':
    'With the category 社交-直播 held too, standard live with the live tag (标准直播+直播标签) may be used as well.',
  'first-review-seven-days':
    'The first code review after choosing this category goes through the local internet authority, about 7 days.',
  'current-affairs-supplement': 'If current affairs are shown, the category 时政信息 is needed as well.',
  'current-affairs-category': 'Current affairs are shown: the category 时政信息 is needed as well.',
  'developer-promise-template': 'A template of 《小程序开发者承诺函》 stands on the category’s application page.',
  'no-online-vehicle-sales':
    'Whole vehicles cannot be sold online; show prices for guidance instead, or remove the function.',
  'vehicle-sales-not-supported':
    'Selling whole vehicles online is not supported; show prices for guidance or remove the function, then apply again.',
  'no-full-home-sales': 'A complete sale of a home is not supported.',
  'home-sales-not-supported': 'A complete sale of a home is not supported; remove it, then apply again.',
  'deposit-agreement':
    'Where deposits or letters of intent are taken, the mini-program needs a formal agreement on rights and duties.',
  'display-only': 'This category only serves to show, introduce and advise on private funds.',
  'no-private-fund-offering': 'Public offering or online trading of private funds is not supported.',
  'private-fund-offering-not-supported':
    'Public offering or online trading of private funds is not supported; remove it, then apply again.',
  'stock-trading-supplement': 'If stocks are traded, the category 金融业-证券/期货 is needed as well.',
  'securities-futures-category':
    'Stocks are traded: the category 金融业-证券/期货 is needed as well, with 《经营证券期货业务许可证》.',
  'choose-investment-consulting': 'If only advice is given, choose the category 证券、期货投资咨询.',
};
