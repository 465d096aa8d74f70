import { randomUUID } from 'node:crypto';
import { CREATE_PLAN, SUBMIT_PLAN } from '../../../infra/demo/plan-queries';
import { dayOf } from '../../../services/calendar/vietnam-time';
import { saveRevision } from '../../../services/plans/save-revision';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { awaitMail, codeAfter, linkInMail } from '../../support/pages/link-in-mail';
import type { LinkOffice } from '../../support/pages/open-link-office';
import { openRunningOffice } from '../../support/pages/open-running-office';
import { openVisitor } from '../../support/pages/open-visitor';
import { ROAD, type RoadByLinks, roadByLinks } from '../../support/pages/road-by-links';
import { seedText } from '../../support/seed-text';

const HOSTS = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http' };

describe('links while the plan moves on', () => {
  let office: LinkOffice;
  let people: RoadByLinks;
  let door: Door;
  beforeAll(async () => {
    office = await openRunningOffice('configured');
    people = roadByLinks(office);
    door = await openDoor({ beside: office });
  });
  afterAll(async () => {
    await door.close();
    await office.close();
  });

  test('C14 a decision on revision 1 after revision 2 was saved names the new one, whose mail is out', async () => {
    const planId = await people.submitted('a');
    await people.checked(planId);
    const link = await linkInMail(office, { kind: 'signature', planId });
    const leader = openVisitor(office.origin);
    const code = await codeAfter(office, planId, () => leader.askForCode(link));
    const open = await leader.hiddenFields(link);
    const before = office.inbox.messages().length;
    await saveRevision(office.office, {
      planId,
      text: null,
      corrections: [],
      note: 'Bổ sung căn cứ.',
      actorId: ROAD.drafter,
      basedOn: 1,
      idempotencyKey: 'bo-sung-can-cu',
    });
    const late = await leader.post(link, 'decide', { ...open, verdict: 'APPROVED', code });
    expect(late.status).toBe(410);
    expect(late.words).toContain('Kế hoạch đã có phiên bản 2');
    expect((await openVisitor(office.origin).get(link)).status).toBe(410);
    expect((await leader.post(link, 'code', open)).status).toBe(410);
    expect((await leader.post(link, 'renew', open)).status).toBe(410);
    const plan = await people.plan(planId);
    expect(plan).toMatchObject({ revision: 2, signature: null });
    const grants = await office.office.documents.grants.find({ planId, purpose: 'SIGN' }).toArray();
    expect(grants.map(({ state, decision }) => ({ state, decision }))).toEqual([{ state: 'REVOKED', decision: null }]);
    const mail = await awaitMail(office, { kind: 'contentCheck', planId, after: before });
    const fresh = /https?:\/\/\S+\/l\/\S+/.exec(mail.text ?? '')?.[0] ?? '';
    expect((await openVisitor(office.origin).get(fresh)).words).toContain('Bổ sung căn cứ.');
  });

  test('C24 a plan drafted and submitted under a foreign Host brings links to the configured address alone', async () => {
    const text = `${seedText('002', dayOf(office.office.clock()))}\n  `;
    const created = await door.ask(
      ROAD.drafter,
      CREATE_PLAN,
      { input: { idempotencyKey: randomUUID(), issuerId: ROAD.issuer, text } },
      HOSTS,
    );
    expect(created.codes).toEqual([]);
    const planId = String((created.data?.['createPlan'] as { id?: string } | undefined)?.id);
    const submitted = await door.ask(
      ROAD.drafter,
      SUBMIT_PLAN,
      { input: { planId, idempotencyKey: randomUUID() } },
      HOSTS,
    );
    expect(submitted.codes).toEqual([]);
    const { raw, text: words, html } = await awaitMail(office, { kind: 'contentCheck', planId });
    expect(`${raw.toString()}${words}${html}${created.text}${submitted.text}`).not.toContain('evil.example');
    const links = [...`${words}${html}`.matchAll(/https?:\/\/[^\s"<]+/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(0);
    for (const link of links) expect(link).toMatch(/^https:\/\/noinhan\.example\.vn\/l\//);
  });
});
