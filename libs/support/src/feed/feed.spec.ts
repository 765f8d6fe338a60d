import { expect, test } from '@jest/globals';
import { feedsSetting } from './feed.addresses.ts';
import { plainText, readFeed } from './feed.read.ts';

const RSS = `<?xml version="1.0"?><rss version="2.0"><channel><title>Health &amp; you</title>
<item><title>Salt</title><link>https://who.example/salt</link><guid>g1</guid><description><![CDATA[<p>Less <b>salt</b><script>alert(1)</script></p>]]></description><pubDate>Mon, 30 Nov 2026 08:00:00 GMT</pubDate></item>
<item><title>Only http</title><link>http://who.example/x</link></item>
<item><title>Script</title><link>javascript:alert(1)</link></item>
<item><title></title><link>https://who.example/nameless</link></item></channel></rss>`;
const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom"><title>Ministry</title><author><name>Nobody</name></author>
<entry><id>urn:1</id><title>Heat</title><link rel="self" href="https://a.example/self"/><link href="https://a.example/heat"/><updated>2026-11-29T10:00:00Z</updated><summary>Drink.</summary><source><title>Another</title></source></entry></feed>`;

test('RSS and Atom are read as plain text; what has no https address or no words is left out', () => {
  expect(readFeed(RSS)).toEqual({
    title: 'Health & you',
    entries: [
      {
        ...{ guid: 'g1', title: 'Salt', summary: 'Less salt', link: 'https://who.example/salt' },
        publishedAt: new Date('2026-11-30T08:00:00Z'),
      },
    ],
  });
  expect(readFeed(ATOM)).toEqual({
    title: 'Ministry',
    entries: [
      { guid: 'urn:1', title: 'Heat', summary: 'Drink.', link: 'https://a.example/heat', publishedAt: new Date('2026-11-29T10:00:00Z') },
    ],
  });
});

test('bombs, broken documents and what is no feed are refused', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><rss><channel><title>&b;</title></channel></rss>`;
  expect(() => readFeed(bomb)).toThrow('document type');
  expect(() => readFeed(`<rss>${'<a>'.repeat(40)}`)).toThrow('too deep');
  expect(() => readFeed('<rss><channel>')).toThrow();
  expect(() => readFeed('<html><body>Hello</body></html>')).toThrow('no feed');
  const many = Array.from({ length: 80 }, (_, n) => `<item><title>T${n}</title><link>https://a.example/${n}</link></item>`).join('');
  expect(readFeed(`<rss><channel><title>x</title>${many}</channel></rss>`).entries).toHaveLength(50);
});

test('markup is taken out however it is put together, and long words are cut', () => {
  expect(plainText('<<b>script>alert(1)<</b>/script>', 99)).not.toMatch(/[<>]/);
  expect(plainText('a\u202eb &nbsp; c', 99)).toBe('a b c');
  expect(plainText('x'.repeat(30), 10)).toBe(`${'x'.repeat(9)}…`);
});

test('an address is https, or http within this machine, and without a password', () => {
  const isTaken = (text: string) => feedsSetting.safeParse(text).success;
  expect(['https://a.example/rss https://b.example/atom', 'http://127.0.0.1:8080/x', ''].map(isTaken)).toEqual([true, true, true]);
  expect(['http://a.example/rss', 'file:///etc/passwd', 'https://me:secret@a.example/', 'rss'].map(isTaken)).toEqual([
    ...[false, false, false, false],
  ]);
});
