import type { GraphqlServer } from '../../../graphql/server';
import { deriveCode } from '../../../services/grants/derive-token';
import type { GrantDocument, GrantPurpose } from '../../../services/grants/grant';
import { openGrants } from '../../../services/grants/open-grant';
import type { PlanDocument, RevisionDocument } from '../../../services/plans/plan';
import { ask, openServer } from '../../support/graphql/ask';
import { type MemoryOffice, memoryOffice, sampleOfficeDirectory } from '../../support/graphql/memory-office';
import { NOW, PEOPLE, sampleDelivery, samplePlan, UNITS } from '../../support/graphql/sample-plan';

let office: MemoryOffice;
let server: GraphqlServer;
let plan: PlanDocument;
let revision: RevisionDocument;

async function open(state: PlanDocument['state'], purpose: GrantPurpose, subjectId: string): Promise<GrantDocument> {
  ({ plan, revision } = await samplePlan(sampleOfficeDirectory(), { state }));
  office = memoryOffice({ plans: [plan], revisions: [revision], deliveries: [sampleDelivery(plan._id, UNITS.copied)] });
  server = openServer(office);
  const aboutId = purpose === 'ACKNOWLEDGE' ? `${plan._id}/${subjectId}` : null;
  const [id = ''] = await openGrants(office, [
    { purpose, planId: plan._id, revision: 1, docHash: revision.contentHash, subjectId, aboutId, openedAt: NOW },
  ]);
  return (await office.documents.grants.findOne({ _id: id }))!;
}

const act = async (subject: string, name: string, input: Record<string, unknown>, fields: string) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
  return ask(server, subject, query, { input: { idempotencyKey: 'decision-0001', planId: plan._id, ...input } });
};
const RECEIPT = 'step verdict verdictLabel { vi } reason revision contentHash level at';

