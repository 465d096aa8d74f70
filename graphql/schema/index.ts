import { lexicographicSortSchema } from 'graphql';
import { builder } from '../builder';
import './agenda';
import './decisions';
import './delivery';
import './directory';
import './drafting';
import './error-code';
import './me';
import './orders';
import './plan';
import './plan-changed';
import './plan-follow-up';
import './plan-list';
import './plan-office';
import './plan-record';
import './read-plan';
import './register';
import './report-acts';
import './report-period';
import './scalars';
import './task';

/** The whole schema. Sorted, so that its print changes only where the schema does. */
export const schema = lexicographicSortSchema(builder.toSchema());
