import { recallStatus, recipientStatus } from '../../../services/axis/edxml-status';
import { readEdxml } from '../../../services/axis/read-edxml';
import { writeStatus } from '../../../services/axis/write-edxml';
import { sampleSource } from '../../support/axis/sample-message';
import { statusText } from '../../support/axis/status-text';
import { UNITS } from '../../support/graphql/sample-plan';

const read = (text: string | Buffer) => readEdxml(Buffer.from(text));
const refusal = (text: string | Buffer) => {
  try {
    read(text);
    return null;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe('status messages of the axis', () => {
  it('asking a recipient for a recall is status 13, addressed to it, and reads back the same', async () => {
    const { plan, directory, at } = await sampleSource();
    const status = recallStatus(plan, directory, directory.unit(UNITS.copied)!, { reason: 'Ban hành nhầm.', at });
    expect(status.responseFor).toEqual({
      ...{ organId: 'H27.07.11', code: '05/KH-UBND', promulgatedOn: '2026-02-05' },
      documentId: 'H27.07,2026/02/05,05/KH-UBND',
    });
    const text = writeStatus(status);
    expect(text).toContain('<edXML:StatusCode>13</edXML:StatusCode>');
    expect(read(text)).toEqual({ kind: 'STATUS', status });
  });

  it.each(['03', '3'])('the code %s is the same, with two digits or one', (code) => {
    expect(read(statusText({ code }))).toMatchObject({ kind: 'STATUS', status: { code: 3 } });
  });

  it('codes that no recipient sends are reported, not guessed', () => {
    expect([1, 2, 3, 4, 5, 6, 15, 16].map(recipientStatus)).toEqual([
      ...['ARRIVED', 'RETURNED', 'RECEIVED', 'ASSIGNED', 'IN_PROGRESS', 'DONE', 'RECALL_AGREED', 'RECALL_REFUSED'],
    ]);
    expect([0, 7, 12, 13, 14, 17, 103].map(recipientStatus)).toEqual(Array(7).fill(null));
  });

  it('a message that lacks its document, its sender or its time is refused, and says what is missing', () => {
    for (const [change, field] of [
      [{ documentId: '' }, 'DocumentId'],
      [{ organId: '' }, 'OrganId'],
      [{ timestamp: 'mai' }, 'Timestamp'],
      [{ code: 'ba' }, 'StatusCode'],
      [{ promulgatedOn: '05/02/2026' }, 'PromulgationDate'],
    ] as const)
      expect(() => read(statusText(change))).toThrow(expect.objectContaining({ code: 'NOT_EDXML', detail: field }));
  });
});

describe('hostile XML', () => {
  const bomb = `<?xml version="1.0"?><!DOCTYPE edXML [<!ENTITY a "aaaaaaaaaa">${Array.from(
    { length: 9 },
    (_, i) => `<!ENTITY ${'abcdefghij'[i + 1]} "${`&${'abcdefghij'[i]};`.repeat(10)}">`,
  ).join('')}]><edXML>&j;</edXML>`;

  it.each<[string, string | Buffer, string]>([
    ['a billion laughs', bomb, 'DOCTYPE'],
    ['a file of the machine', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><edXML>&f;</edXML>', 'DOCTYPE'],
    ['a document type from elsewhere', '<!doctype edXML SYSTEM "http://example.vn/x.dtd"><edXML/>', 'DOCTYPE'],
    ['an entity nobody declared', statusText({ description: '&lol;' }), 'NOT_XML'],
    ['twenty megabytes', Buffer.alloc(20 * 1024 * 1024, 0x20), 'TOO_LARGE'],
    ['a thousand levels', `${'<a>'.repeat(1000)}${'</a>'.repeat(1000)}`, 'TOO_DEEP'],
    ['a million elements', `<edXML>${'<a/>'.repeat(1_000_000)}</edXML>`, 'TOO_MANY'],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe]), 'NOT_UTF8'],
    ['a name that reaches into the program', '<edXML><__proto__>1</__proto__></edXML>', 'NOT_XML'],
    ['an element that is not closed', '<edXML><a></edXML>', 'NOT_XML'],
    ['two roots', '<edXML/><edXML/>', 'NOT_XML'],
    ['nothing', '', 'NOT_XML'],
    ['a page', '<html><body>404</body></html>', 'NOT_EDXML'],
    ['a character that XML does not have', statusText({ description: '&#xD800;' }), 'NOT_XML'],
  ])('%s is refused at once', (_, text, code) => {
    const begun = Date.now();
    expect(refusal(text)).toBe(code);
    expect(Date.now() - begun).toBeLessThan(3000);
    expect(({} as Record<string, unknown>)['1']).toBeUndefined();
  });
});
