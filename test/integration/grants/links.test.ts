import { instantAt } from '../../../services/calendar/vietnam-time';
import { checkLink } from '../../../services/grants/check-link';
import { deriveToken, linkUrl } from '../../../services/grants/derive-token';
import type { GrantDocument } from '../../../services/grants/grant';
import { type GrantRequest, openGrants } from '../../../services/grants/open-grant';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { wholeDatabase } from '../../support/pages/whole-database';
import { provinceOfCommunes } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';

const START = instantAt('2027-03-01', '09:00');

describe('links in mails', () => {
  let opened: TestOffice;
  beforeAll(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: START, directory: provinceOfCommunes(2) });
  });
  afterAll(() => opened.close());

  const request: GrantRequest = {
    purpose: 'ACKNOWLEDGE',
    planId: 'ke-hoach',
    revision: 1,
    docHash: 'nội-dung',
    subjectId: 'mau.xa-1',
    aboutId: 'ke-hoach/mau.xa-1',
    openedAt: START,
  };

  async function open(...requests: GrantRequest[]): Promise<GrantDocument[]> {
    const ids = await openGrants(opened.office, requests);
    const grants = await Promise.all(ids.map((id) => opened.office.documents.grants.findOne({ _id: id })));
    return grants.filter((grant) => grant !== null);
  }

  const link = (grant: GrantDocument) => `${grant._id}.${deriveToken(opened.office.keys, grant)}`;

  it('opened twice, or ten times at once, is the same link', async () => {
    const [first] = await open(request);
    const again = await Promise.all(Array.from({ length: 10 }, () => open(request)));
    const url = linkUrl('https://noinhan.example.vn', opened.office.keys, first!);
    expect(url).toMatch(/^https:\/\/noinhan\.example\.vn\/l\/[a-z2-9]{20}\.[A-Za-z0-9_-]{43}$/);
    for (const grants of again) {
      expect(grants.map((grant) => linkUrl('https://noinhan.example.vn', opened.office.keys, grant))).toEqual([url]);
    }
  });

  it('leads to its grant, whatever became of it', async () => {
    const [grant] = await open({ ...request, subjectId: 'mau.xa-2' });
    expect(await checkLink(opened.office, link(grant!))).toEqual(grant);
    await opened.office.documents.grants.updateOne({ _id: grant!._id }, { $set: { state: 'REVOKED' } });
    expect(await checkLink(opened.office, link(grant!))).toMatchObject({ _id: grant!._id, state: 'REVOKED' });
  });

  it('is bound to its purpose, its content, its key and its own random part', async () => {
    const [grant] = await open({ ...request, aboutId: 'ràng-buộc' });
    const token = deriveToken(opened.office.keys, grant!);
    const changes: Partial<GrantDocument>[] = [
      { purpose: 'SIGN' },
      { docHash: 'nội-dung-khác' },
      { nonce: 'khác' },
      { _id: 'b'.repeat(20) },
    ];
    for (const change of changes) {
      expect(deriveToken(opened.office.keys, { ...grant!, ...change })).not.toBe(token);
    }
    // A grant whose content was changed in the database no longer knows its own link.
    await opened.office.documents.grants.updateOne({ _id: grant!._id }, { $set: { docHash: 'nội-dung-khác' } });
    await expect(checkLink(opened.office, `${grant!._id}.${token}`)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('of another round, person or revision is another link', async () => {
    const links = await open(
      { ...request, aboutId: 'vòng' },
      { ...request, aboutId: 'vòng', round: 2 },
      { ...request, aboutId: 'vòng', revision: 2 },
      { ...request, aboutId: 'vòng', subjectId: 'mau.xa-2' },
    );
    expect(new Set(links.map((grant) => grant._id)).size).toBe(4);
  });

  it('that is unknown, cut short, changed or made up leads nowhere, and asking writes nothing', async () => {
    const [grant, other] = await open({ ...request, aboutId: 'một' }, { ...request, aboutId: 'hai' });
    const [id, token] = link(grant!).split('.') as [string, string];
    const flip = (text: string, at: number) =>
      `${text.slice(0, at)}${text[at] === 'a' ? 'b' : 'a'}${text.slice(at + 1)}`;
    const before = await wholeDatabase(opened);
    const wrong = [
      '',
      id,
      `${id}.`,
      `.${token}`,
      `${id}.${token.slice(0, -1)}`,
      `${id}.${token}x`,
      `${id.slice(0, -1)}.${token}`,
      `${flip(id, 7)}.${token}`,
      ...[0, 13, 21, 41].map((at) => `${id}.${flip(token, at)}`),
      `${other!._id}.${token}`,
      `${id}.${deriveToken(opened.office.keys, other!)}`,
      `${'a'.repeat(20)}.${deriveToken(opened.office.keys, { ...grant!, _id: 'a'.repeat(20), kid: '', nonce: '', docHash: '' })}`,
      `${id}.${token} `,
      `${id}.${token}\n${id}.${token}`,
      `${id.toUpperCase()}.${token}`,
      '../../etc/passwd',
      '{"$ne":null}.{"$ne":null}',
    ];
    for (const one of wrong) {
      await expect(checkLink(opened.office, one)).rejects.toMatchObject({ code: 'NOT_FOUND', details: {} });
    }
    expect(await wholeDatabase(opened)).toEqual(before);
  });

  it('of a key that is no longer on the ring leads nowhere', async () => {
    const [grant] = await open({ ...request, aboutId: 'khóa' });
    const known = link(grant!);
    const rotated = { ...opened.office, keys: { ...opened.office.keys, secret: () => null } };
    await expect(checkLink(rotated, known)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
