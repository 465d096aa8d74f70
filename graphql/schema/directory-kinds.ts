import type { ActKind, RecordChange } from '../../services/directory-edits/directory-act';
import type { DirectoryFormat } from '../../services/directory-edits/incoming-record';
import type { RecordKind } from '../../services/directory-edits/record-kinds';
import { builder } from '../builder';

type Values<Key extends string> = Record<Key, { description: string; value: Key }>;

export const RecordKindRef = builder.enumType('DirectoryRecordKind', {
  description: 'What a record of the directory is about (loại bản ghi).',
  values: {
    UNIT: { value: 'unit', description: 'An agency or unit (cơ quan, đơn vị).' },
    PERSON: { value: 'person', description: 'A person (người).' },
    MANDATE: { value: 'mandate', description: 'Authority to sign (thẩm quyền ký).' },
    ISSUER: { value: 'issuer', description: 'Settings of a body that issues plans (cơ quan ban hành).' },
  } satisfies Record<Uppercase<RecordKind>, { description: string; value: RecordKind }>,
});

export const DirectoryFormatRef = builder.enumType('DirectoryFormat', {
  description: 'Format of a directory file.',
  values: {
    JSON: { value: 'JSON', description: 'All kinds in one file: units, people, mandates, issuers.' },
    CSV: { value: 'CSV', description: 'A table a kind, UTF-8, commas, first row the names of the columns (RFC 4180).' },
  } satisfies Values<DirectoryFormat>,
});

export const ChangeKindRef = builder.enumType('DirectoryChangeKind', {
  description: 'What becomes of a record.',
  values: {
    ADDED: { value: 'ADDED', description: 'It is new (thêm mới).' },
    CHANGED: { value: 'CHANGED', description: 'It is changed (thay đổi).' },
    REMOVED: { value: 'REMOVED', description: 'It is removed (bỏ).' },
  } satisfies Values<RecordChange['change']>,
});

export const DirectoryActKindRef = builder.enumType('DirectoryActKind', {
  description: 'What kind of act changed the directory.',
  values: {
    IMPORT: { value: 'IMPORT', description: 'An import, or one record that was saved (nhập, sửa danh bạ).' },
    CONTACT: { value: 'CONTACT', description: 'A confirmed change of address (thay đổi địa chỉ thư).' },
    ERASURE: { value: 'ERASURE', description: 'A confirmed erasure of personal data (xóa dữ liệu cá nhân).' },
  } satisfies Values<ActKind>,
});
