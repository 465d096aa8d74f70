import { Failure } from '../services/failures';
import type { Office } from '../services/office';
import type { LinkModel, LinkVisit } from './link-model';

export function presentRecall(_office: Office, _visit: LinkVisit, _model: LinkModel): Promise<string> {
  throw new Failure('NOT_FOUND');
}
