import { createDirectory } from '../../../services/directory/create-directory';
import type { SigningMandate } from '../../../services/directory/directory-data';
import { findDirectoryFaults } from '../../../services/directory/find-directory-faults';
import { coversSubject, deputyMandates, fittingMandates } from '../../../services/directory/fitting-mandates';
import { chooseRoute } from '../../../services/plans/choose-route';
import { readPlan } from '../../../services/reading/read-plan';
import { PROVINCE, PROVINCE_DRAFTER, provincePlanText } from '../../support/province-of-communes';
import {
  CHAIRMAN,
  DELEGATE,
  DELEGATE_MANDATE,
  DEPUTY,
  DEPUTY_MANDATE,
  provinceWithDelegate,
} from '../../support/province-with-delegate';

const REFORM = 'Tuyên truyền cải cách hành chính năm 2027';
const FLOODS = 'Phòng chống thiên tai năm 2027';
const directory = createDirectory(provinceWithDelegate());
const ids = (mandates: SigningMandate[]) => mandates.map(({ id }) => id);

describe('mandates that fit a document', () => {
  it.each([
    [undefined, true],
    [[], true],
    [['cải cách hành chính'], true],
    [['CẢI CÁCH HÀNH CHÍNH', 'nội vụ'], true],
    [['nội vụ'], false],
    [['hành chính năm'], true],
    // Part of a word is no subject: "cải" is not "cả".
    [['cải cách hành chín'], false],
  ])('subjects %j cover the subject: %s', (subjects, covers) => {
    expect(coversSubject(subjects ? { subjects } : {}, REFORM)).toBe(covers);
  });

  it('are those of the day, from the first to the last inclusive', () => {
    const on = (at: string) => ids(fittingMandates(directory, { issuerId: PROVINCE, at, subject: REFORM }));
    expect(on('2021-06-30')).toEqual([]);
    expect(on('2021-07-01')).toContain('mau.tm-chu-tich');
    expect(on('2030-12-31')).toContain(DELEGATE_MANDATE);
    expect(on('2031-01-01')).not.toContain(DELEGATE_MANDATE);
    expect(ids(fittingMandates(directory, { issuerId: PROVINCE, at: '2027-03-01', subject: FLOODS }))).not.toContain(
      DELEGATE_MANDATE,
    );
  });

  it('a head hands over to deputy and delegate, a deputy to the delegate, a delegate to nobody', () => {
    const question = { issuerId: PROVINCE, at: '2027-03-01', subject: REFORM };
    const from = (fromMandateId: string, fromPersonId: string) =>
      ids(deputyMandates(directory, { ...question, fromMandateId, fromPersonId }));
    expect(from('mau.tm-chu-tich', CHAIRMAN)).toEqual([DEPUTY_MANDATE, DELEGATE_MANDATE]);
    expect(from(DEPUTY_MANDATE, DEPUTY)).toEqual([DELEGATE_MANDATE]);
    expect(from(DELEGATE_MANDATE, DELEGATE)).toEqual([]);
  });

  it('a printed block whose mandate does not cover the subject gives way to the issuer’s own signer', () => {
    const printed = (subject: string) =>
      readPlan({
        asOf: '2027-03-01',
        text: provincePlanText({ subject }).replace(
          'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Mẫu',
          'TUQ. CHỦ TỊCH\nGIÁM ĐỐC SỞ NỘI VỤ\n\nHoàng Văn Mẫu',
        ),
      });
    const route = (subject: string) => {
      const reading = printed(subject);
      return chooseRoute(reading, { directory, issuerId: PROVINCE, asOf: '2027-03-01', drafterId: PROVINCE_DRAFTER });
    };
    expect(route('Tuyên truyền cải cách hành chính')).toMatchObject({ signerId: DELEGATE });
    expect(route('Phòng chống thiên tai')).toMatchObject({ signerId: CHAIRMAN });
  });
});

describe('a directory whose delegations break Điều 13.3 is not usable', () => {
  const faultsWith = (change: Partial<SigningMandate>) => {
    const data = provinceWithDelegate();
    const mandates = data.mandates.map((one) => (one.id === DELEGATE_MANDATE ? { ...one, ...change } : one));
    return findDirectoryFaults({ ...data, mandates });
  };

  it('without an end, without a basis, or delegated by somebody who signs by delegation', () => {
    expect(faultsWith({})).toEqual([]);
    expect(faultsWith({ validTo: null })).toEqual([expect.stringContaining('phải có thời hạn')]);
    expect(faultsWith({ basis: ' ' })).toEqual([expect.stringContaining('phải ghi văn bản ủy quyền')]);
    expect(faultsWith({ delegatedBy: 'mau.khong-co' })).toEqual([expect.stringContaining('mau.khong-co')]);
    expect(faultsWith({ delegatedBy: DELEGATE_MANDATE })).toEqual([expect.stringContaining('không được ủy quyền lại')]);
  });
});
