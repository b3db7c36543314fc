import { expect, test } from 'vitest';
import { parseXml, textOf } from '../../src/adapters/wecom/parse-xml.ts';
import { present } from './present.ts';

const content = (xml: string): string | undefined => textOf(present(parseXml(xml)), 'Content');

test.each([
  {
    xml: '<xml><Content><![CDATA[</Content><MsgId>1</MsgId>]]></Content></xml>',
    is: '</Content><MsgId>1</MsgId>',
    because: 'users type tags',
  },
  { xml: '<xml><Content><![CDATA[a]]]]><![CDATA[>b]]></Content></xml>', is: 'a]]>b', because: 'users type ]]>' },
  {
    xml: '<xml><Content>a &lt;b&gt; &amp;amp; &quot;&apos;</Content></xml>',
    is: `a <b> &amp; "'`,
    because: 'five entities, once',
  },
  { xml: '\uFEFF<xml>\r\n <Content>x</Content>\r\n</xml>\n', is: 'x', because: 'a mark at the start and line ends' },
  { xml: '<xml><Content/></xml>', is: '', because: 'an empty element' },
  { xml: '<xml><Content><![CDATA[]]></Content></xml>', is: '', because: 'an empty CDATA' },
  { xml: '<xml><Content> 两端 </Content></xml>', is: ' 两端 ', because: 'white space is the user’s' },
  { xml: '<xml><Content>1</Content><Content>2</Content></xml>', is: '1', because: 'the first of two' },
  { xml: '<?xml version="1.0" encoding="UTF-8"?><xml><Content>x</Content></xml>', is: 'x', because: 'a declaration' },
  {
    xml: '<xml><Content><![CDATA[<!DOCTYPE a> &amp;]]></Content></xml>',
    is: '<!DOCTYPE a> &amp;',
    because: 'users type these too',
  },
])('reads: $because', ({ xml, is }) => {
  expect(content(xml)).toBe(is);
});

test('a number of 64 bits stays exact', () => {
  expect(textOf(present(parseXml('<xml><MsgId>9223372036854775807</MsgId></xml>')), 'MsgId')).toBe(
    '9223372036854775807',
  );
});

test('elements inside elements are kept', () => {
  const xml = parseXml('<xml><S><I><K><![CDATA[Q1]]></K></I><I><K>Q2</K></I></S></xml>');
  expect(xml?.children[0]?.children.map((item) => textOf(item, 'K'))).toEqual(['Q1', 'Q2']);
});

test.each([
  { xml: '<!DOCTYPE xml><xml><A>1</A></xml>', because: 'a document type' },
  { xml: '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><xml><A>&a;</A></xml>', because: 'an outside entity' },
  { xml: '<xml><A>&a;</A></xml>', because: 'an unknown entity' },
  { xml: '<xml><A>&#65;</A></xml>', because: 'a numbered entity' },
  { xml: '<xml><A>a & b</A></xml>', because: 'a bare ampersand' },
  { xml: '<xml><A>1</B></xml>', because: 'another end' },
  { xml: '<xml><A>1</A>', because: 'no end' },
  { xml: '<xml><A>1</A></xml><xml></xml>', because: 'two' },
  { xml: '<xml><A>1</A></xml>more', because: 'something behind' },
  { xml: 'more<xml><A>1</A></xml>', because: 'something before' },
  { xml: '<xml>words<A>1</A></xml>', because: 'words between elements' },
  { xml: '<root><A>1</A></root>', because: 'another element' },
  { xml: `${'<xml>'.repeat(20)}${'</xml>'.repeat(20)}`, because: 'too deep' },
  { xml: '<xml><A><![CDATA[1]]</A></xml>', because: 'an open CDATA' },
  { xml: '</xml>', because: 'an end first' },
  { xml: '', because: 'nothing' },
])('refuses: $because', ({ xml }) => {
  expect(parseXml(xml)).toBeUndefined();
});

test('a megabyte of brackets is refused without delay', () => {
  expect(parseXml(`<xml>${'<a>'.repeat(300_000)}</xml>`)).toBeUndefined();
  expect(parseXml(`<xml><A>${'&'.repeat(1_000_000)}</A></xml>`)).toBeUndefined();
  expect(parseXml(`<xml><A><![CDATA[${']]'.repeat(500_000)}</A></xml>`)).toBeUndefined();
});

test.each(['__proto__', 'constructor', 'toString'])(
  'a name that is special to JavaScript means nothing: %s',
  (name) => {
    const xml = parseXml(`<xml><${name}>1</${name}><Content>x</Content></xml>`);
    expect(xml === undefined || textOf(xml, 'Content') === 'x').toBe(true);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
    expect(textOf(present(parseXml('<xml><A>1</A></xml>')), name)).toBeUndefined();
  },
);
