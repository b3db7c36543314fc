import { documentSchema, documentUploadSchema } from '../document.ts';
import { matchRequestSchema } from '../match-request.ts';
import { verdictSchema } from '../verdict.ts';
import { defineOperations, json, jsonBody, multipartBody } from './operation.ts';

/** What needs no review: names matched, one file read. */
export const matchOperations = defineOperations([
  {
    method: 'post',
    path: '/v1/match',
    id: 'matchCertificates',
    tag: '匹配',
    summary: '按资质名称判定',
    description:
      '不上传文件。没有写的项视为无争议；唯有规则要求经营范围含某些字样而 `scope` 缺省时，判为 `unsure`。相同的内容、规则版本与日期得出相同的字节。',
    body: jsonBody(matchRequestSchema, {
      scopeWithoutWords: {
        summary: '经营范围缺少要求的字样',
        value: {
          category: '社交-直播',
          asOf: '2026-11-24',
          subject: { name: '示例文化传媒有限公司', type: 'enterprise' },
          certificates: [
            {
              title: '网络文化经营许可证',
              holder: '示例文化传媒有限公司',
              scope: '利用信息网络经营音乐娱乐产品',
              validTo: '2028-03-01',
            },
          ],
        },
      },
      titlesOnly: {
        summary: '只有名称',
        value: { category: '社交-直播', certificates: [{ title: '信息网络传播视听节目许可证' }] },
      },
      withRole: {
        summary: '按角色区分的类目',
        value: {
          category: '汽车-汽车预售服务',
          role: 'dealer',
          declares: ['vehicle-sales'],
          certificates: [{ title: '营业执照', uscc: '91310000MA1K35X90U', validTo: '长期' }],
        },
      },
    }),
    answers: { 200: json('判定结果', verdictSchema) },
    problems: ['bad-request', 'invalid-fields', 'unknown-category', 'unsupported-media-type', 'upload-too-large'],
  },
  {
    method: 'post',
    path: '/v1/documents',
    id: 'readDocument',
    tag: '文件',
    summary: '识别一个文件',
    description: '说出文件是什么、有哪些值、各在何处读到。不判定，也不保存。',
    body: multipartBody(documentUploadSchema, {
      photo: { summary: '一张照片', value: { file: 'samples/social-audiovisual-photo/视听许可证.jpg' } },
    }),
    answers: { 200: json('识别结果', documentSchema) },
    problems: [
      'bad-request',
      'invalid-fields',
      'no-file',
      'unsupported-media-type',
      'upload-too-large',
      'too-many-pages',
      'too-many-pixels',
      'file-damaged',
      'file-encrypted',
      'file-empty',
      'page-unreadable',
      'read-timeout',
      'queue-full',
      'ocr-unavailable',
    ],
  },
]);
