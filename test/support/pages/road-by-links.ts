import { dayOf } from '../../../services/calendar/vietnam-time';
import { type OfficePeople, officePeople } from '../office-people';
import { seedText } from '../seed-text';
import { codeAfter, linkInMail } from './link-in-mail';
import type { LinkOffice } from './open-link-office';
import { type Answer, type Fields, openVisitor } from './open-visitor';

export const ROAD = {
  issuer: 'ht.hong-linh.ubnd',
  drafter: 'ht.hong-linh.phan-thi-hong-nhung',
  clerk: 'ht.hong-linh.le-thi-quynh-trang',
} as const;

type Step = 'contentCheck' | 'formCheck' | 'signature';

export interface RoadByLinks extends OfficePeople {
  /** A plan of its own for each mark, submitted. */
  submitted(mark: string): Promise<string>;
  /** The answer to a decision by the link in the mail, with the code from the other mail. */
  decideByLink(planId: string, kind: Step, fields?: Fields): Promise<Answer>;
  /** Both checks agreed to. */
  checked(planId: string): Promise<void>;
}

/** The road of a plan, walked by the links in the mails alone. */
export function roadByLinks(office: LinkOffice): RoadByLinks {
  const people = officePeople(office);
  const decideByLink: RoadByLinks['decideByLink'] = async (planId, kind, fields = { verdict: 'APPROVED' }) => {
    const link = await linkInMail(office, { kind, planId });
    const visitor = openVisitor(office.origin);
    const code = await codeAfter(office, planId, () => visitor.askForCode(link));
    return visitor.submit(link, { ...fields, code });
  };
  return {
    ...people,
    decideByLink,
    submitted: async (mark) => {
      const text = `${seedText('002', dayOf(office.office.clock()))}\n${' '.repeat(mark.length)}`;
      const { _id } = await people.draft(text, ROAD.issuer, ROAD.drafter);
      await people.submit(_id);
      return _id;
    },
    checked: async (planId) => {
      for (const kind of ['contentCheck', 'formCheck'] as const)
        expect((await decideByLink(planId, kind)).status).toBe(200);
    },
  };
}
