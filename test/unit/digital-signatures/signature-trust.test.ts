import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSignatureTrust } from '../../../infra/open-signature-trust';
import { digitalSigningFor } from '../../../services/digital-signatures/prove-by-signed-pdf';
import { createAuthority, pemOf } from '../../support/digital-signatures/certificate-authority';
import { memoryOffice } from '../../support/graphql/memory-office';
import { PEOPLE } from '../../support/graphql/sample-plan';

describe('the roots and lists that are trusted', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'noinhan-trust-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const file = async (name: string, content: string | Buffer) => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  it('are read from bundles in PEM and lists in PEM or DER', async () => {
    const [first, second] = [await createAuthority('Một'), await createAuthority('Hai')];
    const bundle = `# roots\n${pemOf('CERTIFICATE', first.der)}${pemOf('CERTIFICATE', second.der)}`;
    const lists = [await first.revocationList([]), await second.revocationList([first])];
    const der = await file('one.crl', lists[0] ?? '');
    const pem = await file('two.pem', pemOf('X509 CRL', lists[1] ?? Buffer.alloc(0)));
    const read = openSignatureTrust({
      SIGNATURE_ROOTS: await file('roots.pem', bundle),
      SIGNATURE_CRLS: `${der}, ${pem}`,
    });
    expect(await read()).toEqual({ roots: [first.der, second.der], revocationLists: lists });
  });

  it('are nobody where no file is named', async () => {
    expect(await openSignatureTrust({})()).toBeNull();
  });

  it.each<[string, string]>([
    ['that is missing', ''],
    ['without a certificate', 'không có gì'],
    ['with something else than a certificate', pemOf('CERTIFICATE', Buffer.from('không'))],
  ])('a file %s closes this door, says so in the log, and is no empty list', async (_, content) => {
    const path = content === '' ? join(folder, 'nowhere.pem') : await file('broken.pem', content);
    const signatureTrust = openSignatureTrust({ SIGNATURE_ROOTS: path });
    await expect(signatureTrust()).rejects.toThrow();
    const events: string[] = [];
    const office = memoryOffice({}, { signatureTrust, log: (event) => void events.push(event) });
    expect(await digitalSigningFor(office, PEOPLE.signer)).toBe('NOT_OFFERED');
    expect(events).toEqual(['signature-trust-unreadable']);
  });
});
