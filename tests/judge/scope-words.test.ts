import { describe, expect, test } from 'vitest';
import { findInScope, goesOnElsewhere, nearlyInScope } from '../../src/domain/judge/scope-words.ts';

const performance = '网络表演';

describe('findInScope', () => {
  test.each([
    { scope: '利用信息网络经营网络表演', words: performance, is: 'contained', because: 'the plain case' },
    {
      scope: '利用信息网络经营音乐娱乐产品、网络表演、动漫产品',
      words: performance,
      is: 'contained',
      because: 'in a list',
    },
    { scope: '网 络\n表 演', words: performance, is: 'contained', because: 'spaces and line breaks' },
    { scope: '网络表演（直播）', words: performance, is: 'contained', because: 'a bracket explains' },
    {
      scope: '网络表演（不含新闻）',
      words: performance,
      is: 'contained',
      because: 'the bracket takes away something else',
    },
    {
      scope: '音乐娱乐产品（不含网络游戏）、网络表演',
      words: performance,
      is: 'contained',
      because: 'the bracket is closed before',
    },
    { scope: '音乐娱乐产品；不含网络游戏。网络表演', words: performance, is: 'contained', because: 'another sentence' },
    { scope: '除国家禁止的项目外，网络表演', words: performance, is: 'contained', because: '除…外 is closed before' },
    { scope: '不含网络游戏但含网络表演', words: performance, is: 'contained', because: '但含' },
    { scope: '仅限网络表演', words: performance, is: 'contained', because: '仅限 gives' },
    {
      scope: '（不含网络表演），另经营网络表演',
      words: performance,
      is: 'contained',
      because: 'one plain place is enough',
    },
    {
      scope: '在线数据处理与交易处理业务（仅限经营类电子商务，不含网络借贷信息中介类的互联网金融业务）',
      words: '在线数据处理与交易处理业务',
      is: 'contained',
      because: 'as real permits print it',
    },
    {
      scope: '互联网信息服务业务（不含信息搜索查询服务、信息即时交互服务）',
      words: '互联网信息服务业务',
      is: 'contained',
      because: 'as real permits print it',
    },
    { scope: '证券投资基金销售；证券经纪', words: '基金', is: 'contained', because: 'a word inside a longer one' },
    { scope: '公开募集证券投资基金管理', words: '基金', is: 'contained', because: 'a word inside a longer one' },
    { scope: '利用信息网络经营音乐娱乐产品（不含网络表演）', words: performance, is: 'negated', because: '不含' },
    {
      scope: '利用信息网络经营音乐娱乐产品(不含网络游戏、网络表演)',
      words: performance,
      is: 'negated',
      because: '不含 reaches over the list',
    },
    {
      scope: '音乐娱乐产品（不含网络游戏，网络表演）',
      words: performance,
      is: 'negated',
      because: 'within one bracket a comma lists',
    },
    { scope: '网络游戏、网络音乐，网络表演除外', words: performance, is: 'negated', because: '除外' },
    { scope: '网络文化经营（网络表演除外）', words: performance, is: 'negated', because: '除外 in a bracket' },
    { scope: '网络音乐、网络表演（除外）', words: performance, is: 'negated', because: 'the bracket right behind' },
    { scope: '网络音乐、网络表演（已注销）', words: performance, is: 'negated', because: 'the bracket right behind' },
    { scope: '除网络表演以外的网络文化产品', words: performance, is: 'negated', because: '除…以外' },
    { scope: '除网络音乐、网络表演外的网络文化产品', words: performance, is: 'negated', because: '除…外 over a list' },
    { scope: '网络音乐，不得从事网络表演', words: performance, is: 'negated', because: '不得' },
    {
      scope: '经营范围不包括（网络游戏、网络表演）',
      words: performance,
      is: 'negated',
      because: 'the word stands before the bracket',
    },
    { scope: '非网络表演类产品', words: performance, is: 'negated', because: '非' },
    { scope: '证券经纪；证券投资咨询（不含基金）', words: '基金', is: 'negated', because: '不含' },
    { scope: '证券经纪，证券投资基金除外', words: '基金', is: 'negated', because: '除外' },
    {
      scope: '网络音乐，不含网络游戏，网络表演',
      words: performance,
      is: 'doubtful',
      because: 'how far does 不含 reach?',
    },
    {
      scope: '网络音乐（不含网络游戏，网络表演',
      words: performance,
      is: 'doubtful',
      because: 'the bracket never closes',
    },
    { scope: '网络表演、网络游戏除外', words: performance, is: 'doubtful', because: 'one or both?' },
    { scope: '不含网络游戏的网络表演', words: performance, is: 'doubtful', because: 'what is taken away?' },
    { scope: '拟申请经营网络表演', words: performance, is: 'doubtful', because: 'a plan' },
    { scope: '网络表演经纪', words: performance, is: 'doubtful', because: 'another trade' },
    { scope: '教育基金会管理', words: '基金', is: 'doubtful', because: '基金会 is no fund' },
    {
      scope: '非经营性互联网信息服务业务',
      words: '互联网信息服务业务',
      is: 'doubtful',
      because: 'another permit covers that',
    },
    { scope: '网络演出剧（节）目', words: performance, is: 'absent', because: 'not the same words' },
    { scope: '利用信息网络经营演出剧（节）目、表演', words: performance, is: 'absent', because: 'not the same words' },
    { scope: '', words: performance, is: 'absent', because: 'nothing there' },
    { scope: '国内多方通讯服务业务', words: '国内多方通信服务业务', is: 'absent', because: 'one character differs' },
  ] as const)('$because: $scope → $is', ({ scope, words, is }) => expect(findInScope(scope, words)).toBe(is));
});

describe('nearlyInScope', () => {
  test.each([
    { scope: '经营网络表寅', words: performance, is: '网络表寅', because: 'one character' },
    { scope: '经营网络演出', words: performance, is: undefined, because: 'two characters' },
    { scope: '基本', words: '基金', is: undefined, because: 'too short to tell' },
  ])('$because: $scope', ({ scope, words, is }) => expect(nearlyInScope(scope, words)).toBe(is));
});

describe('goesOnElsewhere', () => {
  test.each([
    { scope: '（见附页）', is: true },
    { scope: '业务种类详见附件', is: true },
    { scope: '网络表演', is: false },
  ])('$scope → $is', ({ scope, is }) => expect(goesOnElsewhere(scope)).toBe(is));
});
