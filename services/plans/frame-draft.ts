import type { Directory } from '../directory/create-directory';
import { renderSignatureBlock } from '../directory/render-signature-block';
import { Failure } from '../failures';
import type { Day } from '../reading/plan-reading';
import type { DraftFrame } from './plan-draft';

/**
 * The parts of a plan that the directory knows: letterhead, symbol, place, keepers and the signature block, which is
 * rendered from a mandate and never typed (Điều 13).
 * @param mandateId null: the mandate of the issuer's usual signer.
 * @throws Failure BAD_USER_INPUT for an unknown issuer, NO_MANDATE when the mandate is not valid that day.
 */
export function frameDraft(
  directory: Directory,
  input: { issuerId: string; mandateId: string | null; today: Day },
): DraftFrame {
  const { issuerId, mandateId, today } = input;
  const issuer = directory.issuer(issuerId);
  const [issuerName = ''] = directory.unit(issuerId)?.names ?? [];
  if (!issuer) throw new Failure('BAD_USER_INPUT', { field: 'issuerId' });
  const mandate = directory
    .mandatesOf(issuerId, today)
    .find((held) => (mandateId === null ? held.holderId === issuer.defaultRoute.signerId : held.id === mandateId));
  const holder = mandate && directory.person(mandate.holderId);
  if (!mandate || !holder) throw new Failure('NO_MANDATE', { issuerId });
  return {
    issuerName,
    issuerShortName: issuerName.replace(/^Ủy ban nhân dân/iu, 'UBND'),
    symbol: issuer.series.symbol,
    place: issuer.place,
    today,
    archiveUnits: issuer.archiveUnits,
    signatureBlock: renderSignatureBlock(mandate, holder),
  };
}
