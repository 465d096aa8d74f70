import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import type { InboxMessage } from '../../../infra/engines/inbox-message';
import { instantAt } from '../../../services/calendar/vietnam-time';
import type { DirectoryData, Person } from '../../../services/directory/directory-data';
import { dispatchDeliveries } from '../../../services/distribution/dispatch-deliveries';
import { freezeRecipients } from '../../../services/distribution/freeze-recipients';
import { openObligations } from '../../../services/obligations/open-obligations';
import { allocateNumber } from '../../../services/register/allocate-number';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { toTcvn3, toVni } from '../../support/formats/to-legacy-letters';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { PROVINCE, PROVINCE_DRAFTER, provinceOfCommunes, provincePlanText } from '../../support/province-of-communes';
import { recordingProcess } from '../../support/recording-process';

const START = instantAt('2027-03-01', '09:00');
const CREATE = `mutation Create($input: CreatePlanInput!) { createPlan(input: $input) { id } }`;
const FIND = `query Find($text: String) { plans(filter: { text: $text }) { edges { node { id title } } } }`;
const EVIL = 'evil@example.com';
const SCRIPT = 'Ủy ban nhân dân xã "<script>alert(1)</script>"';
const DISGUISED = `=?UTF-8?B?SGFja2Vk?= \u202Egnp.exe ${'Rất dài '.repeat(1_250)}`;

