import { findingsList } from '../../../pages/views/findings-list';
import type { Finding } from '../../../services/reading/plan-reading';
import { htmlText } from '../../../services/rendering/html';

const finding: Finding = {
  code: 'citation-blank',
  severity: 'info',
  message: 'Số, ký hiệu viết liền, không có dấu cách: “218-QĐ/TW”.',
  quote: '218- QĐ/TW',
  line: 149,
  rule: 'Nghị định 30/2020/NĐ-CP, Phụ lục I Mục II.3',
  correction: { from: '218- QĐ/TW', to: '218-QĐ/TW' },
};

describe('the list of findings', () => {
  test('shows the ready correction', () => {
    expect(htmlText(findingsList([finding], 'Nhận xét', 'vi'))).toContain(
      'Đề nghị sửa “218- QĐ/TW” thành “218-QĐ/TW”.',
    );
    expect(htmlText(findingsList([finding], 'Remarks', 'en'))).toContain('Proposed: “218- QĐ/TW” becomes “218-QĐ/TW”.');
  });

  test('says to leave words out where nothing takes their place', () => {
    const shown = htmlText(findingsList([{ ...finding, correction: { from: 'V/v ', to: '' } }], 'Nhận xét', 'vi'));
    expect(shown).toContain('Đề nghị bỏ “V/v ”.');
  });

  test('says nothing of a correction where there is none', () => {
    expect(htmlText(findingsList([{ ...finding, correction: null }], 'Nhận xét', 'vi'))).not.toContain('Đề nghị');
  });
});
