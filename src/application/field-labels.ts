import type { FieldName } from '../domain/document.ts';

/** What the values that a certificate prints are called. */
export const fieldLabels: Readonly<Record<FieldName, string>> = {
  holder: '持证单位',
  uscc: '统一社会信用代码',
  number: '编号',
  scope: '范围',
  issuer: '发证机关',
  issuedOn: '发证日期',
  validFrom: '有效期起',
  validTo: '有效期止',
};
