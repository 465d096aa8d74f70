interface StatusWords {
  documentId?: string;
  organId?: string;
  code?: string;
  description?: string;
  timestamp?: string;
  promulgatedOn?: string;
  staff?: string;
}

/** A status message as a recipient's system writes it. Values stand as they are given, so that they may be hostile. */
export function statusText(words: StatusWords = {}): string {
  const { documentId = 'H27.07,2026/02/05,05/KH-UBND', organId = 'H27.07.11', code = '03', description = '' } = words;
  const { timestamp = '2026/02/05 09:30:00', promulgatedOn = '2026/02/05', staff = 'Trần Văn An' } = words;
  return `<?xml version="1.0" encoding="utf-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016">
<edXML:edXMLHeader><edXML:Status><edXML:ResponseFor><edXML:OrganId>H27.07</edXML:OrganId><edXML:Code>05/KH-UBND</edXML:Code>
<edXML:PromulgationDate>${promulgatedOn}</edXML:PromulgationDate><edXML:DocumentId>${documentId}</edXML:DocumentId></edXML:ResponseFor>
<edXML:From><edXML:OrganId>${organId}</edXML:OrganId><edXML:OrganName>Nơi nhận</edXML:OrganName><edXML:Email/></edXML:From>
<edXML:StatusCode>${code}</edXML:StatusCode><edXML:Description>${description}</edXML:Description>
<edXML:Timestamp>${timestamp}</edXML:Timestamp><edXML:StaffInfo><edXML:Department>Văn phòng</edXML:Department>
<edXML:Staff>${staff}</edXML:Staff></edXML:StaffInfo></edXML:Status></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>`;
}
