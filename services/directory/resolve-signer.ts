import type { SignatureBlock } from '../reading/plan-reading';
import type { MandateForm, SigningMandate } from './directory-data';
import { foldName } from './fold-name';
import type { ResolutionContext } from './resolution';

const forms: Readonly<Record<string, MandateForm>> = { TM: 'TM', KT: 'KT', TL: 'TL', TUQ: 'TUQ', Q: 'Q' };

/** "KT." → KT; "T/M" → TM. */
function formOf(printed: string | null): MandateForm | null {
  return printed === null ? null : (forms[printed.toUpperCase().replace(/[^A-Z]/gu, '')] ?? null);
}

function agrees(printed: string | null, held: string | null): boolean {
  return printed === null || (held !== null && foldName(printed) === foldName(held));
}

/**
 * The issuer's mandates of that day that a printed block fits (Điều 13). The block decides by its last capacity:
 * "TM. … KT. CHỦ TỊCH" is signed KT. What the block leaves out, such as the name, excludes nobody.
 */
export function resolveSigner(block: SignatureBlock, context: ResolutionContext): SigningMandate[] {
  const { directory, issuerId, asOf } = context;
  const form = formOf(block.forPrefix) ?? formOf(block.authority);
  return directory.mandatesOf(issuerId, asOf).filter((mandate) => {
    const holder = directory.person(mandate.holderId);
    return (
      (form === null || form === mandate.form) &&
      agrees(block.body, mandate.body) &&
      agrees(block.forPosition, mandate.forPosition ?? mandate.position) &&
      agrees(block.position, mandate.position) &&
      agrees(block.name, holder?.fullName ?? null)
    );
  });
}