describe('what mails say', () => {
  let opened: TestOffice;
  let door: Door;
  afterEach(async () => {
    await door.close();
    await opened.close();
  });

  async function open(change: (directory: DirectoryData) => void = () => undefined): Promise<void> {
    const directory = provinceOfCommunes(3);
    const roles: Person['roles'] = [{ role: 'DRAFTER', unitId: PROVINCE }];
    Object.assign(directory.people.find(({ id }) => id === PROVINCE_DRAFTER)!, { roles });
    change(directory);
    opened = await openTestOffice({ process: recordingProcess(), now: START, directory });
    door = await openDoor({ beside: opened });
  }
  const rename = (id: string, name: string) => (directory: DirectoryData) => {
    directory.units.find((unit) => unit.id === id)!.names = [name];
  };
  async function create(more: { text: string } | { structured: object }, key = 'khoa-1234-5678'): Promise<string> {
    const input = { idempotencyKey: key, issuerId: PROVINCE, ...more };
    const answer = await door.ask(PROVINCE_DRAFTER, CREATE, { input });
    expect(answer.codes).toEqual([]);
    return (answer.data as { createPlan: { id: string } }).createPlan.id;
  }
  const structured = (change: object) => ({
    structured: {
      ...{ title: 'Chuyển đổi số năm 2027', legalBases: [], sections: [], recipients: [{ name: 'UBND các xã' }] },
      assignments: [{ unit: 'Sở Nội vụ', mode: 'ORDER', tasks: ['Theo dõi, đôn đốc trước ngày 11/6/2027.'] }],
      ...change,
    },
  });
  /** What the workflow does after the signature. */
  async function deliver(planId: string): Promise<InboxMessage[]> {
    const { office, inbox } = opened;
    const revision = await office.documents.revisions.findOne({ _id: `${planId}/1` });
    const signed = {
      grantId: 'g',
      personId: 'mau.chu-tich',
      mandateId: 'mau.tm-chu-tich',
      revision: 1,
      level: 'L1' as const,
    };
    const signature = { ...signed, contentHash: revision?.contentHash ?? '', at: START };
    await office.documents.plans.updateOne({ _id: planId }, { $set: { state: 'SIGNED', signature } });
    await allocateNumber(office, planId, START);
    await freezeRecipients(office, planId, START);
    await openObligations(office, planId, START);
    await office.documents.plans.updateOne(
      { _id: planId },
      { $set: { state: 'IN_FORCE', issuedAt: START, inForceAt: START } },
    );
    await dispatchDeliveries(office, planId, START);
    expect(inbox.messages().length).toBeGreaterThan(0);
    return inbox.messages();
  }
  /** One recipient, one subject, no hidden copy, nothing that runs. */
  async function expectPlain(mail: InboxMessage): Promise<void> {
    const parsed = await PostalMime.parse(mail.raw);
    const named = (name: string) => parsed.headers.filter(({ key }) => key === name);
    expect(mail.to).toHaveLength(1);
    expect(named('to')).toHaveLength(1);
    expect(parsed.to?.map(({ address }) => address)).toEqual(mail.to);
    expect(named('subject')).toHaveLength(1);
    expect([...named('bcc'), ...named('cc')]).toEqual([]);
    expect(mail.to).not.toContain(EVIL);
    expect(parsed.html).not.toMatch(/<script/i);
    expect(mail.raw.toString('latin1').split('\r\n\r\n')[0]).not.toMatch(/^(?:bcc|cc):/im);
    for (const line of mail.raw.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(998);
  }

  it.each([
    ['a line break and a header', `Chuyển đổi số\r\nBcc: ${EVIL}\r\n\r\nnăm 2027`],
    ['markup', 'Chuyển đổi số <script>alert(1)</script> năm 2027'],
    ['an encoded word', '=?UTF-8?B?SGFja2Vk?= Chuyển đổi số năm 2027'],
    ['a direction override', 'Chuyển đổi số \u202Egnp.exe năm 2027'],
    ['four-byte letters', 'Chuyển đổi số 🌾🚜 năm 2027'],
  ])('C28 a title with %s makes plain mails', async (_, title) => {
    await open();
    const mails = await deliver(await create(structured({ title })));
    for (const mail of mails) await expectPlain(mail);
    expect(mails.every(({ subject }) => subject.startsWith('[01/KH-UBND] Gửi kế hoạch: '))).toBe(true);
    expect(mails.some(({ subject }) => subject.includes('\u202E') || subject === 'Hacked')).toBe(false);
  });

  it('C28 a title of ten thousand characters is refused before anything is stored', async () => {
    await open();
    const input = {
      idempotencyKey: 'qua-dai-1234',
      issuerId: PROVINCE,
      ...structured({ title: 'Dài '.repeat(2_500) }),
    };
    expect((await door.ask(PROVINCE_DRAFTER, CREATE, { input })).codes).toEqual(['BAD_USER_INPUT']);
    expect(await opened.office.documents.plans.countDocuments({})).toBe(0);
  });

  it.each([
    ['markup', SCRIPT],
    ['an encoded word, a direction override and ten thousand letters', DISGUISED],
    ['a line break and a header', `UBND xã\r\nBcc: ${EVIL}`],
  ])('C28 a unit whose name holds %s gets one plain mail', async (_, name) => {
    await open(rename('mau.xa-1', name));
    for (const mail of await deliver(await create(structured({})))) await expectPlain(mail);
    const own = opened.inbox.messages().find(({ to }) => to[0] === 'mau-xa-1@mau.example.vn');
    const shown = (await PostalMime.parse(own!.raw)).to?.[0]?.name ?? '';
    expect(shown).not.toMatch(/[\u202E\r\n]|Hacked/);
    expect(shown.length).toBeLessThanOrEqual(120);
  });

  it.each([
    `a@mau.example.vn, ${EVIL}`,
    `a@mau.example.vn>\r\nRCPT TO:<${EVIL}`,
    '"a b"@mau.example.vn',
    'khong-co-a-cong',
    `${'a'.repeat(300)}@mau.example.vn`,
    'nguyễn@bộ.vn',
    `Tên <${EVIL}>`,
  ])(
    'C29 the address %j is never written to, in whole or in part, and everybody else gets the plan',
    async (address) => {
      await open((directory) => {
        directory.units.find((unit) => unit.id === 'mau.xa-1')!.mail = address;
      });
      const planId = await create(structured({}));
      const reached = (await deliver(planId)).map(({ to }) => to);
      expect(reached.sort()).toEqual([
        ['mau-so-noi-vu@mau.example.vn'],
        ['mau-xa-2@mau.example.vn'],
        ['mau-xa-3@mau.example.vn'],
      ]);
      expect(await opened.office.documents.mails.findOne({ planId, addresseeId: 'mau.xa-1' })).toMatchObject({
        state: 'BOUNCED',
        lastError: 'NO_ADDRESS',
      });
    },
  );

  it('C30 the plan comes with a calendar of the unit’s own dates, the same bytes when it is sent again', async () => {
    await open();
    const tasks = ['Rà soát, thống kê; tổng hợp \\ 🌾 “kết quả” trước ngày 11/6/2027.'];
    const planId = await create(structured({ assignments: [{ unit: 'Sở Nội vụ', mode: 'ORDER', tasks }] }));
    const first = (await deliver(planId)).find(({ to }) => to[0] === 'mau-so-noi-vu@mau.example.vn')!;
    const calendar = first.attachments.find(({ mimeType }) => mimeType === 'text/calendar');
    const lines = (calendar?.content.toString('utf8') ?? '').split(/\r?\n/);
    for (const line of lines) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    const task = await opened.office.documents.tasks.findOne({ planId });
    const whole = (calendar?.content.toString('utf8') ?? '').replace(/\r?\n[ ]/g, '');
    expect(whole).toContain(`UID:${task?._id}@noinhan.example.vn`);
    expect(whole).toContain('DTSTART;VALUE=DATE:20270610');
    expect(whole).toContain('Rà soát\\, thống kê\\; tổng hợp \\\\ 🌾');
    const others = opened.inbox.messages().filter(({ to }) => to[0] !== 'mau-so-noi-vu@mau.example.vn');
    expect(others.flatMap(({ attachments }) => attachments.map(({ mimeType }) => mimeType))).not.toContain(
      'text/calendar',
    );
    const mail = await opened.office.documents.mails.findOne({ planId, addresseeId: 'mau.so-noi-vu' });
    await opened.office.documents.mails.updateOne({ _id: mail!._id }, { $set: { state: 'QUEUED' } });
    opened.setClock(instantAt('2027-03-02', '10:00'));
    await opened.office.post([mail!._id], opened.office.clock());
    const again = opened.inbox.messages().filter(({ to }) => to[0] === 'mau-so-noi-vu@mau.example.vn');
    expect(again).toHaveLength(2);
    expect(again[1]?.raw.equals(again[0]!.raw)).toBe(true);
  });

  it('C31 a text in decomposed letters is stored composed, and found typed either way and without marks', async () => {
    await open();
    const planId = await create({
      text: provincePlanText({ subject: 'Tuyên truyền cải cách hành chính' }).normalize('NFD'),
    });
    const revision = await opened.office.documents.revisions.findOne({ _id: `${planId}/1` });
    expect(revision?.text).toBe(revision?.text.normalize('NFC'));
    for (const text of ['cải cách', 'cải cách'.normalize('NFD'), 'CAI CACH', 'Tuyen truyen']) {
      const answer = await door.ask(PROVINCE_DRAFTER, FIND, { text });
      expect(answer.codes).toEqual([]);
      expect(JSON.stringify(answer.data)).toContain(planId);
    }
    expect(JSON.stringify((await door.ask(PROVINCE_DRAFTER, FIND, { text: 'chuyển đổi' })).data)).not.toContain(planId);
  });

  it.each([
    ['TCVN3', toTcvn3],
    ['VNI', toVni],
  ])('C31 a text in %s is flagged, and what is stored is Unicode', async (_, convert) => {
    await open();
    const seed = readFileSync(join(__dirname, '../../../infra/samples/plans/003_ba5afca3764650d5.txt'), 'utf8');
    const planId = await create({ text: convert(seed) });
    const revision = await opened.office.documents.revisions.findOne({ _id: `${planId}/1` });
    expect(revision?.reading.findings.map(({ code }) => code)).toContain('legacy-encoding-converted');
    expect(revision?.reading.title).toMatch(/[ạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/);
    expect(revision?.text).toBe(revision?.text.normalize('NFC'));
  });
});
