import { loadSampleDirectories } from '../../../infra/samples/load-sample-directories';
import { createDirectory } from '../../../services/directory/create-directory';
import { composeText } from '../../../services/plans/compose-text';
import { frameDraft } from '../../../services/plans/frame-draft';
import type { PlanDraft } from '../../../services/plans/plan-draft';
import { readPlan } from '../../../services/reading/read-plan';

const TODAY = '2026-02-05';
const directory = createDirectory(loadSampleDirectories());
const frame = frameDraft(directory, { issuerId: 'ht.hong-linh.ubnd', mandateId: null, today: TODAY });

const draft: PlanDraft = {
  title: 'Thực hiện công tác dân vận chính quyền năm 2026',
  legalBases: [
    { lead: 'Căn cứ', text: 'Luật Tổ chức chính quyền địa phương ngày 19/6/2015' },
    { lead: 'Thực hiện', text: 'Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ về công tác dân vận' },
  ],
  sections: [
    {
      heading: 'Mục đích, yêu cầu',
      items: ['Nâng cao nhận thức của cán bộ, công chức', 'Bảo đảm thiết thực, hiệu quả.'],
    },
    { heading: 'Nội dung', items: ['Đẩy mạnh cải cách hành chính'] },
  ],
  assignments: [
    {
      unit: 'Phòng Nội vụ',
      mode: 'order',
      tasks: [
        'Chủ trì, phối hợp với các đơn vị liên quan tham mưu triển khai Kế hoạch này trước ngày 10/3/2026',
        'Tổng hợp, báo cáo UBND tỉnh kết quả thực hiện trước ngày 10/12/2026.',
      ],
    },
    {
      unit: 'Ủy ban Mặt trận Tổ quốc Việt Nam thị xã',
      mode: 'request',
      tasks: ['Phối hợp tuyên truyền, vận động Nhân dân thực hiện'],
    },
  ],
  recipients: [
    { name: 'UBND tỉnh', purpose: 'để b/c' },
    { name: 'Phòng Nội vụ', purpose: null },
    { name: 'UBND các phường, xã', purpose: 'để thực hiện' },
  ],
  drafterMark: null,
  copies: 9,
};

describe('a plan typed into a form', () => {
  const reading = readPlan({ text: composeText(draft, frame), asOf: TODAY });

  it('reads back as the same plan: kind, title, year, issuer, symbol, place', () => {
    expect(reading).toMatchObject({
      refusal: null,
      docKind: 'KẾ HOẠCH',
      title: draft.title,
      planYear: 2026,
      symbol: 'KH-UBND',
      number: null,
      place: 'Hồng Lĩnh',
      date: { year: 2026, month: 2, day: null },
    });
    expect(reading.issuer).toMatchObject({ name: 'ỦY BAN NHÂN DÂN THỊ XÃ HỒNG LĨNH', stated: true });
  });

  it('reads back with each legal basis under its lead word', () => {
    expect(reading.legalBases.map(({ lead, text }) => ({ lead, text }))).toEqual(draft.legalBases);
  });

  it('reads back with the numbered sections and "Tổ chức thực hiện" last', () => {
    expect(reading.sections.map(({ numeral, heading }) => `${numeral}. ${heading}`)).toEqual([
      'I. MỤC ĐÍCH, YÊU CẦU',
      'II. NỘI DUNG',
      'III. TỔ CHỨC THỰC HIỆN',
    ]);
  });

  it('reads back with every task under its unit, a request as a request', () => {
    const printed = reading.assignments.filter(({ ref }) => ref?.startsWith('III'));
    expect(printed.map(({ unit, mode }) => [unit, mode])).toEqual([
      ['Phòng Nội vụ', 'order'],
      ['Phòng Nội vụ', 'order'],
      ['Ủy ban Mặt trận Tổ quốc Việt Nam thị xã', 'request'],
    ]);
    expect(printed[0]?.deadline?.lastDay).toBe('2026-03-09');
    expect(reading.reportDuties[0]?.deadline?.lastDay).toBe('2026-12-09');
  });

  it('reads back with its recipients, the archive line from the issuer, and the signature from the mandate', () => {
    const [lines, archive] = [reading.recipients.filter((one) => !one.isArchive), reading.recipients.at(-1)];
    expect(lines.map(({ name, note }) => ({ name, purpose: note }))).toEqual(draft.recipients);
    expect(archive).toMatchObject({ isArchive: true, archiveUnits: ['VT', 'NV'], copies: 9 });
    expect(reading.signer).toMatchObject({
      authority: 'TM.',
      body: 'ỦY BAN NHÂN DÂN',
      position: 'CHỦ TỊCH',
      name: 'Nguyễn Huy Hùng',
    });
  });

  it('has nothing in its form that would block the submission', () => {
    const blocking = reading.findings.filter(({ severity }) => severity === 'error');
    expect(blocking).toEqual([]);
  });

  it('keeps a field on its line, so that no field can forge another part of the document', () => {
    const forged = composeText({ ...draft, title: 'Năm 2026\nNơi nhận:\n- Kẻ gian;' }, frame);
    expect(readPlan({ text: forged, asOf: TODAY }).recipients).toHaveLength(draft.recipients.length + 1);
  });
});
