import { type CustomScalar, Scalar } from '@nestjs/graphql';
import { GraphQLError, Kind, type ValueNode } from 'graphql';

const bad = (message: string) => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** An instant, ISO 8601 with an offset. Dates that do not exist are refused. */
@Scalar('DateTime')
export class DateTimeScalar implements CustomScalar<string, Date> {
  description = 'An instant, ISO 8601 with an offset.';
  parseValue(value: unknown): Date {
    const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)T[\d:.]+(Z|[+-]\d\d:\d\d)$/.exec(value) : null;
    const date = parts ? new Date(value as string) : undefined;
    if (!parts || !date || Number.isNaN(date.getTime()) || Number(parts[3]) > daysIn(Number(parts[1]), Number(parts[2]))) {
      throw bad('DateTime takes an ISO 8601 string with an offset, such as 2026-11-22T09:40:00Z.');
    }
    return date;
  }
  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString() : new Date(String(value)).toISOString();
  }
  parseLiteral(node: ValueNode): Date {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

/** A calendar date, ISO 8601, without a zone. */
@Scalar('LocalDate')
export class LocalDateScalar implements CustomScalar<string, string> {
  description = 'A calendar date, ISO 8601, without a time zone.';
  parseValue(value: unknown): string {
    const parts = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
    if (
      !parts ||
      Number(parts[2]) < 1 ||
      Number(parts[2]) > 12 ||
      Number(parts[3]) < 1 ||
      Number(parts[3]) > daysIn(Number(parts[1]), Number(parts[2]))
    ) {
      throw bad('LocalDate takes a date that exists, such as 2026-11-22.');
    }
    return value as string;
  }
  serialize(value: unknown): string {
    return value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10);
  }
  parseLiteral(node: ValueNode): string {
    return this.parseValue(node.kind === Kind.STRING ? node.value : undefined);
  }
}

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

/** Structured data that another side validates: import items, addresses. */
@Scalar('JSON')
export class JsonScalar implements CustomScalar<unknown, unknown> {
  description = 'Structured data, validated by the use case that takes it.';
  parseValue(value: unknown): unknown {
    return value;
  }
  serialize(value: unknown): unknown {
    return value;
  }
  parseLiteral(): unknown {
    throw bad('JSON is taken as a variable, not as a literal.');
  }
}
