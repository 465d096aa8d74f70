import { linkIn } from '../../../infra/demo/mail-kind';
import { createPages } from '../../../pages/handle-request';
import { registrationOptions } from '../../../services/passkeys/passkey-options';
import { type Door, openDoor } from '../../support/catalogue/open-door';
import { leavesNothing } from '../../support/catalogue/state-of-office';
import { PEOPLE } from '../../support/graphql/sample-plan';
import { openVisitor } from '../../support/pages/open-visitor';
import { type ServedPages, servePages } from '../../support/pages/serve-pages';
import { softwareAuthenticator } from '../../support/passkeys/software-authenticator';

const INVITE =
  'mutation ($input: PasskeyPersonInput!) { invitePasskey(input: $input) { person { id } invitedAt expiresAt } }';
const REVOKE = 'mutation ($input: PasskeyPersonInput!) { revokePasskeys(input: $input) { revoked } }';
const LIST = 'query ($personId: ID!) { passkeys(personId: $personId) { id createdAt } }';

describe('passkeys, as an office keeps them', () => {
  let door: Door;
  let pages: ServedPages;
  beforeAll(async () => {
    door = await openDoor();
    const { handle } = createPages(door.opened.office);
    pages = await servePages(() => handle);
  });
  afterAll(async () => {
    await pages.close();
    await door.close();
  });

  const about = (idempotencyKey: string, personId: string = PEOPLE.signer) => ({ input: { idempotencyKey, personId } });
  const addressOf = async (personId: string) => (await door.opened.office.directory()).person(personId)?.mail ?? '';
  const invitations = () => door.opened.inbox.messages().filter(({ subject }) => subject.includes('Khóa truy cập'));

  it('the clerk invites; the link goes to the registered address alone, and a repeat sends nothing more', async () => {
    const first = await door.ask(PEOPLE.clerk, INVITE, about('thu-moi-dang-ky'));
    expect(first.codes).toEqual([]);
    expect(first.data).toMatchObject({ invitePasskey: { person: { id: PEOPLE.signer } } });
    expect((await door.ask(PEOPLE.clerk, INVITE, about('thu-moi-dang-ky'))).data).toEqual(first.data);
    expect(invitations().map(({ to }) => to)).toEqual([[await addressOf(PEOPLE.signer)]]);
  });

  it('the leader registers a passkey by the link, sees it, and ends it', async () => {
    const { office } = door.opened;
    const [mail] = invitations();
    const link = linkIn(mail!);
    const grant = await office.documents.grants.findOne({ purpose: 'PASSKEY' });
    const visitor = openVisitor(pages.origin);
    const asked = await visitor.askForCode(link);
    expect(asked.words).toContain('Mã gần nhất đã gửi lúc');
    const letter = door.opened.inbox.messages().at(-1);
    expect(letter?.text).not.toContain('/l/');
    const code = /\b(\d{6})\b/.exec(letter?.text ?? '')?.[1] ?? '';
    const options = (await registrationOptions(office, grant!, 'An')) as never;
    const passkey = softwareAuthenticator(office.publicBaseUrl).create(options);
    const hidden = await visitor.hiddenFields(link);
    const wrong = await visitor.post(link, 'decide', {
      ...hidden,
      code: code === '000000' ? '000001' : '000000',
      passkey,
    });
    expect(wrong.status).toBe(403);
    expect(wrong.words).toContain('Mã không đúng hoặc đã hết hiệu lực. Còn 4 lần nhập.');
    const answer = await visitor.post(link, 'decide', { ...hidden, code, passkey });
    expect(answer.words).toContain('Khóa truy cập đã được đăng ký');
    expect((await visitor.get(link)).words).toContain('Khóa truy cập đã được đăng ký');

    const listed = await door.ask(PEOPLE.signer, LIST, { personId: PEOPLE.signer });
    expect(listed.data?.['passkeys']).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{64}$/), createdAt: expect.any(String) },
    ]);
    const ended = await door.ask(PEOPLE.signer, REVOKE, about('thu-hoi-mat-may'));
    expect(ended.data).toEqual({ revokePasskeys: { revoked: 1 } });
    expect((await door.ask(PEOPLE.signer, LIST, { personId: PEOPLE.signer })).data).toEqual({ passkeys: [] });
  });

  it('nobody else invites, sees or ends them, and a stranger looks like somebody who is not there', async () => {
    for (const query of [INVITE, REVOKE])
      for (const personId of [PEOPLE.signer, 'khong.co.ai']) {
        const answer = await leavesNothing(door.opened, () =>
          door.ask(PEOPLE.drafter, query, about('khong-co-quyen', personId)),
        );
        expect(answer.codes).toEqual(['FORBIDDEN']);
      }
    expect((await door.ask(PEOPLE.drafter, LIST, { personId: PEOPLE.signer })).codes).toEqual(['FORBIDDEN']);
    expect((await door.ask(null, INVITE, about('khong-dang-nhap'))).codes).toEqual(['UNAUTHENTICATED']);
  });

  it('three invitations in an hour are enough', async () => {
    const answers = [];
    for (const key of ['thu-moi-so-1', 'thu-moi-so-2', 'thu-moi-so-3', 'thu-moi-so-4'])
      answers.push((await door.ask(PEOPLE.clerk, INVITE, about(key, PEOPLE.deputy))).codes);
    expect(answers).toEqual([[], [], [], ['TOO_MANY_LINKS']]);
  });
});
