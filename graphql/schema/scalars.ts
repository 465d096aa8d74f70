import { GraphQLError } from 'graphql';
import { checkDay } from '../../services/calendar/vietnam-time';
import { builder } from '../builder';

builder.scalarType('DateTime', {
  description: 'An instant in UTC, ISO 8601 with milliseconds: "2026-02-05T01:05:00.000Z" is 08:05 in Vietnam.',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' ? new Date(value) : null;
    if (!instant || Number.isNaN(instant.getTime()))
      throw new GraphQLError('DateTime: an ISO 8601 instant is expected');
    return instant;
  },
});

builder.scalarType('Day', {
  description: 'A calendar day in Vietnam, "YYYY-MM-DD".',
  serialize: (value) => value,
  parseValue: (value) => {
    try {
      if (typeof value === 'string') return checkDay(value);
    } catch {
      // Said below, without the value.
    }
    throw new GraphQLError('Day: a calendar day YYYY-MM-DD is expected');
  },
});
