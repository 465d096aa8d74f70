import { bareKey } from '../bare-key';
import type { Finding, PlanReading } from '../plan-reading';
import type { FindingContext } from './find-all';
import { isPartyBody } from './issuer-nature';
import { remark } from './remark';

const STATE_TITLE = /cong hoa xa hoi chu nghia viet nam/;
const PARTY_TITLE = /dang cong san viet nam/;
const MOTTO_KEY = /doc lap\W{0,3}tu do\W{0,3}hanh phuc/;
const MOTTO = /đ[oộ]c l[aậ]p(?:[^\p{L}]{0,3})t[uự] do(?:[^\p{L}]{0,3})h[aạ]nh ph[uú]c/iu;
const RIGHT_MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** State title, motto and issuing body (Phụ lục I Mục II.1, II.2). */
export function letterheadFindings(reading: PlanReading, { parts }: FindingContext): Finding[] {
  const findings: Finding[] = [];
  const key = bareKey(
    parts.head
      .map((line) => line.text)
      .join(' ')
      .slice(0, 8_000),
  );
  const { issuer } = reading;
  if (issuer.stated && isPartyBody(issuer)) {
    if (!PARTY_TITLE.test(key)) findings.push(remark('party-title-missing'));
  } else if (!STATE_TITLE.test(key) || !MOTTO_KEY.test(key)) {
    const missing = [STATE_TITLE.test(key) ? null : 'Quốc hiệu', MOTTO_KEY.test(key) ? null : 'Tiêu ngữ'];
    findings.push(remark('motto-missing', { words: { what: missing.filter(Boolean).join(' và ') } }));
  }
  for (const line of parts.head) {
    const from = MOTTO.exec(line.text)?.[0];
    if (from && from !== RIGHT_MOTTO)
      findings.push(remark('motto-form', { quote: from, line: line.no, correction: { from, to: RIGHT_MOTTO } }));
  }
  if (issuer.name === null) findings.push(remark('issuer-missing'));
  else if (!issuer.stated) {
    const quote = issuer.evidence[0] ?? null;
    findings.push(remark('issuer-inferred', { quote, words: { name: issuer.name } }));
  }
  return findings;
}
