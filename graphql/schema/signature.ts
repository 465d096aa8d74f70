import type { PlanRoute, PlanSignature } from '../../services/plans/plan';
import type { EvidenceLevel } from '../../services/wording/states/evidence-words';
import { wording } from '../../services/wording/wording';
import { builder } from '../builder';
import { LabelRef } from './label';
import { PartyRef, partyOf } from './party';

export const EvidenceLevelRef = builder.enumType('EvidenceLevel', {
  description:
    'How sure it is who decided (mức bằng chứng). L0 to L2 are no digital signature in the sense of Điều 5 and 13.',
  values: {
    L0: { description: 'A personal link, or a valid token.' },
    L1: { description: 'Besides it a code sent to the registered mail address.' },
    L2: { description: 'A passkey on a personal device.' },
    L3: { description: 'A digital signature on the document, verified (chữ ký số; Điều 13.7).' },
  } satisfies Record<EvidenceLevel, { description: string }>,
});

export const SignatureRef = builder.objectRef<PlanSignature>('Signature').implement({
  description: 'Who signed which content, and how sure that is (người ký; Điều 13).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    signer: t.field({
      type: PartyRef,
      description: 'Who signed.',
      resolve: ({ personId }, _args, { directory }) => partyOf(personId, directory),
    }),
    mandateId: t.exposeID('mandateId', { description: 'The mandate signed under.' }),
    insteadOf: t.field({
      type: PartyRef,
      nullable: true,
      description: 'The absent signer, where the plan went to a deputy by a recorded absence (ký thay khi vắng mặt).',
      resolve: ({ insteadOf }, _args, { directory }) => (insteadOf ? partyOf(insteadOf, directory) : null),
    }),
    level: t.expose('level', { type: EvidenceLevelRef, description: 'Level of evidence.' }),
    levelName: t.field({
      type: LabelRef,
      description: 'The level in words: "Phê duyệt qua thư điện tử (mức L1) – không phải chữ ký số".',
      resolve: ({ level }) => ({
        vi: wording('vi').evidenceLevels[level].name,
        en: wording('en').evidenceLevels[level].name,
      }),
    }),
    signedFileId: t.id({
      nullable: true,
      description:
        'With L3: the PDF that carries the digital signature, at `GET /files/<id>` for staff (bản PDF đã ký số). It is the draft that was signed, without number and date.',
      resolve: ({ signedFileId }) => signedFileId ?? null,
    }),
    revision: t.exposeInt('revision', { description: 'The revision signed.' }),
    contentHash: t.exposeString('contentHash', {
      description: 'SHA-256 (hex) of what was signed; the mails and the verify page carry it.',
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
  }),
});

export const RouteRef = builder.objectRef<PlanRoute>('Route').implement({
  description: 'Who carries the plan through its road (quy trình xử lý).',
  authScopes: { signedIn: true },
  fields: (t) => ({
    unitHead: t.field({
      type: PartyRef,
      description: 'Checks the content (Điều 12.1).',
      resolve: ({ unitHeadId }, _args, { directory }) => partyOf(unitHeadId, directory),
    }),
    formChecker: t.field({
      type: PartyRef,
      description: 'Checks the form; never the drafter (Điều 12.2).',
      resolve: ({ formCheckerId }, _args, { directory }) => partyOf(formCheckerId, directory),
    }),
    signer: t.field({
      type: PartyRef,
      description: 'Approves and signs (Điều 11, 13).',
      resolve: ({ signerId }, _args, { directory }) => partyOf(signerId, directory),
    }),
    mandateId: t.exposeID('mandateId', { description: 'The mandate the signature block is rendered from.' }),
    clerk: t.field({
      type: PartyRef,
      description: 'Numbers, registers, issues (văn thư; Điều 6.3).',
      resolve: ({ clerkId }, _args, { directory }) => partyOf(clerkId, directory),
    }),
    followUpUnit: t.field({
      type: PartyRef,
      description: 'Presses, collects and closes (đầu mối theo dõi; Điều 24.1).',
      resolve: ({ followUpUnitId }, _args, { directory }) => partyOf(followUpUnitId, directory),
    }),
  }),
});