describe('a check in GraphQL', () => {
  const check = (subject: string, more: Record<string, unknown> = {}) =>
    act(
      subject,
      'decidePlan',
      { step: 'CONTENT_CHECK', contentHash: revision.contentHash, verdict: 'APPROVED', ...more },
      RECEIPT,
    );
  beforeEach(() => open('CONTENT_CHECK', 'CONTENT_CHECK', PEOPLE.unitHead));

  it('is recorded in the grant of the person who was asked, and the plan is woken', async () => {
    const { data, codes } = await check(PEOPLE.unitHead);
    expect(codes).toEqual([]);
    expect(data).toEqual({
      decidePlan: {
        step: 'CONTENT_CHECK',
        verdict: 'APPROVED',
        verdictLabel: { vi: 'Phê duyệt' },
        reason: null,
        revision: 1,
        contentHash: revision.contentHash,
        level: 'L0',
        at: NOW.toISOString(),
      },
    });
    expect(office.woken).toEqual([plan._id]);
  });

  it('gives the same receipt when it is repeated, and names the winner to another verdict', async () => {
    const first = await check(PEOPLE.unitHead);
    expect((await check(PEOPLE.unitHead)).data).toEqual(first.data);
    const other = { verdict: 'RETURNED', reason: 'Thiếu căn cứ', idempotencyKey: 'quyet-dinh-khac' };
    const { codes, errors } = await check(PEOPLE.unitHead, other);
    expect([codes, errors[0]?.extensions.details]).toEqual([['ALREADY_DECIDED'], { verdict: 'APPROVED' }]);
  });

  it('is FORBIDDEN to staff who were not asked', async () => {
    expect((await check(PEOPLE.formChecker)).codes).toEqual(['FORBIDDEN']);
    expect((await check(PEOPLE.unitHead, { step: 'FORM_CHECK' })).codes).toEqual(['FORBIDDEN']);
  });

  it('is refused for content the person has not read', async () => {
    expect((await check(PEOPLE.unitHead, { contentHash: 'a'.repeat(64) })).codes).toEqual(['CONTENT_MISMATCH']);
    expect((await check(PEOPLE.unitHead, { contentHash: 'latest' })).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('returns a draft only with a reason', async () => {
    expect((await check(PEOPLE.unitHead, { verdict: 'RETURNED', reason: '  ' })).codes).toEqual(['REASON_REQUIRED']);
    const { data } = await check(PEOPLE.unitHead, { verdict: 'RETURNED', reason: 'Thiếu căn cứ' });
    expect(data).toMatchObject({ decidePlan: { verdict: 'RETURNED', reason: 'Thiếu căn cứ' } });
  });
});

describe('the signature in GraphQL', () => {
  let grant: GrantDocument;
  beforeEach(async () => {
    grant = await open('PENDING_SIGNATURE', 'SIGN', PEOPLE.signer);
  });
  const content = () => ({ contentHash: revision.contentHash });

  it('needs the code that was mailed to the signer, and shows its level', async () => {
    expect((await act(PEOPLE.signer, 'signPlan', { ...content(), code: ' ' }, RECEIPT)).codes).toEqual([
      'CODE_REQUIRED',
    ]);
    const asked = await act(PEOPLE.signer, 'requestSignatureCode', content(), 'revision sentAt');
    expect(asked.data).toEqual({ requestSignatureCode: { revision: 1, sentAt: NOW.toISOString() } });
    expect((await act(PEOPLE.signer, 'signPlan', { ...content(), code: '000000' }, RECEIPT)).codes).toEqual([
      'CODE_WRONG',
    ]);
    const code = deriveCode(office.keys, grant, 1);
    const signed = await act(PEOPLE.signer, 'signPlan', { ...content(), code }, RECEIPT);
    expect(signed.data).toMatchObject({ signPlan: { step: 'SIGN', verdict: 'APPROVED', level: 'L1' } });
  });

  it('locks after five wrong codes', async () => {
    const codes: string[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) {
      codes.push(...(await act(PEOPLE.signer, 'signPlan', { ...content(), code: '000000' }, RECEIPT)).codes);
    }
    expect(codes).toEqual(['CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'CODE_WRONG', 'LINK_LOCKED', 'LINK_LOCKED']);
  });

  it('is handed over to a deputy with a mandate only', async () => {
    await act(PEOPLE.signer, 'requestSignatureCode', content(), 'revision');
    const code = deriveCode(office.keys, grant, 1);
    const hand = (mandateId: string) =>
      act(PEOPLE.signer, 'handOverSignature', { ...content(), code, mandateId }, RECEIPT);
    expect((await hand('no-such-mandate')).codes).toEqual(['NO_MANDATE']);
    expect((await hand('ht.hong-linh.tm-chu-tich')).codes).toEqual(['NO_MANDATE']);
    expect((await hand('ht.hong-linh.kt-pho-chu-tich-1')).data).toMatchObject({
      handOverSignature: { verdict: 'HANDED_OVER' },
    });
  });

  it('is FORBIDDEN to everybody else, the deputy and the clerk too', async () => {
    for (const person of [PEOPLE.deputy, PEOPLE.clerk, PEOPLE.drafter]) {
      expect((await act(person, 'signPlan', { ...content(), code: '123456' }, RECEIPT)).codes).toEqual(['FORBIDDEN']);
    }
  });
});

describe('a receipt in GraphQL', () => {
  const answer = (more: Record<string, unknown> = { verdict: 'RECEIVED' }) =>
    act(`unit:${UNITS.copied}`, 'acknowledgeDelivery', more, 'state stateLabel { vi } answeredBy answeredAt reason');
  beforeEach(() => open('IN_FORCE', 'ACKNOWLEDGE', UNITS.copied));

  it('confirms the delivery of the unit at once and is the same when repeated', async () => {
    const first = await answer();
    expect(first.data).toEqual({
      acknowledgeDelivery: {
        state: 'RECEIVED',
        stateLabel: { vi: 'Đã tiếp nhận' },
        answeredBy: 'Công an thị xã Hồng Lĩnh',
        answeredAt: NOW.toISOString(),
        reason: null,
      },
    });
    expect((await answer()).data).toEqual(first.data);
  });

  it('refuses the delivery with a reason, and only with one', async () => {
    expect((await answer({ verdict: 'RETURNED' })).codes).toEqual(['REASON_REQUIRED']);
    const { data } = await answer({ verdict: 'RETURNED', reason: 'Gửi nhầm đơn vị' });
    expect(data).toMatchObject({ acknowledgeDelivery: { state: 'RETURNED', reason: 'Gửi nhầm đơn vị' } });
  });
});
