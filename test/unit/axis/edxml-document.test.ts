import { edxmlDocument, identityOf } from '../../../services/axis/edxml-document';
import { readEdxml } from '../../../services/axis/read-edxml';
import { writeDocument } from '../../../services/axis/write-edxml';
import { walkXml } from '../../../services/formats/walk-xml';
import { axisDirectory, sampleSource, seedSource } from '../../support/axis/sample-message';
import { UNITS } from '../../support/graphql/sample-plan';

/** Every element in its order, with its prefix, its depth and its text; read by another parser than the service's. */
function outline(xml: string): string[] {
  const lines: string[] = [];
  const open: number[] = [];
  walkXml(xml, {
    open: (name) => {
      open.push(lines.length);
      lines.push(`${'  '.repeat(open.length - 1)}${name}`);
    },
    text: (text) => {
      const at = open.at(-1);
      if (at !== undefined && text.trim() !== '')
        lines[at] = `${lines[at]}${lines[at]?.includes('=') ? '' : '='}${text}`;
    },
    close: () => void open.pop(),
  });
  return lines;
}

const party = (element: string, organId: string, inCharge: string, name: string, mail: string) => [
  `        edXML:${element}`,
  `          edXML:OrganId=${organId}`,
  `          edXML:OrganizationInCharge${inCharge ? `=${inCharge}` : ''}`,
  `          edXML:OrganName=${name}`,
  '          edXML:OrganAdd',
  `          edXML:Email=${mail}`,
  '          edXML:Telephone',
  '          edXML:Fax',
  '          edXML:Website',
];

/** Seed 002, signed as number 05 on 5 February 2026 and stamped Thượng khẩn. */
const MESSAGE = [
  'edXML',
  '  edXML:edXMLEnvelope',
  '    edXML:edXMLHeader',
  '      edXML:MessageHeader',
  ...party(
    'From',
    'H27.07',
    'Ủy ban nhân dân tỉnh Hà Tĩnh',
    'Ủy ban nhân dân thị xã Hồng Lĩnh',
    'vanthu@honglinh.example.vn',
  ),
  ...party('To', 'H27.07.11', '', 'Công an thị xã Hồng Lĩnh', 'congan@honglinh.example.vn'),
  ...party(
    'To',
    'H27.07.21',
    'Ủy ban nhân dân thị xã Hồng Lĩnh',
    'Ủy ban nhân dân phường Bắc Hồng',
    'vanthu@bachong.honglinh.example.vn',
  ),
  '        edXML:Code',
  '          edXML:CodeNumber=05',
  '          edXML:CodeNotation=KH-UBND',
  '        edXML:PromulgationInfo',
  '          edXML:Place=Hồng Lĩnh',
  '          edXML:PromulgationDate=2026/02/05',
  '        edXML:DocumentType',
  '          edXML:Type=10',
  '          edXML:TypeName=Kế hoạch',
  '          edXML:TypeDetail',
  '        edXML:Subject=Thực hiện công tác Dân vận chính quyền năm 2026',
  '        edXML:Content',
  '        edXML:SignerInfo',
  '          edXML:Competence=TM. ỦY BAN NHÂN DÂN',
  '          edXML:Position=CHỦ TỊCH',
  '          edXML:FullName=Nguyễn Huy Hùng',
  '        edXML:DueDate=2026/12/09',
  '        edXML:ToPlaces',
  '          edXML:Place=Sở Nội vụ (báo cáo)',
  '          edXML:Place=Thường trực: Thị ủy, HĐND thị xã',
  '          edXML:Place=Chủ tịch, các PCT UBND thị xã',
  '          edXML:Place=Ban Dân vận Thị ủy',
  '          edXML:Place=Ban Tuyên giáo Thị ủy',
  '          edXML:Place=UBMTTQ và các đoàn thể thị xã',
  '          edXML:Place=Các phòng, ban, cơ quan, đơn vị thị xã',
  '          edXML:Place=Trung tâm Văn hóa - Truyền thông',
  '          edXML:Place=UBND các phường, xã',
  '          edXML:Place=Cổng thông tin điện tử thị xã',
  '          edXML:Place=Lưu: VT, NV',
  '        edXML:OtherInfo',
  '          edXML:Priority=2',
  '          edXML:SphereOfPromulgation',
  '          edXML:TyperNotation',
  '          edXML:PromulgationAmount',
  '          edXML:PageAmount=2',
  '          edXML:Appendixes',
  '        edXML:SteeringType=1',
  '        edXML:DocumentId=H27.07,2026/02/05,05/KH-UBND',
  '      edXML:TraceHeaderList',
  '        edXML:TraceHeader',
  '          edXML:OrganId=H27.07',
  '          edXML:Timestamp=2026/02/05 08:05:00',
  '        edXML:Bussiness',
  '          edXML:BussinessDocType=0',
  '          edXML:BussinessDocReason',
  '          edXML:DocumentId=H27.07,2026/02/05,05/KH-UBND',
  '          edXML:StaffInfo',
  '            edXML:Department=Văn thư cơ quan',
  '            edXML:Staff=Lê Thị Quỳnh Trang',
  '            edXML:Mobile',
  '            edXML:Email',
  '          edXML:Paper=0',
  '      edXML:DigitalSignature',
  '    edXML:edXMLBody',
  '      edXML:edXMLManifest',
  '        edXML:Reference',
  '          edXML:ContentId=cid:94be125d33e2011e4e546a5367a9caac',
  '          edXML:ContentType=application/pdf',
  '          edXML:AttachmentName=05_KH-UBND_2026.pdf',
  '          edXML:Description=Kế hoạch & phụ lục',
  '  AttachmentEncoded',
  '    Attachment',
  '      ContentType=application/pdf',
  '      ContentId=94be125d33e2011e4e546a5367a9caac',
  '      Description=Kế hoạch & phụ lục',
  `      ContentTransferEncoded=${Buffer.from('%PDF-1.7 mẫu').toString('base64')}`,
  '      AttachmentName=05_KH-UBND_2026.pdf',
];

