import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressWithoutUserinfo, userinfoIn, withoutUserinfo } from '../../../core/base/userinfo.ts';

describe('an address loses its user and password', () => {
  test.each([
    ['https://user:pa%40ss@host/', 'https://host/'],
    ['https://user@host', 'https://host'],
    ['https://:pass@host/a', 'https://host/a'],
    ['https://@host/a', 'https://host/a'],
    ['HTTPS://User:Pass@Host.org:8443/a?b=c#d', 'HTTPS://Host.org:8443/a?b=c#d'],
    ['http:\\\\user:pass@host\\a', 'http:\\\\host\\a'],
    ['http:/\\user:pass@host', 'http:/\\host'],
    ['http:/user:pass@host/a', 'http:/host/a'],
    ['http:user:pass@host/a', 'http:host/a'],
    ['http:////user:pass@host/a', 'http:////host/a'],
    ['//user:pass@host/a', '//host/a'],
    ['ht\ntps://user:pa\tss@host/a', 'https://host/a'],
    ['ftp://u:p@h', 'ftp://h'],
    ['git+ssh://u:p@h/x.git', 'git+ssh://h/x.git'],
    ['wss:u:p@h', 'wss:h'],
    ['https://u:p@w@host/', 'https://host/'],
    ['https://u:p:q@host/', 'https://host/'],
    ['https://u:p@[2001:db8::1]:8080/a@b', 'https://[2001:db8::1]:8080/a@b'],
    ['https://مستخدم:كلمة@host/', 'https://host/'],
    ['https://用户:密码@例え.jp/', 'https://例え.jp/'],
    ['https://u:p w"«@host/', 'https://host/'],
    ['https://u:p＠host/', 'https://host/'],
    ['https://user:pa/ss@host/', 'https://host/'],
    ['https://user:p#a?s@s@host/@me', 'https://host/@me'],
    ['user:pass@host.org/a', 'host.org/a'],
    ['https://archive.org/2020/https://u:p@host/a', 'https://archive.org/2020/https://host/a'],
    ['https://archive.org/2020/http:/u:p@host/a', 'https://archive.org/2020/http:/host/a'],
    [
      'https://share.org/?u=https%3A%2F%2Fus:p%40host%2Fa%40b',
      'https://share.org/?u=https%3A%2F%2Fhost%2Fa%40b',
    ],
  ])('%j', (address, clean) => {
    expect(addressWithoutUserinfo(address)).toBe(clean);
    expect(addressWithoutUserinfo(clean)).toBe(clean);
  });
});

describe('nothing else is touched', () => {
  test.each([
    'mailto:user@host.org',
    'mailto:user@host.org?cc=a@b.org',
    'mailto:a:b@host.org',
    'acct:user@host.org',
    'john@example.org',
    'https://host/@user',
    'https://host/a:b@c',
    'https://host:8080/@user',
    'https://host:/@user',
    'https://[::1]:8080/@user',
    'https://[::1]/@user',
    'https://host/?mail=a@b.org',
    'https://host?mail=a:b@b.org',
    'https://host#a@b',
    'https://maps.org/place/@32.8,13.1,12z',
    'https://host/%40user',
    'https://share.org/?u=https%3A%2F%2Fhost%2F%40user',
    'https://archive.org/2020/https://host/@user',
    'a note with no address: see 3:15 @ home',
    '',
  ])('%j', (address) => {
    expect(addressWithoutUserinfo(address)).toBe(address);
    expect(withoutUserinfo(address)).toBe(address);
  });
});

describe('in running text', () => {
  test.each([
    [
      'Log in at https://user:pass@host/a, then write to a@b.org.',
      'Log in at https://host/a, then write to a@b.org.',
    ],
    ['(https://u@host) and ftp://u:p@h.', '(https://host) and ftp://h.'],
    ['«https://u:p@host»', '«https://host»'],
    ['http://host، ثم a@b.org', 'http://host، ثم a@b.org'],
    ['见https://host.org，写信a@b.org', '见https://host.org，写信a@b.org'],
    ['见https://用户:密码@host.org。', '见https://host.org。'],
    ['https://host "u:p@x"', 'https://host "u:p@x"'],
    ['https://host\nuser@x', 'https://host\nuser@x'],
    ['email:john@example.org, 12:30@home', 'email:john@example.org, 12:30@home'],
    ['见https://mona：geheim＠host.org', '见https://host.org'],
    ['https：／／mona:geheim@host.org', 'https：／／host.org'],
    ['网址https://host.org：见下文。', '网址https://host.org：见下文。'],
    ['https:/\u200b/mona:geheim@host', 'https:/\u200b/host'],
    ['https\u2060:\u00ad//mona:geheim@host', 'https\u2060:\u00ad//host'],
    ['https%253A%252F%252Fmona%253Ageheim%2540host%252Fa', 'https%253A%252F%252Fhost%252Fa'],
    ['https%25253A%25252F%25252Fmona%25253Ageheim%252540host', 'https%25253A%25252F%25252Fhost'],
    ['then ssh mona:geheim@host, and', 'then ssh host, and'],
    ['sftp -P 22 --quiet mona:geheim@host:/var', 'sftp -P 22 --quiet host:/var'],
    ['ssh mona@host, the ssh key: a@b', 'ssh mona@host, the ssh key: a@b'],
  ])('%j', (text, clean) => {
    expect(withoutUserinfo(text)).toBe(clean);
  });

  test('each is found where it stands', () => {
    const text = 'a https://u:p@h b ftp://v@k';
    expect(userinfoIn(text).map(({ start, end }) => text.slice(start, end))).toEqual(['u:p@', 'v@']);
  });

  test('takes a time that grows with its length alone', () => {
    for (const part of [
      '://a',
      'http:',
      '://u:x/@',
      '://u:x',
      '@',
      '%3A%2F%2Fa',
      '//',
      '%25',
      '：',
      '：／',
      '://：：：：：：：：',
      ':\u200b',
      'ssh a:',
      'ssh -p 1 ',
    ]) {
      const text = `${part.repeat(400_000 / part.length)} @`;
      const began = performance.now();
      withoutUserinfo(text);
      addressWithoutUserinfo(text);
      // Growing with the square of it would take minutes.
      expect(performance.now() - began, part).toBeLessThan(15_000);
    }
  });
});

// Not canParse: that of Node 20 says of some addresses with letters beyond Latin that they are none.
const parsed = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};

test('whatever a browser would take for a user is gone, and the host stays', () => {
  const pieces = fc.constantFrom(
    'u',
    'p',
    ':',
    '@',
    '%40',
    '/',
    '\\',
    '?',
    '#',
    '[::1]',
    '8',
    'ü',
    'ع',
    ' ',
    '"',
    '\t',
    '.',
    '-',
  );
  const address = fc
    .tuple(
      fc.constantFrom('http:', 'https:', 'ftp:', 'ws:', 'HTTPS:'),
      fc.array(fc.constantFrom('/', '\\'), { maxLength: 3 }),
      fc.array(pieces, { maxLength: 12 }),
    )
    .map(([scheme, slashes, rest]) => `${scheme}${slashes.join('')}${rest.join('')}`);
  fc.assert(
    fc.property(address, (text) => {
      const before = parsed(text);
      fc.pre(before !== null && before.host !== '');
      const clean = addressWithoutUserinfo(text);
      const after = parsed(clean);
      expect([after?.username, after?.password]).toEqual(['', '']);
      expect(after?.host).toBe(before?.host);
    }),
    { numRuns: 3_000 },
  );
});
