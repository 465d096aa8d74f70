import { DefaultFailureConverter } from '@temporalio/common';

/** Temporal loads it by its path, in the worker and beside the workflows: messages and stacks go through the codec. */
export const failureConverter = new DefaultFailureConverter({ encodeCommonAttributes: true });