describe('a plan as an edXML message', () => {
  it('has the elements of QCVN 102:2016 in their order, the envelope with the prefix, the attachments without', async () => {
    expect(outline(writeDocument(edxmlDocument(await seedSource())))).toEqual(MESSAGE);
  });

  it('names the namespace twice, as the default and for the prefix', async () => {
    const text = writeDocument(edxmlDocument(await sampleSource()));
    expect(text).toContain('<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016">');
    expect(text).toContain('<edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">');
    expect(text).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>/);
  });

  it('is the same when it is read back, whatever the plan is called', async () => {
    const source = await sampleSource({ kind: 'RECALL', reason: 'Ban hành nhầm: "A" < B & C\u000b', dueOn: null });
    source.plan.title = 'Kế hoạch <1> & “2”';
    const document = edxmlDocument(source);
    const read = readEdxml(Buffer.from(writeDocument(document)));
    const reason = 'Ban hành nhầm: "A" < B & C';
    expect(read).toEqual({ kind: 'DOCUMENT', document: { ...document, business: { ...document.business, reason } } });
  });

  it('that replaces another one names it, with the bodies it was sent to', async () => {
    const replaces = [{ documentId: 'H27.07,2026/01/10,02/KH-UBND', organIds: ['H27.07.11', 'H27.07.21'] }];
    const document = edxmlDocument(await sampleSource({ kind: 'REPLACEMENT', replaces, reason: 'Thay thế' }));
    const lines = outline(writeDocument(document)).map((line) => line.trim());
    expect(lines).toContain('edXML:BussinessDocType=3');
    expect(lines.slice(lines.indexOf('edXML:ReplacementInfoList'), lines.indexOf('edXML:DigitalSignature'))).toEqual([
      'edXML:ReplacementInfoList',
      'edXML:ReplacementInfo',
      'edXML:DocumentId=H27.07,2026/01/10,02/KH-UBND',
      'edXML:OrganIdList',
      'edXML:OrganId=H27.07.11',
      'edXML:OrganId=H27.07.21',
    ]);
  });

  it.each([
    [null, 0],
    ['KHẨN', 1],
    ['THƯỢNG KHẨN', 2],
    ['HỎA TỐC', 3],
    ['HỎA TỐC HẸN GIỜ', 4],
  ])('of urgency %s has priority %d', async (urgency, priority) => {
    const source = await sampleSource();
    expect(edxmlDocument({ ...source, plan: { ...source.plan, urgency } }).priority).toBe(priority);
  });

  it('without a number, or of a body without an identifier, is none', async () => {
    const source = await sampleSource();
    const { plan } = source;
    expect(() => edxmlDocument({ ...source, plan: { ...plan, number: null } })).toThrow(/WRONG_STATE/);
    expect(() => identityOf({ ...plan, issuerId: UNITS.stranger }, axisDirectory())).toThrow(/codes/);
  });
});
