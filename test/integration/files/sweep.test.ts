import { openUpload } from '../../../services/files/find-upload';
import { sweepUploads } from '../../../services/files/sweep-uploads';
import { uploadFile } from '../../../services/files/upload-file';
import { uploadId } from '../../../services/files/uploaded-file';
import { sweepOld } from '../../../services/relay/sweep-old';
import { runOnce } from '../../../services/requests/run-once';
import { openTestOffice, type TestOffice } from '../../support/open-test-office';
import { recordingProcess } from '../../support/recording-process';

const START = new Date('2027-03-01T02:00:00Z');
const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

describe('what is forgotten after thirty days', () => {
  let opened: TestOffice;
  beforeEach(async () => {
    opened = await openTestOffice({ process: recordingProcess(), now: START });
  });
  afterEach(() => opened.close());

  const at = (ms: number) => opened.setClock(new Date(START.getTime() + ms));
  const handIn = (text: string, uploaderId = 'mau.xa-1') =>
    uploadFile(opened.office, { name: 'bao-cao.txt', content: Buffer.from(text), uploaderId });
  const notes = async () => (await opened.office.documents.uploads.find({}).toArray()).map(({ _id }) => _id).sort();
  const usable = ({ fileId, uploadedBy: uploaderId }: { fileId: string; uploadedBy: string }) =>
    openUpload(opened.office, { fileId, uploaderId, field: 'fileIds' });

  it('an idempotency key holds its input for thirty days and is free afterwards', async () => {
    const ask = (percent: number) =>
      runOnce(
        opened.office,
        { actorId: 'a', mutation: 'recordTaskProgress', idempotencyKey: 'tien-do-1', input: { percent } },
        async () => percent,
      );
    await ask(40);
    at(30 * DAY_MS);
    await sweepOld(opened.office);
    await expect(ask(60)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await ask(40)).toBe(40);
    at(30 * DAY_MS + 1);
    await sweepOld(opened.office);
    expect(await opened.office.documents.requests.countDocuments({})).toBe(0);
    expect(await ask(60)).toBe(60);
  });

  it('a file nobody used can be used no more after thirty days, and its note goes an hour later', async () => {
    const upload = await handIn('Không dùng đến.');
    at(30 * DAY_MS);
    await sweepUploads(opened.office);
    expect(await usable(upload)).toMatchObject({ name: 'bao-cao.txt' });
    at(30 * DAY_MS + 1);
    expect(await sweepUploads(opened.office)).toBe(0);
    await expect(usable(upload)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { field: 'fileIds' } });
    expect(await notes()).toEqual([upload._id]);
    at(30 * DAY_MS + HOUR_MS);
    expect(await sweepUploads(opened.office)).toBe(0);
    at(30 * DAY_MS + HOUR_MS + 1);
    expect(await sweepUploads(opened.office)).toBe(1);
    expect(await notes()).toEqual([]);
  });

  it('handing a file in again makes it usable for another thirty days', async () => {
    const upload = await handIn('Gửi lại.');
    at(30 * DAY_MS + 1);
    await sweepUploads(opened.office);
    const again = await handIn('Gửi lại.');
    expect(again._id).toBe(upload._id);
    at(31 * DAY_MS);
    expect(await sweepUploads(opened.office)).toBe(0);
    expect(await usable(upload)).toMatchObject({ name: 'bao-cao.txt' });
  });

  it.each(['a report', 'the text of a plan', 'a signature', 'a decision'])(
    'the file of %s stays usable, also where the use came while its note was marked',
    async (use) => {
      const { facts, revisions, plans, grants } = opened.office.documents;
      const used = await handIn('Có dùng đến.');
      const beside = await handIn('Có dùng đến.', 'mau.xa-2');
      const unused = await handIn('Không dùng đến.');
      at(30 * DAY_MS + 1);
      await sweepUploads(opened.office);
      const { fileId } = used;
      if (use === 'a report')
        await facts.insertOne({ _id: 'p/1', act: { kind: 'REPORT_SUBMITTED', fileIds: [fileId] } } as never);
      if (use === 'the text of a plan') await revisions.insertOne({ _id: 'p/1', sourceFileId: fileId } as never);
      if (use === 'a signature') await plans.insertOne({ _id: 'p', signature: { signedFileId: fileId } } as never);
      if (use === 'a decision') await grants.insertOne({ _id: 'g', decision: { evidence: { fileId } } } as never);
      at(31 * DAY_MS);
      expect(await sweepUploads(opened.office)).toBe(1);
      expect(await notes()).toEqual([uploadId(fileId, 'mau.xa-1'), uploadId(fileId, 'mau.xa-2')].sort());
      at(400 * DAY_MS);
      expect(await sweepUploads(opened.office)).toBe(0);
      expect(await usable(used)).toMatchObject({ name: 'bao-cao.txt' });
      expect(await usable(beside)).toMatchObject({ name: 'bao-cao.txt' });
      await expect(usable(unused)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );
});
