import { randomBytes } from 'node:crypto';
import { insertMissing } from '../documents';
import { idFrom } from '../new-id';
import type { Office } from '../office';
import type { GrantDocument, GrantPurpose } from './grant';

export interface GrantRequest {
  purpose: GrantPurpose;
  planId: string;
  revision: number;
  docHash: string;
  subjectId: string;
  aboutId: string | null;
  openedAt: Date;
  /** From 2: once more after the first was used up. */
  round?: number;
}

const DAY_MS = 86_400_000;

/** How long a link stays open. House policy, not law. */
export const LIFETIME_MS: Record<GrantPurpose, number> = {
  CONTENT_CHECK: 30 * DAY_MS,
  FORM_CHECK: 30 * DAY_MS,
  SIGN: 30 * DAY_MS,
  ACKNOWLEDGE: 90 * DAY_MS,
  PROGRESS: 400 * DAY_MS,
  REPORT: 400 * DAY_MS,
  FOLLOW_UP: 400 * DAY_MS,
  OVERSEE: 400 * DAY_MS,
  RECALL: 400 * DAY_MS,
  PASSKEY: 7 * DAY_MS,
};

export function grantId(
  request: Pick<GrantRequest, 'purpose' | 'planId' | 'revision' | 'subjectId' | 'aboutId' | 'round'>,
): string {
  return idFrom(
    'grant',
    request.planId,
    request.revision,
    request.purpose,
    request.subjectId,
    request.aboutId ?? '',
    request.round ?? 1,
  );
}

function grantFrom(office: Pick<Office, 'keys'>, request: GrantRequest): GrantDocument {
  return {
    _id: grantId(request),
    schemaVersion: 1,
    kid: office.keys.current.kid,
    nonce: randomBytes(16).toString('base64url'),
    purpose: request.purpose,
    planId: request.planId,
    revision: request.revision,
    docHash: request.docHash,
    subjectId: request.subjectId,
    aboutId: request.aboutId,
    ...(request.round === undefined ? {} : { round: request.round }),
    state: 'OPEN',
    tries: 0,
    codeRound: 0,
    codeSentAt: [],
    expiresAt: new Date(request.openedAt.getTime() + LIFETIME_MS[request.purpose]),
    openedAt: request.openedAt,
    linkRound: 0,
    linksSentAt: [],
    decision: null,
    takenInAt: null,
  };
}

/**
 * Opens the grants that are not open yet and returns their ids in the order asked for. The id follows
 * from what is granted, so a repeated call opens nothing twice and the link in a mail stays the same.
 */
export async function openGrants(
  office: Pick<Office, 'documents' | 'keys'>,
  requests: GrantRequest[],
): Promise<string[]> {
  const grants = requests.map((request) => grantFrom(office, request));
  await insertMissing(office.documents.grants, grants);
  return leadOn(
    office,
    grants.map((grant) => grant._id),
  );
}

/** The ids of the links that took the place of these, each for itself; a link that stands keeps its id. */
async function leadOn(office: Pick<Office, 'documents'>, ids: string[]): Promise<string[]> {
  const revoked = await office.documents.grants.find({ _id: { $in: ids }, state: 'REVOKED' }).toArray();
  const next = new Map(revoked.flatMap(({ _id, replacedBy }) => (replacedBy ? [[_id, replacedBy] as const] : [])));
  return next.size === 0 ? ids : leadOn(office, [...ids.map((id) => next.get(id) ?? id)]);
}
