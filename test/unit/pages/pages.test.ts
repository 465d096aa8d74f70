import { formFields } from '../../../pages/views/form-fields';
import { samplePages } from './sample-pages';

const HOSTILE = '"><script>alert(1)</script><img src=x onerror=alert(1)>\u202Egnp.exe\u0000\'`';
const every = (['vi', 'en'] as const).flatMap((language) =>
  Object.entries(samplePages(language)).map(([name, html]): [string, string] => [`${name} (${language})`, html]),
);
const hostile = Object.entries(samplePages('vi', HOSTILE));
const VOID = new Set(['meta', 'input', 'br', 'link', 'img', 'hr']);

interface Tag {
  name: string;
  attributes: Record<string, string>;
}

/** All opening tags in order; proves on the way that every tag is closed where it must be. */
function tagsOf(html: string): Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const body = html.replace(/<style[^>]*>[\s\S]*?<\/style>/g, '').replace(/^<!doctype html>/, '');
  for (const [, slash, name = '', rest = ''] of body.matchAll(/<(\/?)([a-z0-9]+)((?:\s+[a-z-]+(?:="[^"]*")?)*)\s*>/g)) {
    if (slash) {
      expect(open.pop()).toBe(name);
      continue;
    }
    if (!VOID.has(name)) open.push(name);
    const attributes: Record<string, string> = {};
    for (const [, key = '', value = ''] of rest.matchAll(/([a-z-]+)(?:="([^"]*)")?/g)) attributes[key] = value;
    tags.push({ name, attributes });
  }
  expect(open).toEqual([]);
  expect(body.match(/</g)?.length).toBe(body.match(/<\/?[a-z0-9]+(?:\s+[a-z-]+(?:="[^"]*")?)*\s*>/g)?.length);
  return tags;
}

function formsOf(html: string): string[] {
  return html.match(/<form[\s\S]*?<\/form>/g) ?? [];
}

describe('link pages', () => {
  test.each(every)('%s is well-formed, with one heading of the first level', (_, html) => {
    const tags = tagsOf(html);
    expect(tags.filter(({ name }) => name === 'h1')).toHaveLength(1);
    const ids = tags.map(({ attributes }) => attributes['id']).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each(every)('every field of %s has a label, and every hint it names is there', (_, html) => {
    const tags = tagsOf(html);
    const labelled = new Set(tags.filter(({ name }) => name === 'label').map(({ attributes }) => attributes['for']));
    const ids = new Set(tags.map(({ attributes }) => attributes['id']));
    const fields = tags.filter(
      ({ name, attributes }) => /^(input|select|textarea)$/.test(name) && attributes['type'] !== 'hidden',
    );
    for (const { attributes } of fields) {
      expect(labelled).toContain(attributes['id']);
      if (attributes['aria-describedby']) expect(ids).toContain(attributes['aria-describedby']);
    }
    for (const { attributes } of tags)
      if (attributes['href']?.startsWith('#')) expect(ids).toContain(attributes['href'].slice(1));
  });

  test.each(every)('every form of %s posts to a given address and carries csrf and docHash', (_, html) => {
    for (const form of formsOf(html)) {
      const [{ attributes } = { attributes: {} as Record<string, string> }, ...fields] = tagsOf(form);
      expect(attributes['method']).toBe('post');
      expect(attributes['action']).toMatch(/^\/l\/abc\.def\/(decide|code|progress|report|renew)$/);
      const value = (name: string) => fields.find((field) => field.attributes['name'] === name)?.attributes['value'];
      expect(value(formFields.csrf)).toBe('csrf-1');
      expect(value(formFields.docHash)).toBe('a3f1'.repeat(16));
      const known: readonly string[] = Object.values(formFields);
      // The report's fields carry a key of its form after the dot.
      const names = fields.flatMap(
        (field) => field.attributes['name']?.replace(/^(parts|values|notes)\..+$/, '$1.') ?? [],
      );
      for (const name of names) expect(known).toContain(name);
    }
  });

  test.each(every)('%s has no script, no inline style, nothing from outside', (_, html) => {
    expect(html).not.toMatch(/<script|<iframe|<img|<object|https?:|javascript:|url\(|@import|@font-face/i);
    for (const { attributes } of tagsOf(html)) {
      for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^on|^style$|^autofocus$/);
    }
    expect(html.match(/<style nonce="nonce-1">/g)).toHaveLength(1);
    expect(html.match(/<style/g)).toHaveLength(1);
  });

  test.each(every)('%s names its language, and does not let anyone know where the reader came from', (name, html) => {
    expect(html).toContain(`<html lang="${name.includes('(vi)') ? 'vi' : 'en'}">`);
    expect(html).toContain('<meta name="referrer" content="no-referrer">');
    expect(html).toContain('width=device-width');
  });

  test.each(hostile)('in %s the words of people stay words', (_, html) => {
    expect(html).not.toMatch(/<script|<img|\u202E/);
    expect(html).not.toContain('\u0000');
    expect(tagsOf(html).some(({ attributes }) => 'onerror' in attributes || 'src' in attributes)).toBe(false);
  });

  test('a form sent as it stands decides nothing: no decision is chosen beforehand', () => {
    const { check, acknowledge } = samplePages('vi');
    for (const html of [check, acknowledge]) {
      const radios = tagsOf(html!).filter(({ attributes }) => attributes['type'] === 'radio');
      expect(radios.length).toBeGreaterThan(1);
      for (const { attributes } of radios) {
        expect(attributes).not.toHaveProperty('checked');
        expect(attributes).toHaveProperty('required');
      }
    }
  });

  test('the page for signature shows who checked, what starts, revision, hash, level, and asks for the code', () => {
    const html = samplePages('vi')['sign']!;
    const shown = [
      'Phạm Văn Nam',
      'Lê Thị Hoa',
      '64 nơi nhận',
      '41 nhiệm vụ',
      '58 kỳ báo cáo',
      '>a3f1a3f1a3f1<',
      'mức L1',
    ];
    for (const words of [...shown, 'Gửi mã xác nhận', 'ch•••@haiduong.gov.vn', 'TỔ CHỨC THỰC HIỆN'])
      expect(html).toContain(words);
    expect(formsOf(html)).toHaveLength(2);
    const code = tagsOf(html).find(({ attributes }) => attributes['name'] === formFields.code);
    expect(code?.attributes).toMatchObject({
      inputmode: 'numeric',
      autocomplete: 'one-time-code',
      pattern: '[0-9]{6}',
    });
    expect(code?.attributes).toHaveProperty('required');
  });

  test('after a refusal the page says why and keeps what was typed', () => {
    const html = samplePages('vi')['sign']!;
    expect(html).toContain('role="alert"');
    expect(html).toContain('Còn 3 lần nhập.');
    expect(html).toContain('Đề nghị làm rõ mục III.2.</textarea>');
    expect(html).toMatch(/value="RETURNED" required checked/);
  });

  test('findings are shown, the gravest first, with line and rule', () => {
    const html = samplePages('vi')['check']!;
    expect(html.indexOf('Phải sửa, dòng 100')).toBeLessThan(html.indexOf('Cần xác nhận, dòng 98'));
    expect(html).toContain('Căn cứ: Khoản 2 Điều 13 Nghị định số 30/2020/NĐ-CP');
  });

  test('a task is shown with its phrase and both its dates', () => {
    const html = samplePages('vi')['progress']!;
    for (const words of ['“trước ngày 01/12/2024”', '30/11/2024 (thứ Bảy)', '29/11/2024 (thứ Sáu)'])
      expect(html).toContain(words);
  });

  test('a report takes up to three files, a text, or the box for nothing to report', () => {
    const [form = ''] = formsOf(samplePages('vi')['report']!);
    const fields = tagsOf(form);
    expect(form).toContain('enctype="multipart/form-data"');
    expect(fields.filter(({ attributes }) => attributes['type'] === 'file')).toHaveLength(3);
    expect(fields.map(({ attributes }) => attributes['name'])).toEqual(
      expect.arrayContaining([formFields.text, formFields.nil]),
    );
  });

  test('a receipt says what, by whom, when in Vietnam, and how sure', () => {
    const html = samplePages('vi')['receipt']!;
    const shown = [
      'Trả lại',
      'Nguyễn Minh Hùng, Phó Chủ tịch',
      '08:05 ngày 05/02/2025 (giờ Việt Nam)',
      'không phải chữ ký số',
    ];
    for (const words of shown) expect(html).toContain(words);
    expect(formsOf(html)).toHaveLength(0);
  });

  test('a superseded link names the newer revision; only an expired one can be renewed', () => {
    const { superseded, expired, recalled, locked } = samplePages('vi');
    expect(superseded).toContain('phiên bản 3');
    expect(formsOf(expired!)).toHaveLength(1);
    for (const html of [superseded, recalled, locked]) expect(formsOf(html!)).toHaveLength(0);
  });

  test('a page that shows a document stays below 200 kB', () => {
    for (const [, html] of every) expect(Buffer.byteLength(html)).toBeLessThan(200_000);
  });
});
